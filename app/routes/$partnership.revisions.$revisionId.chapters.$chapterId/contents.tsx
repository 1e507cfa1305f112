import { useMemo } from 'react';
import type { MeasureGaps } from '~/domain/plans/lifecycle';
import { measuresOf } from '~/domain/plans/rules';
import type { ChapterNode, MeasureNode, RevisionTree } from '~/domain/plans/schema';
import type { Translate } from '~/i18n/translate';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Tree, type TreeNode } from '~/ui/Tree';
import type { Paths } from './chapter-page';

/** The whole plan as a tree, chapter › priority › goal › measure; folded away on a phone. */
export function Contents({
  tree,
  chapter,
  gaps,
  paths,
}: {
  tree: RevisionTree;
  chapter: ChapterNode;
  gaps: MeasureGaps;
  paths: Paths;
}) {
  const { t } = useTranslation('chapter');
  const { t: plan } = useTranslation('plan');
  const untitled = plan('chapter.untitled');
  const nodes = useMemo(() => treeNodes(tree, gaps, paths, untitled, t), [tree, gaps, paths, untitled, t]);
  const outline = (
    <Tree
      label={t('contents')}
      nodes={nodes}
      currentId={chapter.id}
      defaultExpanded={[chapter.id, ...chapter.priorities.map(({ id }) => id)]}
    />
  );
  return (
    <aside className="on-screen-only">
      <details className="mb-5 rounded-card border border-line bg-surface lg:hidden">
        <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold">{t('showContents')}</summary>
        <div className="max-h-[60dvh] overflow-y-auto p-2">{outline}</div>
      </details>
      <nav
        aria-label={t('contents')}
        className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] overflow-y-auto pr-2 lg:block"
      >
        {outline}
      </nav>
    </aside>
  );
}

function treeNodes(
  tree: RevisionTree,
  gaps: MeasureGaps,
  paths: Paths,
  untitled: string,
  t: Translate<'chapter'>,
): TreeNode[] {
  /** What is folded away inside still shows. */
  const inside = (measures: readonly MeasureNode[]) => {
    const count = measures.filter(({ id }) => gaps[id]).length;
    return (
      count > 0 && (
        <Badge compact tone="warning">
          {t('gap.inside', { count })}
        </Badge>
      )
    );
  };
  return tree.chapters.map((chapter) => {
    const path = paths.chapter(chapter.id);
    return {
      ...{ id: chapter.id, label: chapter.name, prefix: chapter.code, to: path },
      marks: inside(measuresOf(chapter)),
      children: chapter.priorities.map((priority) => ({
        ...{ id: priority.id, label: priority.title, prefix: priority.code, to: `${path}#p-${priority.id}` },
        children: priority.goals.map((goal) => ({
          ...{ id: goal.id, label: goal.title, prefix: goal.code, to: `${path}#g-${goal.id}` },
          marks: inside(goal.measures),
          children: goal.measures.map(({ id, measureId, code, wording }) => ({
            ...{ id: measureId, label: wording || untitled, prefix: code, to: `${path}#m-${measureId}` },
            marks: gaps[id]?.map((gap) => (
              <Badge key={gap} compact tone="warning" icon={gap === 'organisation' ? 'people' : 'target'}>
                {t(`gap.${gap}`)}
              </Badge>
            )),
          })),
        })),
      })),
    };
  });
}
