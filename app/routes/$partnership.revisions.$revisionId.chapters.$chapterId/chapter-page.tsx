import { useParams } from '@remix-run/react';
import { Suspense, useMemo } from 'react';
import { ReferenceProvider } from '~/collab/references';
import { Section } from '~/collab/section';
import { useDocument } from '~/collab/use-document';
import { useLiveData } from '~/collab/use-live-data';
import { isFrozen, measuresOf } from '~/domain/plans/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { Breadcrumbs } from '~/ui/Breadcrumbs';
import { EmptyState } from '~/ui/EmptyState';
import { RevisionStateBadge } from '../$partnership.plans._index/revision-state-badge';
import { Contents } from './contents';
import { emptyText } from './empty-text';
import { AddPart, ChapterActions, LiveBar } from './on-demand';
import { PrioritySection } from './priority-section';
import type { ChapterData } from './route';
import { TreeChangeProvider } from './tree-changes';

/** A chapter as one document to read and, for those who may, to write in, with the plan's contents beside it. */
export function ChapterPage({ data }: { data: ChapterData }) {
  const { tree, chapter, text } = data;
  const { t } = useTranslation('chapter');
  const { t: plan } = useTranslation('plan');
  // What is approved no longer changes: it is read as it was served, and nothing live is loaded.
  const isLive = !isFrozen(tree.state);
  const document = useDocument(isLive ? text.documentId : null, data.personId, text.access);
  useLiveData(document);
  const paths = usePaths(data);
  const references = useMemo(
    () => ({
      people: text.people,
      measures: tree.chapters.flatMap((one) =>
        measuresOf(one).map(({ measureId, code, wording }) => ({
          ...{ id: measureId, code, wording, href: `${paths.chapter(one.id)}#m-${measureId}` },
        })),
      ),
    }),
    [text.people, tree.chapters, paths],
  );
  const sectionName = (key: string) => {
    if (key === 'narrative') return t('narrative');
    const measure = measuresOf(chapter).find(({ measureId }) => measureId === key);
    return measure ? `${plan('chapter.measure')} ${measure.code}` : null;
  };

  return (
    <ReferenceProvider value={references}>
      <TreeChangeProvider document={document} tree={tree} chapter={chapter}>
        <div className="gap-10 lg:grid lg:grid-cols-[19rem_minmax(0,1fr)]">
          <Contents tree={tree} chapter={chapter} gaps={data.gaps} paths={paths} />
          <div className="min-w-0 max-w-4xl [--editor-toolbar-top:7.25rem]">
            <Breadcrumbs
              items={[
                { to: paths.plans, label: tree.plan.title },
                { to: paths.revision, label: tree.name },
              ]}
            />
            <header className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2">
              <h1 className="min-w-0 flex-1 font-bold text-2xl sm:text-3xl">
                <span className="font-normal text-ink-faint">{chapter.code}</span> {chapter.name}
              </h1>
              {data.mayEdit && (
                <Suspense fallback={null}>
                  <ChapterActions chapter={chapter} />
                </Suspense>
              )}
            </header>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
              <RevisionStateBadge state={tree.state} />
              <span>
                {chapter.group && <>{chapter.group.name} · </>}
                {plan('measures', { count: measuresOf(chapter).length })}
              </span>
            </p>
            {isLive && (
              <Suspense fallback={<div className="mt-4 min-h-12" />}>
                <LiveBar document={document} sectionName={sectionName} />
              </Suspense>
            )}
            <section aria-label={t('narrative')} className="mt-6">
              <Section
                document={document}
                sectionKey="narrative"
                initialContent={text.sections.narrative ?? emptyText}
                label={t('narrative')}
                placeholder={t('narrativePlaceholder')}
                editable={data.mayEdit}
              />
            </section>
            {chapter.priorities.map((priority) => (
              <PrioritySection key={priority.id} data={data} priority={priority} document={document} />
            ))}
            {chapter.priorities.length === 0 && data.mayEdit && (
              <div className="mt-12">
                <EmptyState
                  icon="plan"
                  title={t('empty.title')}
                  action={
                    <Suspense fallback={null}>
                      <AddPart
                        label={t('tree.addPriority')}
                        titleLabel={t('tree.priorityTitle')}
                        change={(title) => ({ intent: 'addPriority', chapter: chapter.id, title })}
                      />
                    </Suspense>
                  }
                >
                  {t('empty.text')}
                </EmptyState>
              </div>
            )}
          </div>
        </div>
      </TreeChangeProvider>
    </ReferenceProvider>
  );
}

/** Addresses around this chapter. */
export type Paths = { plans: string; revision: string; chapter: (id: string) => string };

function usePaths({ tree }: ChapterData): Paths {
  const { partnership = '' } = useParams();
  return useMemo(() => {
    const root = `/${partnership}`;
    const revision = `${root}/revisions/${tree.id}`;
    return { plans: `${root}/plans`, revision, chapter: (id) => `${revision}/chapters/${id}` };
  }, [partnership, tree.id]);
}
