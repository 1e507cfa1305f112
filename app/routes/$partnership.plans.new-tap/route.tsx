import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData, useParams } from '@remix-run/react';
import { currentRevision, offeredFrom } from '~/domain/links/choosable';
import { newTapSchema } from '~/domain/links/forms';
import { readCoverageLinks, startTap } from '~/domain/links/links.server';
import { readContent } from '~/domain/plans/content.server';
import { listPlans } from '~/domain/plans/plans.server';
import { tellNamed } from '~/domain/responsibility/letters.server';
import { listNamed } from '~/domain/responsibility/named.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { TapForm } from './tap-form';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'links', (t) => t('tap.title'));

/** Strategic plans to start from, each in the revision in force or else the newest; and the measures of one of them. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const plans = await listPlans(client, membership.partnershipId);
  const sources = plans.flatMap((plan) => {
    const revision = plan.kind === 'SPSZ' ? currentRevision(plan.revisions) : undefined;
    return revision ? [{ id: revision.id, plan: plan.title, revision: revision.name }] : [];
  });
  const asked = new URL(args.request.url).searchParams.get('from');
  // Any readable revision may be asked for by its address; the list offers one of each plan.
  const from = asked ?? sources[0]?.id ?? '';
  const [content, links] = await Promise.all([readContent(client, from), readCoverageLinks(client, from)]);
  const isHere = content?.partnership.id === membership.partnershipId;
  if (asked !== null && !(isHere && content.plan.kind === 'SPSZ')) throw new Response(null, { status: 404 });
  const source = content && { id: from, plan: content.plan.title, revision: content.revision.name };
  return {
    source,
    sources: source && !sources.some(({ id }) => id === from) ? [...sources, source] : sources,
    chapters: content ? offeredFrom(content.chapters, links) : [],
  };
}

/** Filters narrow what the page has already; only another plan needs the server. */
export function shouldRevalidate({ currentUrl, nextUrl, formMethod }: ShouldRevalidateFunctionArgs): boolean {
  const from = (url: URL) => url.searchParams.get('from');
  return (formMethod !== undefined && formMethod !== 'GET') || from(currentUrl) !== from(nextUrl);
}

/** Starts the TAP, tells everybody whom it names, and goes to its draft. */
export async function action(args: ActionFunctionArgs) {
  const session = await requireRole(args, 'manager');
  const { client, membership } = session;
  const formData = await args.request.formData();
  const fields = { ...Object.fromEntries(formData), measures: formData.getAll('measures') };
  const tap = newTapSchema.safeParse(fields);
  if (!tap.success) {
    const order = tap.error.issues.some(({ code }) => code === 'custom');
    const wrong = [...new Set(tap.error.issues.map(({ path }) => String(path[0])))];
    return data({ wrong, order, refused: null }, { status: 422 });
  }
  const plans = await listPlans(client, membership.partnershipId);
  const isHere = plans.some(({ revisions }) => revisions.some(({ id }) => id === tap.data.elaborated));
  if (!isHere) throw new Response(null, { status: 404 });
  const outcome = await outcomeOf(() => startTap(client, tap.data));
  if (outcome.ok) {
    await tellNamed(args.context, session, await listNamed(client, outcome.result));
    throw redirect(`/${membership.slug}/revisions/${outcome.result}`);
  }
  return data({ wrong: [] as string[], order: false, refused: outcome.refused }, { status: 409 });
}

/** A TAP is started by choosing which measures of the strategic plan it elaborates. */
export default function NewTap() {
  const { source, sources, chapters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('links');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const plansPath = `/${partnership}/plans`;
  const isEmpty = !source || chapters.every(({ measures }) => measures.length === 0);
  return (
    <>
      <PageHeader
        title={t('tap.title')}
        breadcrumbs={[{ to: plansPath, label: plan('title') }]}
        lead={isEmpty ? undefined : `${t('tap.lead')} ${t('tap.answer')}`}
      />
      {isEmpty ? (
        <EmptyState
          icon="plan"
          title={t('tap.empty.title')}
          action={<LinkButton to={plansPath}>{t('tap.empty.plans')}</LinkButton>}
        >
          {t('tap.empty.text')}
        </EmptyState>
      ) : (
        <TapForm source={source.id} sources={sources} chapters={chapters} answer={answer} />
      )}
    </>
  );
}
