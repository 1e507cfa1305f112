import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '~/domain/calendar/rules';
import { listNamedMeasures } from '~/domain/measures/named.server';
import { taskAddress } from '~/domain/tasks/address';
import { mayGiveTasks, readTaskChoices, withOrganisation } from '~/domain/tasks/form.server';
import { taskFormSchema } from '~/domain/tasks/forms';
import { tellAssignee } from '~/domain/tasks/letters.server';
import { createTask, ownGroups } from '~/domain/tasks/tasks.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { inBackground } from '~/platform/background.server';
import { parseForm, readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { type TaskAnswer, TaskForm } from '../$partnership.tasks.$taskId.edit/TaskForm';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'task', (t) => t('newTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = await requireMembership(args);
  const { client, me, membership } = session;
  const own = await ownGroups(client, membership.partnershipId, me.id);
  if (!mayGiveTasks(membership, own)) throw new Response(null, { status: 403 });
  // A task may be begun from the measure that it is to serve.
  const asked = new URL(args.request.url).searchParams.get('measure');
  const measure = asked
    ? (await listNamedMeasures(client, membership.partnershipId)).find(({ id }) => id === asked)
    : undefined;
  return { ...session, own, measure, today: dayOf(new Date()), root: `/${membership.slug}` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership, own, measure, today, root } = await load(args);
  const choices = await readTaskChoices(client, membership, me.id);
  const [groupId = null] = own.filter((id) => choices.groups.some(({ value }) => value === id));
  return { choices, today, root, groupId, forMeasure: measure?.code ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const { client, me, membership, measure, today, root } = await load(args);
  const formData = await args.request.formData();
  readIntent(formData, ['save']);
  const form = parseForm(formData, taskFormSchema(today));
  if (!form.ok) return data<TaskAnswer>({ errors: form.errors, values: form.values }, { status: 422 });
  const { partnershipId } = membership;
  const { assigneeId, groupId } = form.value;
  const outcome = await outcomeOf(async () => {
    const fields = await withOrganisation(client, partnershipId, form.value);
    const measureIds = measure ? [measure.id] : [];
    return createTask(client, { partnershipId, groupId }, { ...fields, measureIds });
  });
  if (!outcome.ok) {
    return data<TaskAnswer>({ refused: outcome.refused, values: typedValues(formData) }, { status: 409 });
  }
  const id = outcome.result;
  if (assigneeId !== null) {
    inBackground(args, () => tellAssignee(args.context, { client, me, membership }, assigneeId, [id]));
  }
  throw redirect(
    `${taskAddress(root, { id })}?${assigneeId === null || assigneeId === me.id ? 'given' : 'told'}`,
  );
}

/** A task given outside of a meeting. */
export default function NewTask() {
  const { choices, today, root, groupId, forMeasure } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('task');
  const { t: tasks } = useTranslation('tasks');
  const home = `${root}/tasks`;
  return (
    <>
      <PageHeader title={t('newTitle')} breadcrumbs={[{ to: home, label: tasks('title') }]} />
      <TaskForm
        start={{ groupId }}
        submitLabel={t('give')}
        cancelTo={home}
        {...{ choices, answer, today, forMeasure }}
      />
    </>
  );
}
