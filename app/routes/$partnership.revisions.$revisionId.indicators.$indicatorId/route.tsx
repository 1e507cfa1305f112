import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useChanges } from '~/collab/use-changes';
import { listEvidence } from '~/domain/attachments/attachments.server';
import { dayOf } from '~/domain/calendar/rules';
import { archiveIndicator, listValues } from '~/domain/indicators/indicators.server';
import { readIndicatorPage } from '~/domain/indicators/pages.server';
import { detectLanguage } from '~/i18n/language';
import { pageTitle } from '~/i18n/page-title';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { useLastResult } from '~/ui/useLastResult';
import { doneQuery } from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-done';
import { changeAsAsked, type ValueAnswer } from './change.server';
import { crumbsOf } from './crumbs.server';
import { Evidence } from './evidence';
import { IndicatorView } from './indicator-view';
import { homePath, indicatorsPath } from './places';

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, 'indicators', (t) => loaded?.page.indicator.name ?? t('title'));

/** An indicator of a revision with everything that was measured. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { revisionId = '', indicatorId = '' } = args.params;
  const [page, values] = await Promise.all([
    readIndicatorPage(client, membership.role, revisionId, indicatorId),
    listValues(client, indicatorId),
  ]);
  if (!page) throw new Response(null, { status: 404 });
  return {
    page,
    values,
    evidence: await listEvidence(client, [page.indicator.id]),
    today: dayOf(new Date()),
    crumbs: crumbsOf(membership.slug, page, detectLanguage(args.request, me.language)),
    indicatorsPath: indicatorsPath(membership.slug, revisionId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { revisionId = '', indicatorId = '' } = args.params;
  const formData = await args.request.formData();
  // Only then there is a page of it again.
  const restored =
    formData.get('intent') === 'restore'
      ? await outcomeOf(() => archiveIndicator(client, String(formData.get('row') ?? ''), false))
      : null;
  const page = await readIndicatorPage(client, membership.role, revisionId, indicatorId);
  if (!page) throw new Response(null, { status: 404 });
  const home = homePath(membership.slug, page.place);
  if (restored?.ok) {
    const done = doneQuery({ kind: 'restored', indicator: indicatorId, row: page.indicator.id });
    throw redirect(`${home}?${done}#i-${indicatorId}`);
  }
  const language = detectLanguage(args.request, me.language);
  const who = { personId: me.id, partnershipId: membership.partnershipId, language };
  const changed = await changeAsAsked(client, who, page, formData);
  if ('answer' in changed) {
    return data<ValueAnswer>(changed.answer, { status: changed.answer.message ? 409 : 400 });
  }
  const done = doneQuery({ kind: changed.done, indicator: indicatorId, row: changed.row });
  if (changed.done === 'archived') throw redirect(`${home}?${done}#indicators`);
  throw redirect(
    formData.get('from') === 'home'
      ? `${home}?${done}#i-${indicatorId}`
      : `${indicatorsPath(membership.slug, revisionId)}/${indicatorId}?${done}`,
  );
}

export default function Indicator() {
  const { page, evidence, ...rest } = useLoaderData<typeof loader>();
  const answer = useLastResult<typeof action>();
  const [params] = useSearchParams();
  useChanges(page.rights.document);
  return (
    <>
      <IndicatorView page={page} {...rest} answer={answer} correcting={params.get('correct')} />
      <Evidence page={page} files={evidence} />
    </>
  );
}
