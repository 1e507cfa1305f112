import { Link } from '@remix-run/react';
import type { ListedGroup } from '~/domain/groups/groups.server';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';

/** An active group in a list; the whole card leads to it. */
export function GroupCard({ group, to }: { group: ListedGroup; to: string }) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  return (
    <li className="relative flex flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-card hover:border-brand-line sm:p-5">
      <h2 className="font-bold text-lg">
        <Link to={to} prefetch="intent" className="text-ink no-underline after:absolute after:inset-0">
          {group.name}
        </Link>
      </h2>
      <p className="text-ink-soft text-sm">
        {group.chairs.length > 0 ? t('chairedBy', { names: format.list(group.chairs) }) : t('noChair')}
      </p>
      <p className="mt-auto flex flex-wrap gap-x-4 text-ink-soft text-sm">
        <span>{t('members', { count: group.members })}</span>
        {group.meetingsPerYear !== null && <span>{t('meetings', { count: group.meetingsPerYear })}</span>}
      </p>
    </li>
  );
}
