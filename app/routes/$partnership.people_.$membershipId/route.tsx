import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import {
  changeMembership,
  endMembership,
  findPerson,
  restoreMembership,
} from '~/domain/access/access.server';
import { roles } from '~/domain/access/roles';
import { membershipSchema } from '~/domain/access/schema';
import { listOrganisations } from '~/domain/organisations/organisations.server';
import { listChoices } from '~/domain/responsibility/choices.server';
import { type Holder, listHeld } from '~/domain/responsibility/held.server';
import type { HandOverChange } from '~/domain/responsibility/schema';
import { listHeldTasks } from '~/domain/tasks/held.server';
import { pageTitle } from '~/i18n/page-title';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { type FieldErrors, parseForm, readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Badge } from '~/ui/Badge';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { PageHeader } from '~/ui/PageHeader';
import { RadioGroup } from '~/ui/RadioGroup';
import { SaveActions } from '~/ui/SaveActions';
import { Select } from '~/ui/Select';
import { useSubmitting } from '~/ui/useSubmitting';
import { Handed } from '../$partnership.responsibility/Handed';
import { HandOver } from '../$partnership.responsibility/HandOver';
import {
  type HandOverAnswer,
  handOverAsTyped,
  undoHandOverAsTold,
} from '../$partnership.responsibility/hand-over.server';

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, 'people', (t) => t('person.title', { name: page?.person.name ?? '' }));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = await requireRole(args, 'manager');
  const { client, membership } = session;
  const person = await findPerson(client, membership.partnershipId, args.params.membershipId ?? '');
  if (!person) throw new Response(null, { status: 404 });
  const holder: Holder = { kind: 'membership', id: person.membershipId, personId: person.personId };
  return { session, client, membership, person, holder, home: `/${membership.slug}/people` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership, person, holder, home } = await load(args);
  const { partnershipId } = membership;
  const here = person.endedAt === null;
  const [organisations, held, tasks] = await Promise.all([
    listOrganisations(client, partnershipId),
    here ? listHeld(client, partnershipId, holder) : [],
    here ? listHeldTasks(client, partnershipId, { kind: 'person', id: person.personId }) : [],
  ]);
  const holds = held.length + tasks.length > 0;
  return {
    ...{ person, home, held, tasks },
    choices: holds ? await listChoices(client, partnershipId, false) : null,
    organisations: organisations
      .filter(({ id, archivedAt }) => archivedAt === null || id === person.organisation?.id)
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

type Answer = {
  refused?: Refusal;
  errors?: FieldErrors;
  handOver?: HandOverAnswer;
  handed?: HandOverChange[];
};

export async function action(args: ActionFunctionArgs) {
  const { session, client, person, holder, home } = await load(args);
  const formData = await args.request.formData();
  const id = person.membershipId;
  const intent = readIntent(formData, [
    'save',
    'end',
    'restore',
    'handOverAll',
    'handOverSome',
    'undoHandOver',
  ]);
  switch (intent) {
    case 'save': {
      const form = parseForm(formData, membershipSchema);
      if (!form.ok) return answer(400, { errors: form.errors });
      return finish(() => changeMembership(client, id, form.value), `${home}?saved`);
    }
    case 'end':
      return finish(() => endMembership(client, id), `${home}?changed=${id}`);
    case 'restore':
      return finish(() => restoreMembership(client, id), `${home}?changed=${id}`);
    case 'handOverAll':
    case 'handOverSome': {
      const all = intent === 'handOverAll';
      const result = await handOverAsTyped(args.context, session, holder, formData, all);
      if ('values' in result) return answer('refused' in result ? 409 : 400, { handOver: result });
      if (all) throw redirect(`${home}?changed=${id}`);
      return answer(200, result);
    }
    case 'undoHandOver':
      return finish(() => undoHandOverAsTold(args.context, session, formData), `${home}/${id}`);
  }
}

const answer = (status: number, body: Answer) => data(body, { status });

async function finish(change: () => Promise<void>, next: string) {
  const outcome = await outcomeOf(change);
  if (outcome.ok) throw redirect(next);
  return answer(409, { refused: outcome.refused });
}

export default function PersonMembership() {
  const { person, home, organisations, held, tasks, choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const { t: groups } = useTranslation('groups');
  const { t: errors } = useTranslation('errors');
  const format = useFormat();
  const fields = useFieldTexts(result?.errors);
  const saving = useSubmitting('save');
  const ending = useSubmitting('end');
  const restoring = useSubmitting('restore');
  const refused = result?.refused ? errors(`refused.${result.refused}`) : null;
  return (
    <>
      <PageHeader title={person.name} lead={person.email} breadcrumbs={[{ to: home, label: t('title') }]} />
      <Handed handed={result?.handed ?? null} />
      <div className="grid max-w-3xl gap-6">
        {person.endedAt !== null ? (
          <Banner
            tone="warning"
            action={
              <Form method="post">
                <Button type="submit" name="intent" value="restore" busy={restoring}>
                  {t('person.restore')}
                </Button>
              </Form>
            }
          >
            {t('person.endedSince', { date: format.date(person.endedAt) })}
          </Banner>
        ) : (
          <Card>
            <Form method="post" noValidate className="flex flex-col gap-6">
              <ErrorSummary fields={fields} message={refused} />
              <RadioGroup
                name="role"
                label={t('person.role')}
                defaultValue={person.role}
                error={fields.role}
                options={roles.map((role) => ({
                  value: role,
                  label: t(`role.${role}`),
                  hint: t(`roleHint.${role}`),
                }))}
              />
              <Select
                name="organisationId"
                label={t('person.organisation')}
                placeholder={t('invite.noOrganisation')}
                optional
                defaultValue={person.organisation?.id ?? ''}
                error={fields.organisationId}
                options={organisations}
              />
              <SaveActions busy={saving} cancel={home} />
            </Form>
          </Card>
        )}
        <Card title={t('person.groups')}>
          {person.groups.length === 0 ? (
            <p className="text-ink-soft">{t('person.noGroups')}</p>
          ) : (
            <ul className="divide-y divide-line">
              {person.groups.map(({ id, name, role }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
                  <Link to={`${home.replace(/people$/, 'groups')}/${id}`} className="link">
                    {name}
                  </Link>
                  <Badge icon="account">{groups(`role.${role}`)}</Badge>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {choices && (
          <HandOver
            // What was handed over is gone from the form, too.
            key={held.length + tasks.length}
            leaving={{ kind: 'person', id: person.personId }}
            {...{ held, tasks, choices, answer: result?.handOver }}
          />
        )}
        {person.endedAt === null && !choices && (
          <Card title={t('person.end')}>
            <p className="mb-4 text-ink-soft">{t('person.endLead')}</p>
            <Form method="post">
              <Button type="submit" icon="archive" name="intent" value="end" busy={ending}>
                {t('person.end')}
              </Button>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
