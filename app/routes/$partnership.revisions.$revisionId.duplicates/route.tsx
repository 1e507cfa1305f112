import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useChanges } from '~/collab/use-changes';
import { pairsBy, pairsOf, readDuplicateFilter } from '~/domain/links/duplicates';
import { judgementSchema } from '~/domain/links/forms';
import { judge, readJudged } from '~/domain/links/links.server';
import { readRevision } from '~/domain/plans/plans.server';
import { isOpen } from '~/domain/plans/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { Banner } from '~/ui/Banner';
import { RevisionHeader } from '../$partnership.revisions.$revisionId._index/revision-header';
import { DuplicateFilters } from './duplicate-filters';
import { PairList } from './pair-list';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'links', (t) => t('duplicates.title'), data?.revision.name);

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const [tree, judged] = await Promise.all([
    readRevision(client, membership.partnershipId, revisionId),
    readJudged(client, revisionId),
  ]);
  if (!tree || !judged) throw new Response(null, { status: 404 });
  const { id, name, state, plan, chapters } = tree;
  return {
    revision: { id, name, state, planTitle: plan.title, documentId: chapters[0]?.documentId ?? null },
    chapters: chapters.map((chapter) => ({ id: chapter.id, code: chapter.code, name: chapter.name })),
    pairs: pairsOf(chapters, judged),
  };
}

/** Says of a pair that it is about the same matter, or not; or takes back what was said. */
export async function action(args: ActionFunctionArgs) {
  const { client } = await requireMembership(args);
  const parsed = judgementSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { one, other, verdict } = parsed.data;
  return attempt(async () => ({
    ...{ one, other, verdict },
    before: await judge(client, one, other, verdict),
  }));
}

/** Measures of a plan with like wordings: are they about the same matter? */
export default function Duplicates() {
  const { revision, chapters, pairs } = useLoaderData<typeof loader>();
  const { t } = useTranslation('links');
  const [params] = useSearchParams();
  useChanges(revision.documentId, ['references']);
  const filter = readDuplicateFilter(params);
  return (
    <>
      <RevisionHeader
        title={t('duplicates.title')}
        revision={revision}
        planTitle={revision.planTitle}
        lead={t('duplicates.lead')}
      />
      {pairs.length > 0 && !pairs.some(({ mayJudge }) => mayJudge) && (
        <Banner className="mb-6">
          {t(isOpen(revision.state) ? 'duplicates.readOnly' : 'duplicates.frozen')}
        </Banner>
      )}
      <DuplicateFilters chapters={chapters} pairs={pairs} />
      <PairList pairs={pairsBy(pairs, filter)} show={filter.show} revisionId={revision.id} />
    </>
  );
}
