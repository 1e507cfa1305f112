import { Link } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import type { GapKind } from '~/domain/plans/content';
import type { ReadinessRow } from '~/domain/plans/readiness';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { MissingList } from './missing-list';
import type { ChangeWaiver } from './use-waivers';

const WaiveDialog = lazy(() => import('./waive-dialog').then((module) => ({ default: module.WaiveDialog })));

type Waiving = { row: ReadinessRow; gap: GapKind; open: boolean; key: number };

/**
 * The measures which lack something, each with the way to its cure.
 * @param measurePath address of a measure's page, by permanent id
 * @param isFrozen what has been approved is neither cured nor let pass
 */
export function GapTable(props: {
  rows: ReadinessRow[];
  measurePath: (measureId: string) => string;
  isFrozen: boolean;
  mayWaive: boolean;
  changeWaiver: ChangeWaiver;
}) {
  const { measurePath, mayWaive, changeWaiver } = props;
  const { t } = useTranslation('readiness');
  const { t: plan } = useTranslation('plan');
  // A new key for each opening, so that nothing of the last attempt is left.
  const [waiving, setWaiving] = useState<Waiving | null>(null);
  const columns: Column<ReadinessRow>[] = [
    {
      key: 'measure',
      header: t('list.measure'),
      names: true,
      cell: ({ measureId, code, wording }) => (
        <Link to={measurePath(measureId)} prefetch="intent" className="link">
          <span className="tabular-nums">{code}</span> {wording || plan('chapter.untitled')}
        </Link>
      ),
    },
    {
      key: 'missing',
      header: t('list.missing'),
      cell: (row) => (
        <MissingList
          row={row}
          path={props.isFrozen ? null : measurePath(row.measureId)}
          onWaive={
            mayWaive
              ? (gap) => setWaiving((last) => ({ row, gap, open: true, key: (last?.key ?? 0) + 1 }))
              : null
          }
          onTakeBack={
            mayWaive ? ({ gap, reason }) => changeWaiver({ intent: 'takeBack', row, gap, reason }) : null
          }
        />
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('list.caption')}
        captionHidden
        columns={columns}
        rows={props.rows}
        rowKey={({ id }) => id}
      />
      {waiving && (
        <Suspense fallback={null}>
          <WaiveDialog
            {...waiving}
            key={waiving.key}
            onClose={() => setWaiving({ ...waiving, open: false })}
            change={changeWaiver}
          />
        </Suspense>
      )}
    </>
  );
}
