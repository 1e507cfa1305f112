import { Link, useParams } from '@remix-run/react';
import { useMemo } from 'react';
import type { AccountedMeasure } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { type Column, DataTable } from '~/ui/DataTable';
import { AnswerBadge } from '../$partnership.responsibility/answer-badge';
import { Proposals } from '../$partnership.responsibility/proposals';
import type { ResponsibilityChanges } from '../$partnership.responsibility/use-changes-of-responsibility';
import type { TableData } from './route';
import { SelectOne, useSelection } from './selection';

/** The measures of a revision, each with who answers for it. */
export function MeasureTable({ data, changes }: { data: TableData; changes: ResponsibilityChanges }) {
  const { t } = useTranslation('responsibilityTable');
  const { t: words } = useTranslation('responsibility');
  const { partnership = '' } = useParams();
  const { selectable } = useSelection();
  const { measures, revision, mayAssign, myId } = data;
  const revisionPath = `/${partnership}/revisions/${revision.id}`;
  // Ticking a box draws the boxes anew and not the table.
  return useMemo(() => {
    const canSelect = new Set(selectable);
    const columns: Column<AccountedMeasure>[] = [
      {
        key: 'measure',
        header: t('column.measure'),
        names: true,
        cell: ({ id, measureId, code, wording }) => (
          <span className="flex items-start gap-3">
            {canSelect.has(id) && <SelectOne id={id} code={code} />}
            <span className="min-w-0">
              <Link to={`${revisionPath}/measures/${measureId}`} prefetch="intent" className="link">
                {code}
              </Link>{' '}
              <span lang="cs" className="font-normal">
                {wording || words('noWording')}
              </span>
            </span>
          </span>
        ),
      },
      {
        key: 'organisation',
        header: t('column.organisation'),
        cell: ({ responsibility }) =>
          responsibility?.organisation.name ?? <Badge tone="warning">{words('noOrganisation')}</Badge>,
      },
      { key: 'person', header: t('column.person'), cell: (measure) => <Person {...measure} /> },
      {
        key: 'cooperating',
        header: t('column.cooperating'),
        cell: ({ cooperating }) => cooperating.map(({ name }) => name).join(', ') || t('nothing'),
      },
    ];
    if (measures.some(({ proposals }) => proposals.length > 0)) {
      columns.push({
        key: 'proposals',
        header: t('column.proposals'),
        cell: ({ id, code, proposals }) =>
          proposals.length === 0 ? (
            t('nothing')
          ) : (
            <Proposals measure={{ version: id, code }} {...{ proposals, mayAssign, myId, changes }} />
          ),
      });
    }
    return (
      <DataTable
        caption={t('caption')}
        captionHidden
        columns={columns}
        rows={measures}
        rowKey={({ id }) => id}
      />
    );
  }, [measures, selectable, revisionPath, mayAssign, myId, changes, t, words]);
}

/** Who is named, and what they say to it. */
function Person({ responsibility }: Pick<AccountedMeasure, 'responsibility'>) {
  const { t } = useTranslation('responsibilityTable');
  const { t: words } = useTranslation('responsibility');
  if (!responsibility) return t('nothing');
  const { person, answer, reason } = responsibility;
  if (!person) return <Badge>{words('noPerson')}</Badge>;
  return (
    <span className="grid justify-items-start gap-1">
      <span>{person.name}</span>
      <AnswerBadge answer={answer} />
      {reason && <span className="text-ink-soft text-sm">{words('reason', { reason })}</span>}
    </span>
  );
}
