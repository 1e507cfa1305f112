import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readIndicator } from '~/domain/indicators/forms';
import { addIndicator } from '~/domain/indicators/indicators.server';
import { readNewIndicatorPage } from '~/domain/indicators/pages.server';
import { detectLanguage } from '~/i18n/language';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { crumbsOf } from '../$partnership.revisions.$revisionId.indicators.$indicatorId/crumbs.server';
import {
  errorTexts,
  refusalText,
} from '../$partnership.revisions.$revisionId.indicators.$indicatorId/error-texts.server';
import { homePath } from '../$partnership.revisions.$revisionId.indicators.$indicatorId/places';
import { doneQuery } from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-done';
import { answerKey, type IndicatorAnswer, IndicatorForm } from './indicator-form';

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, 'indicatorForms', (t) => t('form.addTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const measureId = new URL(args.request.url).searchParams.get('measure');
  const page = await readNewIndicatorPage(client, membership.role, args.params.revisionId ?? '', measureId);
  if (!page) throw new Response(null, { status: 404 });
  if (!page.rights.edit) throw new Response(null, { status: 403 });
  const language = detectLanguage(args.request, me.language);
  return { client, language, page, home: homePath(membership.slug, page.place) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { language, page, home } = await load(args);
  return { crumbs: crumbsOf(args.params.partnership ?? '', page, language), home };
}

export async function action(args: ActionFunctionArgs) {
  const { client, language, page, home } = await load(args);
  const values = typedValues(await args.request.formData());
  const form = readIndicator(values);
  if (!form.ok)
    return data<IndicatorAnswer>({ errors: errorTexts(form.errors, language), values }, { status: 400 });
  const outcome = await outcomeOf(() => addIndicator(client, page.place, form.value));
  if (!outcome.ok) {
    return data<IndicatorAnswer>(
      { message: refusalText(outcome.refused, language), values },
      { status: 409 },
    );
  }
  const indicator = outcome.result;
  throw redirect(`${home}?${doneQuery({ kind: 'added', indicator, row: indicator })}#i-${indicator}`);
}

/** A new indicator of a measure, or of the whole town. */
export default function NewIndicator() {
  const { crumbs, home } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('indicatorForms');
  return (
    <>
      <PageHeader title={t('form.addTitle')} breadcrumbs={crumbs} />
      <IndicatorForm
        key={answerKey(answer)}
        initial={{ kind: 'number', direction: 'up' }}
        answer={answer}
        submitLabel={t('form.add')}
        cancelTo={home}
      />
    </>
  );
}
