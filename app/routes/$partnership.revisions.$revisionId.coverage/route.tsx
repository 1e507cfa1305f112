import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams, useSearchParams } from '@remix-run/react';
import { useChanges } from '~/collab/use-changes';
import { coverageOf, coverageSearch, readCoverageFilter } from '~/domain/links/coverage';
import { readCoverageLinks } from '~/domain/links/links.server';
import { readRevision } from '~/domain/plans/plans.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { StackedBar } from '~/ui/StackedBar';
import { RevisionHeader } from '../$partnership.revisions.$revisionId._index/revision-header';
import { ChapterCoverageTable } from './chapter-coverage-table';
import { CoverageFilters } from './coverage-filters';
import { coveragePieces } from './coverage-pieces';
import { CoveredMeasures } from './covered-measures';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    'links',
    (t) => t(data?.tree.plan.kind === 'TAP' ? 'coverage.titleTap' : 'coverage.title'),
    data?.tree.name,
  );

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const [tree, links] = await Promise.all([
    readRevision(client, membership.partnershipId, revisionId),
    readCoverageLinks(client, revisionId),
  ]);
  if (!tree) throw new Response(null, { status: 404 });
  return { tree, links, mayStart: membership.role === 'manager' && tree.plan.kind === 'SPSZ' };
}

/** Which measures of a plan no TAP elaborates; of a TAP, which elaborate nothing. */
export default function Coverage() {
  const { tree, links, mayStart } = useLoaderData<typeof loader>();
  const { t } = useTranslation('links');
  const { partnership = '' } = useParams();
  const [params] = useSearchParams();
  useChanges(tree.chapters[0]?.documentId ?? null, ['references']);
  const filter = readCoverageFilter(params);
  const isTap = tree.plan.kind === 'TAP';
  const chapters = coverageOf(tree.chapters, links, filter);
  const total = chapters.reduce((sum, one) => sum + one.total, 0);
  const covered = chapters.reduce((sum, one) => sum + one.covered, 0);
  const shown = chapters.filter(({ measures }) => measures.length > 0);
  return (
    <>
      <RevisionHeader
        title={t(isTap ? 'coverage.titleTap' : 'coverage.title')}
        revision={tree}
        planTitle={tree.plan.title}
        lead={t(isTap ? 'coverage.leadTap' : 'coverage.lead')}
        action={
          mayStart && total > 0 ? (
            <LinkButton
              to={`/${partnership}/plans/new-tap?from=${tree.id}&free=yes`}
              variant="primary"
              icon="plus"
            >
              {t('coverage.start')}
            </LinkButton>
          ) : undefined
        }
      />
      {total === 0 ? (
        <EmptyState icon="plan" title={t('coverage.nothing.title')}>
          {t('coverage.nothing.text')}
        </EmptyState>
      ) : (
        <>
          <div className="mb-8">
            <StackedBar label={t('coverage.bar')} pieces={coveragePieces(covered, total, isTap, t)} />
          </div>
          <div className="mb-8">
            <ChapterCoverageTable chapters={chapters} filter={filter} isTap={isTap} />
          </div>
          <CoverageFilters chapters={chapters} isTap={isTap} />
          {shown.map((chapter) => (
            <CoveredMeasures key={chapter.id} chapter={chapter} revisionId={tree.id} />
          ))}
          {shown.length === 0 && (
            <EmptyState
              icon={filter.show === 'uncovered' ? 'check' : 'search'}
              title={t('coverage.empty.title')}
              action={
                filter.show !== 'all' || filter.chapter ? (
                  <LinkButton to={coverageSearch({ show: 'all', chapter: '' })} preventScrollReset>
                    {t('coverage.empty.showAll')}
                  </LinkButton>
                ) : undefined
              }
            >
              {filter.show === 'all'
                ? t('coverage.empty.all')
                : t(isTap ? `coverage.empty.${filter.show}Tap` : `coverage.empty.${filter.show}`)}
            </EmptyState>
          )}
        </>
      )}
    </>
  );
}
