import type { ActionFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { dayOf } from '~/domain/calendar/rules';
import { listChoices } from '~/domain/responsibility/choices.server';
import { changeTasks, type TaskBefore, type TasksChanged } from '~/domain/tasks/bulk.server';
import { bulkSchema, restoreSchema, taskStateSchema } from '~/domain/tasks/forms';
import { tellAssignee } from '~/domain/tasks/letters.server';
import { inBackground } from '~/platform/background.server';
import { readIntent } from '~/platform/forms';
import { requireMembership } from '~/platform/session.server';

/** What came of a change of tasks in the list, and what takes it back. */
export type ListChange = {
  /** Of a single task; null for several at once, and for what was taken back. */
  one: { title: string; state: 'open' | 'in_progress' | 'done' | 'cancelled' } | null;
  restored: boolean;
  count: number;
  /** Titles of tasks which could not be changed. */
  refused: string[];
  undo: string;
};
/** Nothing was changed: nothing was chosen, or the day is no day. */
type ListProblem = { problem: 'nothingChosen' | 'nothingToDo' | 'day' };

/** Changes tasks of the list: one by one press, several at once, or back as they were. */
export async function changeListed(args: ActionFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { partnershipId } = membership;
  const formData = await args.request.formData();
  const intent = readIntent(formData, ['setState', 'bulk', 'restore']);
  const answer = (changed: TasksChanged, more: Pick<ListChange, 'one' | 'restored'>) => {
    const { before, refused } = changed;
    const change: ListChange = { ...more, count: before.length, refused, undo: JSON.stringify(before) };
    return { change, problem: undefined };
  };
  const problem = (found: ListProblem['problem']) =>
    data({ change: undefined, problem: found }, { status: 422 });

  if (intent === 'setState') {
    const { id, state } = checked(taskStateSchema.safeParse(Object.fromEntries(formData)));
    const changed = await changeTasks(client, partnershipId, [{ id, state }]);
    const title = changed.titles.get(id);
    return answer(changed, { one: title === undefined ? null : { title, state }, restored: false });
  }
  if (intent === 'restore') {
    const rows: TaskBefore[] = checked(restoreSchema.safeParse(formData.get('before')));
    return answer(await changeTasks(client, partnershipId, rows), { one: null, restored: true });
  }
  const sent = bulkSchema(dayOf(new Date())).safeParse({
    ...Object.fromEntries(formData),
    ids: formData.getAll('ids'),
  });
  if (!sent.success) {
    if (sent.error.issues.some(({ path }) => path[0] === 'when')) return problem('day');
    throw new Response(null, { status: 400 });
  }
  const { ids, state, assignee, when } = sent.data;
  if (ids.length === 0) return problem('nothingChosen');
  if (!state && !assignee && !when) return problem('nothingToDo');
  const person = assignee
    ? (await listChoices(client, partnershipId, true)).people.find(({ id }) => id === assignee)
    : undefined;
  const fields = {
    ...(state && { state }),
    ...(when && { dueOn: when }),
    ...(assignee && { assigneeId: assignee, organisationId: person?.organisation?.id ?? null }),
  };
  const changed = await changeTasks(
    client,
    partnershipId,
    ids.map((id) => ({ id, ...fields })),
  );
  const given = changed.before.filter(({ assigneeId }) => assignee && assigneeId !== assignee);
  if (assignee && given.length > 0) {
    const told = given.map(({ id }) => id);
    inBackground(args, () => tellAssignee(args.context, { client, me, membership }, assignee, told));
  }
  return answer(changed, { one: null, restored: false });
}

function checked<Value>(parsed: { success: true; data: Value } | { success: false }): Value {
  if (!parsed.success) throw new Response(null, { status: 400 });
  return parsed.data;
}
