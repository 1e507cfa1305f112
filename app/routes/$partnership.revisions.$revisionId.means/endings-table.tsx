import { Link, useParams } from '@remix-run/react';
import type { Ending } from '~/domain/means/ending';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { Icon, type IconName } from '~/ui/Icon';
import { useCrowns } from '../$partnership.revisions.$revisionId.measures.$measureId/means-texts';
import { MeasureLink } from './measure-link';

const icons: Record<Ending['kind'], IconName> = { project: 'projects', funding: 'money', term: 'calendar' };
const dayInMilliseconds = 86_400_000;

/** Everything that ends, by day, with the ways to it. @param from the day to count from */
export function EndingsTable({ endings, from }: { endings: readonly Ending[]; from: string }) {
  const { t } = useTranslation('outlook');
  const { partnership = '' } = useParams();
  const format = useFormat();
  const crowns = useCrowns();
  const columns: Array<Column<Ending & { key: string }>> = [
    {
      key: 'what',
      header: t('ending.table.what'),
      names: true,
      cell: (ending) => (
        <span className="flex items-start gap-2">
          <Icon name={icons[ending.kind]} className="mt-1 size-4.5 text-ink-soft" />
          <span className="min-w-0">
            {ending.kind === 'term' && t('ending.table.term')}
            {ending.kind === 'funding' && t('ending.table.funding', { source: ending.source })}
            {ending.kind === 'project' && (
              <>
                {t('ending.kind.project')}{' '}
                <Link to={`/${partnership}/projects/${ending.project.id}`} prefetch="intent" className="link">
                  {ending.project.name}
                </Link>
              </>
            )}
          </span>
        </span>
      ),
    },
    {
      key: 'on',
      header: t('ending.table.on'),
      cell: ({ on }) => {
        const days = Math.round((Date.parse(on) - Date.parse(from)) / dayInMilliseconds);
        return (
          <span className="block whitespace-nowrap">
            {format.date(on)}
            <span className="block text-ink-soft text-sm">
              {days === 0 ? t('ending.table.atOnce') : t('ending.table.days', { count: days })}
            </span>
          </span>
        );
      },
    },
    {
      key: 'measures',
      header: t('ending.table.measures'),
      cell: (ending) =>
        ending.kind === 'project' ? (
          <ul className="flex flex-wrap gap-x-3 gap-y-1">
            {ending.measures.map((measure) => (
              <li key={measure.measureId}>
                <MeasureLink measure={measure} short />
              </li>
            ))}
          </ul>
        ) : (
          <MeasureLink measure={ending.measure} />
        ),
    },
  ];
  if (endings.some((ending) => amountOf(ending) !== null)) {
    columns.push({
      key: 'amount',
      header: t('ending.table.amount'),
      numeric: true,
      cell: (ending) => {
        const amount = amountOf(ending);
        return amount === null ? '–' : <span className="whitespace-nowrap">{crowns(amount)}</span>;
      },
    });
  }
  return (
    <DataTable
      caption={t('ending.table.caption')}
      columns={columns}
      rows={endings.map((ending, index) => ({ ...ending, key: String(index) }))}
      rowKey={({ key }) => key}
    />
  );
}

function amountOf(ending: Ending): number | null {
  if (ending.kind === 'term') return null;
  return ending.kind === 'project' ? ending.project.amount : ending.amount;
}
