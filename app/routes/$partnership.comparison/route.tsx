import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { readComparison } from '~/domain/comparison/comparison.server';
import { byChapter, countChanges, findChapter, inChapter, ofKind } from '~/domain/comparison/filter';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { RevisionNavigation } from '../$partnership.revisions.$revisionId._index/revision-navigation';
import { addressOf, readQuery } from './address';
import { ChapterSection } from './chapter-section';
import { ComparisonForm } from './comparison-form';
import { Legend } from './difference';
import { ContextIndicators } from './indicator-changes';
import { Sides } from './side-name';
import { SummaryTable } from './summary-table';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'comparison', (t) => t('title'), data?.result?.to?.revision.name);

/** Compares here, so that the browser gets only what differs. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const query = readQuery(new URL(args.request.url).searchParams);
  const answer = await readComparison(client, membership.partnershipId, query);
  if (!answer) throw new Response(null, { status: 404 });
  const { plans, from, to, comparison } = answer;
  if (!comparison)
    return { plans, query: { ...query, from: from?.id ?? null, to: to?.id ?? null }, result: null };
  // A chapter of other revisions, left over in the address, stands for all.
  const pair = query.chapter === null ? null : findChapter(comparison, query.chapter);
  const chapter = pair && query.chapter;
  const named = pair && (pair.after ?? pair.before);
  const part = inChapter(comparison, chapter);
  const shown = ofKind(part, query.kind);
  return {
    plans,
    query: { ...query, from: from?.id ?? null, to: to?.id ?? null, chapter },
    result: {
      ...{ from, to, matchedBy: comparison.matchedBy },
      chapter: named && `${named.code} ${named.title}`,
      chapters: comparison.chapters.map(({ before, after }) => ({ before, after })),
      counts: countChanges(part),
      sections: byChapter(shown),
      context: shown.context,
    },
  };
}
export type ComparisonData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ComparisonPage() {
  const { plans, query, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('comparison');
  const { t: common } = useTranslation();
  const { partnership = '' } = useParams();
  const nothing = result && result.sections.length === 0 && result.context.length === 0;
  const filtered = query.chapter !== null || query.kind !== null;
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={[{ to: `/${partnership}/plans`, label: t('plans') }]}
        lead={<span className="on-screen-only">{t('lead')}</span>}
        action={
          result && !nothing ? (
            <Button icon="print" onClick={() => window.print()}>
              {common('actions.print')}
            </Button>
          ) : undefined
        }
      />
      {result?.to && <RevisionNavigation revisionId={result.to.revision.id} />}
      {result && <Sides {...result} kind={query.kind} />}
      <ComparisonForm plans={plans} query={query} chapters={result?.chapters ?? []} />
      {result?.matchedBy === 'text' && (
        <Banner title={t('byText.title')} className="mb-6">
          {t('byText.text')}
        </Banner>
      )}
      {result && <SummaryTable counts={result.counts} query={query} />}
      {!result && (
        <EmptyState icon="copy" title={t('choose.title')}>
          {t('choose.text')}
        </EmptyState>
      )}
      {nothing && (
        <EmptyState
          icon={filtered ? 'search' : 'check'}
          title={t(filtered ? 'noneFiltered.title' : 'none.title')}
          action={
            filtered ? (
              <LinkButton to={addressOf({ ...query, chapter: null, kind: null })}>
                {t('noneFiltered.all')}
              </LinkButton>
            ) : undefined
          }
        >
          {t(filtered ? 'noneFiltered.text' : 'none.text')}
        </EmptyState>
      )}
      {result && !nothing && (
        <>
          <Legend />
          <ContextIndicators changes={result.context} />
          {result.sections.map((section) => (
            <ChapterSection
              key={(section.chapter.after ?? section.chapter.before)?.id}
              section={section}
              revisions={{ before: result.from?.revision.id ?? '', after: result.to?.revision.id ?? '' }}
            />
          ))}
        </>
      )}
    </>
  );
}
