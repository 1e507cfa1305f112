import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import {
  addOrganisation,
  archiveOrganisation,
  changeOrganisation,
  findOrganisation,
} from '~/domain/organisations/organisations.server';
import { organisationSchema } from '~/domain/organisations/schema';
import { listChoices } from '~/domain/responsibility/choices.server';
import { type Holder, listHeld } from '~/domain/responsibility/held.server';
import type { HandOverChange } from '~/domain/responsibility/schema';
import { listHeldTasks } from '~/domain/tasks/held.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { type FieldErrors, parseForm, readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { PageHeader } from '~/ui/PageHeader';
import { useSubmitting } from '~/ui/useSubmitting';
import { Handed } from '../$partnership.responsibility/Handed';
import { HandOver } from '../$partnership.responsibility/HandOver';
import {
  type HandOverAnswer,
  handOverAsTyped,
  undoHandOverAsTold,
} from '../$partnership.responsibility/hand-over.server';
import { OrganisationForm } from './OrganisationForm';

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, 'people', (t) =>
    t(page?.organisation ? 'organisations.editTitle' : 'organisations.addTitle'),
  );

/** The organisation in the address, or null for a new one. */
async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = await requireRole(args, 'manager');
  const { client, membership } = session;
  const id = args.params.organisationId ?? '';
  const organisation = id === 'new' ? null : await findOrganisation(client, membership.partnershipId, id);
  if (id !== 'new' && !organisation) throw new Response(null, { status: 404 });
  return {
    session,
    client,
    partnershipId: membership.partnershipId,
    organisation,
    home: `/${membership.slug}/people`,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, partnershipId, organisation, home } = await load(args);
  const [held, tasks] =
    organisation && !organisation.archivedAt
      ? await Promise.all([
          listHeld(client, partnershipId, holderOf(organisation)),
          listHeldTasks(client, partnershipId, { kind: 'organisation', id: organisation.id }),
        ])
      : [[], []];
  const holds = held.length + tasks.length > 0;
  return {
    ...{ organisation, home, held, tasks },
    choices: holds ? await listChoices(client, partnershipId, false) : null,
  };
}

const holderOf = ({ id }: { id: string }): Holder => ({ kind: 'organisation', id });

type Answer = {
  refused?: Refusal;
  errors?: FieldErrors;
  values?: Record<string, string>;
  handOver?: HandOverAnswer;
  handed?: HandOverChange[];
};

export async function action(args: ActionFunctionArgs) {
  const { session, client, partnershipId, organisation, home } = await load(args);
  const formData = await args.request.formData();
  const list = (params: Record<string, string>) =>
    redirect(`${home}/organisations?${new URLSearchParams(params)}`);
  const intent = readIntent(formData, [
    'save',
    'archive',
    'restore',
    'handOverAll',
    'handOverSome',
    'undoHandOver',
  ]);
  if (intent === 'save') {
    const form = parseForm(formData, organisationSchema);
    if (!form.ok) return data<Answer>({ errors: form.errors, values: form.values }, { status: 400 });
    const outcome = await outcomeOf(async () => {
      if (!organisation) return addOrganisation(client, partnershipId, form.value);
      await changeOrganisation(client, organisation.id, form.value);
      return organisation.id;
    });
    if (outcome.ok) throw list({ changed: outcome.result, saved: '' });
    const values = typedValues(formData);
    return outcome.refused === 'taken'
      ? data<Answer>({ errors: { name: { key: 'taken' } }, values }, { status: 409 })
      : data<Answer>({ refused: outcome.refused, values }, { status: 409 });
  }
  if (!organisation) throw new Response(null, { status: 400 });
  if (intent === 'handOverAll' || intent === 'handOverSome') {
    const all = intent === 'handOverAll';
    const result = await handOverAsTyped(args.context, session, holderOf(organisation), formData, all);
    if ('values' in result) {
      return data<Answer>({ handOver: result }, { status: 'refused' in result ? 409 : 400 });
    }
    if (all) throw list({ changed: organisation.id });
    return data<Answer>(result);
  }
  if (intent === 'undoHandOver') {
    const outcome = await outcomeOf(() => undoHandOverAsTold(args.context, session, formData));
    if (outcome.ok) throw redirect(`${home}/organisations/${organisation.id}`);
    return data<Answer>({ refused: outcome.refused }, { status: 409 });
  }
  const outcome = await outcomeOf(() => archiveOrganisation(client, organisation.id, intent === 'archive'));
  if (outcome.ok) throw list({ changed: organisation.id });
  return data<Answer>({ refused: outcome.refused }, { status: 409 });
}

export default function OrganisationPage() {
  const { organisation, home, held, tasks, choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const archiving = useSubmitting('archive');
  const restoring = useSubmitting('restore');
  return (
    <>
      <PageHeader
        title={organisation?.name ?? t('organisations.addTitle')}
        breadcrumbs={[
          { to: home, label: t('title') },
          { to: `${home}/organisations`, label: t('sections.organisations') },
        ]}
      />
      <Handed handed={result?.handed ?? null} />
      <div className="grid max-w-3xl gap-6">
        <OrganisationForm organisation={organisation} answer={result} cancelTo={`${home}/organisations`} />
        {organisation && choices && (
          <HandOver
            // What was handed over is gone from the form, too.
            key={held.length + tasks.length}
            leaving={{ kind: 'organisation', id: organisation.id }}
            {...{ held, tasks, choices, answer: result?.handOver }}
          />
        )}
        {organisation && !choices && (
          <Card title={common(organisation.archivedAt ? 'actions.restore' : 'actions.archive')}>
            {!organisation.archivedAt && (
              <p className="mb-4 text-ink-soft">{t('organisations.archiveLead')}</p>
            )}
            <Form method="post">
              {organisation.archivedAt ? (
                <Button type="submit" icon="undo" name="intent" value="restore" busy={restoring}>
                  {common('actions.restore')}
                </Button>
              ) : (
                <Button type="submit" icon="archive" name="intent" value="archive" busy={archiving}>
                  {common('actions.archive')}
                </Button>
              )}
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
