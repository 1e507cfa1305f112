import { Link } from '@remix-run/react';
import type { ListedResolution } from '~/domain/resolutions/list.server';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { type Column, DataTable } from '~/ui/DataTable';

type Row = ListedResolution & { href: string; measures: Array<{ id: string; code: string; href: string }> };

/** Resolutions with their number, how they were voted on, and the line of the minutes each comes from. */
export function ResolutionTable({ resolutions }: { resolutions: readonly Row[] }) {
  const { t } = useTranslation('resolutions');
  const format = useFormat();
  const columns: Array<Column<Row>> = [
    {
      key: 'number',
      header: t('table.number'),
      names: true,
      cell: ({ number, year, href }) => (
        <Link to={href} prefetch="intent" className="link whitespace-nowrap">
          {number}/{year}
        </Link>
      ),
    },
    {
      key: 'text',
      header: t('table.text'),
      cell: ({ text, withdrawnAt }) => (
        <span className="grid justify-items-start gap-1">
          <span
            lang="cs"
            className={withdrawnAt ? 'wrap-anywhere text-ink-soft line-through' : 'wrap-anywhere'}
          >
            {text}
          </span>
          {withdrawnAt && <Badge icon="close">{t('withdrawn')}</Badge>}
        </span>
      ),
    },
    {
      key: 'votes',
      header: t('table.votes'),
      cell: ({ votesFor, votesAgainst, votesAbstained }) =>
        votesFor === null
          ? t('noVote')
          : t('votes', { for: votesFor, against: votesAgainst ?? 0, abstained: votesAbstained ?? 0 }),
    },
    {
      key: 'meeting',
      header: t('table.meeting'),
      cell: ({ group, meeting, heldAt }) => (
        <span lang="cs">{[group, meeting, format.date(heldAt)].filter(Boolean).join(', ')}</span>
      ),
    },
    {
      key: 'measures',
      header: t('table.measures'),
      cell: ({ measures }) =>
        measures.length === 0 ? (
          '–'
        ) : (
          <span className="flex flex-wrap gap-x-3">
            {measures.map(({ id, code, href }) => (
              <Link key={id} to={href} prefetch="intent" className="link">
                {code}
              </Link>
            ))}
          </span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={resolutions}
      rowKey={({ id }) => id}
    />
  );
}
