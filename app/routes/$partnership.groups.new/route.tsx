import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addGroup } from '~/domain/groups/groups.server';
import { groupSchema } from '~/domain/groups/schema';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { parseForm, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { type GroupAnswer, GroupForm } from '../$partnership.groups.$groupId.edit/GroupForm';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'groups', (t) => t('addTitle'));

export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await requireRole(args, 'manager');
  return { home: `/${membership.slug}/groups` };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const formData = await args.request.formData();
  const form = parseForm(formData, groupSchema);
  if (!form.ok) return data<GroupAnswer>({ errors: form.errors, values: form.values }, { status: 400 });
  const outcome = await outcomeOf(() => addGroup(client, membership.partnershipId, form.value));
  if (outcome.ok) throw redirect(`/${membership.slug}/groups/${outcome.result}`);
  return data<GroupAnswer>({ refused: outcome.refused, values: typedValues(formData) }, { status: 409 });
}

export default function NewGroup() {
  const { home } = useLoaderData<typeof loader>();
  const { t } = useTranslation('groups');
  return (
    <>
      <PageHeader title={t('addTitle')} lead={t('addLead')} breadcrumbs={[{ to: home, label: t('title') }]} />
      <GroupForm group={null} answer={useActionData<typeof action>()} cancelTo={home} />
    </>
  );
}
