import { Link, useParams } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';

type ListedRevision = { id: string; name: string; plan: string; state: 'draft' | 'approved' | string };

/** Revisions with their plan and state. */
export function RevisionList({ revisions }: { revisions: readonly ListedRevision[] }) {
  const { t } = useTranslation('plan');
  const { partnership = '' } = useParams();
  return (
    <ul className="divide-y divide-line">
      {revisions.map(({ id, name, plan, state }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <span className="min-w-0 flex-1">
            <Link to={`/${partnership}/revisions/${id}`} prefetch="intent" className="link font-semibold">
              {name}
            </Link>
            <span className="block text-ink-soft text-sm">{plan}</span>
          </span>
          <Badge
            tone={state === 'approved' ? 'success' : 'info'}
            icon={state === 'approved' ? 'check' : 'edit'}
          >
            {t(`state.${state as 'draft'}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
