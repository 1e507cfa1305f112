import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '~/domain/calendar/rules';
import { taskAddress } from '~/domain/tasks/address';
import { readTaskChoices, withOrganisation } from '~/domain/tasks/form.server';
import { taskFormSchema } from '~/domain/tasks/forms';
import { tellAssignee } from '~/domain/tasks/letters.server';
import { changeTask, findTask } from '~/domain/tasks/tasks.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { inBackground } from '~/platform/background.server';
import { parseForm, readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { type TaskAnswer, TaskForm } from './TaskForm';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'task', (t) => t('editTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = await requireMembership(args);
  const task = await findTask(session.client, args.params.taskId ?? '');
  if (!task) throw new Response(null, { status: 404 });
  if (!task.mayEdit) throw new Response(null, { status: 403 });
  return { ...session, task, today: dayOf(new Date()), root: `/${session.membership.slug}` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership, task, today, root } = await load(args);
  const choices = await readTaskChoices(client, membership, me.id, [
    { kind: 'people', id: task.assigneeId, name: task.assignee },
    { kind: 'organisations', id: task.organisationId, name: task.organisation },
    { kind: 'groups', id: task.groupId, name: task.group },
  ]);
  return { task, choices, today, root };
}

export async function action(args: ActionFunctionArgs) {
  const { client, me, membership, task, today, root } = await load(args);
  const formData = await args.request.formData();
  readIntent(formData, ['save']);
  const form = parseForm(formData, taskFormSchema(today));
  if (!form.ok) return data<TaskAnswer>({ errors: form.errors, values: form.values }, { status: 422 });
  const outcome = await outcomeOf(async () => {
    const fields = await withOrganisation(client, membership.partnershipId, form.value);
    await changeTask(client, task.id, fields);
    return fields;
  });
  if (!outcome.ok) {
    return data<TaskAnswer>({ refused: outcome.refused, values: typedValues(formData) }, { status: 409 });
  }
  const { assigneeId } = outcome.result;
  const isTold = assigneeId !== null && assigneeId !== task.assigneeId && assigneeId !== me.id;
  if (isTold) {
    inBackground(args, () => tellAssignee(args.context, { client, me, membership }, assigneeId, [task.id]));
  }
  throw redirect(`${taskAddress(root, task)}?${isTold ? 'told' : 'saved'}`);
}

/** Title, whose, until when, on whose list. */
export default function EditTask() {
  const { task, choices, today, root } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('task');
  const { t: tasks } = useTranslation('tasks');
  const page = taskAddress(root, task);
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        breadcrumbs={[
          { to: `${root}/tasks`, label: tasks('title') },
          { to: page, label: task.title },
        ]}
      />
      <TaskForm start={task} choices={choices} answer={answer} today={today} cancelTo={page} />
    </>
  );
}
