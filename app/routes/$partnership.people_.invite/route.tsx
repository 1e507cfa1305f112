import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { invite } from '~/domain/access/invitations.server';
import { roles } from '~/domain/access/roles';
import { invitationSchema } from '~/domain/access/schema';
import { listGroups } from '~/domain/groups/groups.server';
import { groupRoles } from '~/domain/groups/roles';
import { listOrganisations } from '~/domain/organisations/organisations.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { type FieldErrors, parseForm, typedValues } from '~/platform/forms';
import { minutesToWait } from '~/platform/limits';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { RadioGroup } from '~/ui/RadioGroup';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { sendInvitation } from '../$partnership.people/invitation-letter.server';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'people', (t) => t('invite.title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const [organisations, groups] = await Promise.all([
    listOrganisations(client, membership.partnershipId),
    listGroups(client, membership.partnershipId),
  ]);
  return {
    home: `/${membership.slug}/people`,
    organisations: organisations
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name }) => ({ value: id, label: name })),
    groups: groups
      .filter(({ state }) => state === 'active')
      .map(({ id, name }) => ({ value: id, label: name })),
    // A group's page leads here with its group chosen.
    group: new URL(args.request.url).searchParams.get('group') ?? '',
  };
}

type Answer = {
  refused?: Refusal;
  tooMany?: boolean;
  errors?: FieldErrors;
  values: Record<string, string>;
};

export async function action(args: ActionFunctionArgs) {
  const session = await requireRole(args, 'manager');
  const formData = await args.request.formData();
  const sentBack = (status: number, problem: Omit<Answer, 'values'>) =>
    data<Answer>({ ...problem, values: typedValues(formData) }, { status });
  const form = parseForm(formData, invitationSchema);
  if (!form.ok) return sentBack(400, { errors: form.errors });
  const draft = form.value;
  // By mailbox only: a manager invites a whole partnership in one afternoon, and answers for it by name.
  if (!(await args.context.allow('letter', draft.email))) {
    return sentBack(429, { tooMany: true });
  }
  const outcome = await outcomeOf(() => invite(session.client, session.membership.partnershipId, draft));
  if (!outcome.ok) return sentBack(409, { refused: outcome.refused });
  await sendInvitation(args.context, session, {
    token: outcome.result,
    email: draft.email,
    role: draft.role,
  });
  throw redirect(
    `/${session.membership.slug}/people/invitations?${new URLSearchParams({ sent: draft.email })}`,
  );
}

export default function Invite() {
  const { home, organisations, groups, group } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const { t: groupTexts } = useTranslation('groups');
  const { t: common } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(result?.errors);
  const sending = useSubmitting();
  const values = result?.values;
  const problem = result?.refused
    ? errors(`refused.${result.refused}`)
    : result?.tooMany
      ? t('invite.tooMany', { count: minutesToWait.letter })
      : null;
  return (
    <>
      <PageHeader
        title={t('invite.title')}
        lead={t('invite.lead')}
        breadcrumbs={[{ to: home, label: t('title') }]}
      />
      <Card className="max-w-3xl">
        <Form method="post" noValidate className="flex flex-col gap-6">
          <ErrorSummary fields={fields} message={problem} />
          <TextField
            name="email"
            type="email"
            label={t('invite.email')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={values?.email}
            error={fields.email}
          />
          <RadioGroup
            name="role"
            label={t('invite.role')}
            defaultValue={values?.role ?? 'member'}
            error={fields.role}
            options={roles.map((role) => ({
              value: role,
              label: t(`role.${role}`),
              hint: t(`roleHint.${role}`),
            }))}
          />
          <Select
            name="organisationId"
            label={t('invite.organisation')}
            placeholder={t('invite.noOrganisation')}
            optional
            defaultValue={values?.organisationId}
            error={fields.organisationId}
            options={organisations}
          />
          <div className="grid gap-6 sm:grid-cols-2">
            <Select
              name="groupId"
              label={t('invite.group')}
              hint={t('invite.groupHint')}
              placeholder={t('invite.noGroup')}
              optional
              defaultValue={values?.groupId ?? group}
              error={fields.groupId}
              options={groups}
            />
            <RadioGroup
              name="groupRole"
              label={t('invite.groupRole')}
              defaultValue={values?.groupRole ?? 'member'}
              error={fields.groupRole}
              options={groupRoles.map((role) => ({ value: role, label: groupTexts(`role.${role}`) }))}
            />
          </div>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" icon="send" busy={sending} busyLabel={t('invite.busy')}>
              {t('invite.submit')}
            </Button>
            <LinkButton to={home}>{common('actions.cancel')}</LinkButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
