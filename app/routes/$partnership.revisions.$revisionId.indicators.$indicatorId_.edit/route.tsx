import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { textsOf } from '~/domain/indicators/forms';
import { readIndicatorPage } from '~/domain/indicators/pages.server';
import { detectLanguage } from '~/i18n/language';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { PageHeader } from '~/ui/PageHeader';
import { useSubmitting } from '~/ui/useSubmitting';
import { crumbsOf } from '../$partnership.revisions.$revisionId.indicators.$indicatorId/crumbs.server';
import {
  homePath,
  indicatorsPath,
} from '../$partnership.revisions.$revisionId.indicators.$indicatorId/places';
import {
  answerKey,
  IndicatorForm,
} from '../$partnership.revisions.$revisionId.indicators.new/indicator-form';
import { doneQuery } from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-done';
import { saveIndicator } from './save.server';

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, 'indicatorForms', (t) => loaded?.page.indicator.name ?? t('form.editTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { revisionId = '', indicatorId = '' } = args.params;
  const page = await readIndicatorPage(client, membership.role, revisionId, indicatorId);
  if (!page) throw new Response(null, { status: 404 });
  if (!page.rights.edit) throw new Response(null, { status: 403 });
  return {
    client,
    language: detectLanguage(args.request, me.language),
    page,
    home: homePath(membership.slug, page.place),
    path: `${indicatorsPath(membership.slug, revisionId)}/${indicatorId}`,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { language, page, home, path } = await load(args);
  const crumbs = crumbsOf(args.params.partnership ?? '', page, language);
  return { page, crumbs, home, path, texts: textsOf(page.indicator) };
}

export async function action(args: ActionFunctionArgs) {
  const { client, language, page, home } = await load(args);
  const answer = await saveIndicator(client, page.indicator, await args.request.formData(), language);
  if (answer) return data(answer, { status: answer.message ? 409 : 400 });
  const { id, indicatorId } = page.indicator;
  throw redirect(
    `${home}?${doneQuery({ kind: 'changed', indicator: indicatorId, row: id })}#i-${indicatorId}`,
  );
}

/** An indicator in an open revision: everything that is said of it, and the way to put it away. */
export default function EditIndicator() {
  const { page, crumbs, home, path, texts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('indicatorForms');
  const archiving = useSubmitting('archive');
  const { indicator } = page;
  return (
    <>
      <PageHeader title={t('form.editTitle')} breadcrumbs={crumbs} lead={indicator.name} />
      <IndicatorForm
        key={answerKey(answer)}
        initial={texts}
        seen={texts}
        answer={answer}
        inUse={indicator.values.length > 0}
        submitLabel={t('form.save')}
        cancelTo={`${home}#i-${indicator.indicatorId}`}
      />
      <Card title={t('form.archive')} className="mt-10 max-w-3xl">
        <p className="mb-4 text-ink-soft">{t('form.archiveLead')}</p>
        <Form method="post" action={path}>
          <Button type="submit" icon="archive" name="intent" value="archive" busy={archiving}>
            {t('form.archive')}
          </Button>
        </Form>
      </Card>
    </>
  );
}
