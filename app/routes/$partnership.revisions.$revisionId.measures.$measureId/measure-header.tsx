import { useParams } from '@remix-run/react';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { PageHeader } from '~/ui/PageHeader';
import { RevisionStateBadge } from '../$partnership.plans._index/revision-state-badge';

/** Which measure of which revision this is, and the goal it serves. */
export function MeasureHeader({ page }: { page: MeasurePage }) {
  const { t } = useTranslation('measure');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const { measure, revision, chapter, goal } = page;
  const revisionPath = `/${partnership}/revisions/${revision.id}`;
  return (
    <PageHeader
      title={t('title', { code: measure.code })}
      breadcrumbs={[
        { to: `/${partnership}/plans`, label: plan('title') },
        { to: revisionPath, label: revision.name },
        {
          to: `${revisionPath}/chapters/${chapter.id}#m-${measure.measureId}`,
          label: plan('chapter.titled', { code: chapter.code, name: chapter.name }),
        },
      ]}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <RevisionStateBadge state={revision.state} />
          <span>
            {plan('chapter.goal')} {goal.code} {goal.title}
          </span>
        </span>
      }
    />
  );
}
