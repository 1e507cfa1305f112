import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { changeGroup, findGroup, listActiveGroups, setGroupState } from '~/domain/groups/groups.server';
import { groupSchema } from '~/domain/groups/schema';
import { closeGroup, listHeldChapters } from '~/domain/responsibility/held.server';
import { listHeldTasks } from '~/domain/tasks/held.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { parseForm, readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { PageHeader } from '~/ui/PageHeader';
import { useSubmitting } from '~/ui/useSubmitting';
import { CloseGroup } from './CloseGroup';
import { type GroupAnswer, GroupForm } from './GroupForm';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'groups', (t) => t('editTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const group = await findGroup(client, membership.partnershipId, args.params.groupId ?? '');
  if (!group) throw new Response(null, { status: 404 });
  const { partnershipId } = membership;
  return { client, partnershipId, group, home: `/${membership.slug}/groups` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, partnershipId, group, home } = await load(args);
  const [chapters, tasks, groups] =
    group.state === 'active'
      ? await Promise.all([
          listHeldChapters(client, partnershipId, group.id),
          listHeldTasks(client, partnershipId, { kind: 'group', id: group.id }),
          listActiveGroups(client, partnershipId),
        ])
      : [[], [], []];
  return { group, home, chapters, tasks, successors: groups.filter(({ id }) => id !== group.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { client, group, home } = await load(args);
  const formData = await args.request.formData();
  const intent = readIntent(formData, ['save', 'close', 'reopen']);
  const form = parseForm(formData, groupSchema);
  if (intent === 'save' && !form.ok) {
    return data<GroupAnswer>({ errors: form.errors, values: form.values }, { status: 400 });
  }
  const successor = z.uuid().safeParse(formData.get('successor'));
  const outcome = await outcomeOf(() => {
    if (form.ok && intent === 'save') return changeGroup(client, group.id, form.value);
    return intent === 'reopen'
      ? setGroupState(client, group.id, 'active')
      : closeGroup(client, group.id, successor.success ? successor.data : null);
  });
  if (outcome.ok) throw redirect(`${home}/${group.id}?done=${intent}`);
  return data<GroupAnswer>({ refused: outcome.refused, values: typedValues(formData) }, { status: 409 });
}

export default function EditGroup() {
  const { group, home, chapters, tasks, successors } = useLoaderData<typeof loader>();
  const { t } = useTranslation('groups');
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
        {group.state === 'active' ? (
          <CloseGroup {...{ chapters, tasks, successors }} />
        ) : (
          <Card className="max-w-3xl" title={t('reopen')}>
            <p className="mb-4 text-ink-soft">{t('reopenLead')}</p>
            <Form method="post">
              <Button type="submit" icon="undo" name="intent" value="reopen" busy={reopening}>
                {t('reopen')}
              </Button>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
