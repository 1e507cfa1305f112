import { Link, useParams } from '@remix-run/react';
import { countFulfilment, type Fulfilment } from '~/domain/monitoring/rules';
import { measuresOf } from '~/domain/plans/rules';
import type { ChapterNode, RevisionTree } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { StackedBar } from '~/ui/StackedBar';
import { fulfilmentPieces } from './fulfilment-pieces';

/**
 * The chapters of a revision, each with its group, its measures and, where monitored, their fulfilment.
 * @param seesGroups whether the reader may know the groups
 */
export function ChapterTable({
  tree,
  fulfilment,
  seesGroups,
}: {
  tree: RevisionTree;
  fulfilment: Fulfilment | null;
  seesGroups: boolean;
}) {
  const { t } = useTranslation('revision');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const group: Column<ChapterNode> = {
    ...{ key: 'group', header: t('table.group') },
    cell: ({ group }) => group?.name ?? t('chapters.groupNone'),
  };
  const columns: Column<ChapterNode>[] = [
    {
      key: 'chapter',
      header: t('table.chapter'),
      names: true,
      cell: ({ id, code, name }) => (
        <Link
          to={`/${partnership}/revisions/${tree.id}/chapters/${id}`}
          prefetch="intent"
          className="link font-semibold"
        >
          {plan('chapter.titled', { code, name })}
        </Link>
      ),
    },
    ...(seesGroups ? [group] : []),
    { key: 'count', header: t('table.count'), numeric: true, cell: (chapter) => measuresOf(chapter).length },
  ];
  if (fulfilment) {
    const counts = (chapter: ChapterNode) =>
      countFulfilment(
        fulfilment,
        measuresOf(chapter).map(({ measureId }) => measureId),
      );
    for (const verdict of ['yes', 'partly', 'no', 'unstated'] as const) {
      columns.push({
        key: verdict,
        header: t(`fulfilment.${verdict}`),
        numeric: true,
        cell: (chapter) => counts(chapter)[verdict],
      });
    }
    columns.push({
      key: 'bar',
      header: t('table.fulfilment'),
      cell: (chapter) => (
        <div className="min-w-40">
          <StackedBar
            label={t('fulfilment.label', { chapter: chapter.name })}
            pieces={fulfilmentPieces(counts(chapter), t)}
            compact
          />
        </div>
      ),
    });
  }
  return (
    <DataTable
      caption={t('table.caption')}
      captionHidden
      columns={columns}
      rows={tree.chapters}
      rowKey={({ id }) => id}
    />
  );
}
