import { useMemo } from 'react';
import type { ChapterNode, RevisionTree } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Tree, type TreeNode } from '~/ui/Tree';
import type { Paths } from './chapter-page';

/** The whole plan as a tree, chapter › priority › goal › measure; folded away on a phone. */
export function Contents({
  tree,
  chapter,
  paths,
}: {
  tree: RevisionTree;
  chapter: ChapterNode;
  paths: Paths;
}) {
  const { t } = useTranslation('plan');
  const untitled = t('chapter.untitled');
  const nodes = useMemo(() => treeNodes(tree, paths, untitled), [tree, paths, untitled]);
  const outline = (
    <Tree
      label={t('chapter.contents')}
      nodes={nodes}
      currentId={chapter.id}
      defaultExpanded={[chapter.id, ...chapter.priorities.map(({ id }) => id)]}
    />
  );
  return (
    <aside className="on-screen-only">
      <details className="mb-5 rounded-card border border-line bg-surface lg:hidden">
        <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold">
          {t('chapter.showContents')}
        </summary>
        <div className="max-h-[60dvh] overflow-y-auto p-2">{outline}</div>
      </details>
      <nav
        aria-label={t('chapter.contents')}
        className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] overflow-y-auto pr-2 lg:block"
      >
        {outline}
      </nav>
    </aside>
  );
}

function treeNodes(tree: RevisionTree, paths: Paths, untitled: string): TreeNode[] {
  return tree.chapters.map((chapter) => {
    const path = paths.chapter(chapter.id);
    return {
      ...{ id: chapter.id, label: chapter.name, prefix: chapter.code, to: path },
      children: chapter.priorities.map((priority) => ({
        ...{ id: priority.id, label: priority.title, prefix: priority.code, to: `${path}#p-${priority.id}` },
        children: priority.goals.map((goal) => ({
          ...{ id: goal.id, label: goal.title, prefix: goal.code, to: `${path}#g-${goal.id}` },
          children: goal.measures.map(({ measureId, code, wording }) => ({
            ...{ id: measureId, label: wording || untitled, prefix: code, to: `${path}#m-${measureId}` },
          })),
        })),
      })),
    };
  });
}
