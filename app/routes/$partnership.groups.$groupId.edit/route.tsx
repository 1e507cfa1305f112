import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { changeGroup, findGroup, setGroupState } from '~/domain/groups/groups.server';
import { groupSchema } from '~/domain/groups/schema';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { parseForm, readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { PageHeader } from '~/ui/PageHeader';
import { useSubmitting } from '~/ui/useSubmitting';
import { type GroupAnswer, GroupForm } from './GroupForm';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'groups', (t) => t('editTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const group = await findGroup(client, membership.partnershipId, args.params.groupId ?? '');
  if (!group) throw new Response(null, { status: 404 });
  return { client, group, home: `/${membership.slug}/groups` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { group, home } = await load(args);
  return { group, home };
}

export async function action(args: ActionFunctionArgs) {
  const { client, group, home } = await load(args);
  const formData = await args.request.formData();
  const intent = readIntent(formData, ['save', 'close', 'reopen']);
  const form = parseForm(formData, groupSchema);
  if (intent === 'save' && !form.ok) {
    return data<GroupAnswer>({ errors: form.errors, values: form.values }, { status: 400 });
  }
  const outcome = await outcomeOf(() =>
    form.ok && intent === 'save'
      ? changeGroup(client, group.id, form.value)
      : setGroupState(client, group.id, intent === 'close' ? 'closed' : 'active'),
  );
  if (outcome.ok) throw redirect(`${home}/${group.id}?done=${intent}`);
  return data<GroupAnswer>({ refused: outcome.refused, values: typedValues(formData) }, { status: 409 });
}

export default function EditGroup() {
  const { group, home } = useLoaderData<typeof loader>();
  const { t } = useTranslation('groups');
  const closing = useSubmitting('close');
  const reopening = useSubmitting('reopen');
  const page = `${home}/${group.id}`;
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        breadcrumbs={[
          { to: home, label: t('title') },
          { to: page, label: group.name },
        ]}
      />
      <div className="grid gap-6">
        <GroupForm group={group} answer={useActionData<typeof action>()} cancelTo={page} />
        <Card className="max-w-3xl" title={t(group.state === 'active' ? 'close' : 'reopen')}>
          <p className="mb-4 text-ink-soft">{t(group.state === 'active' ? 'closeLead' : 'reopenLead')}</p>
          <Form method="post">
            {group.state === 'active' ? (
              <Button type="submit" icon="archive" name="intent" value="close" busy={closing}>
                {t('close')}
              </Button>
            ) : (
              <Button type="submit" icon="undo" name="intent" value="reopen" busy={reopening}>
                {t('reopen')}
              </Button>
            )}
          </Form>
        </Card>
      </div>
    </>
  );
}
