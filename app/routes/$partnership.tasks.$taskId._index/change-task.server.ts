import { z } from 'zod';
import { type TaskLine, taskStates } from '~/domain/tasks/content';
import { changeTask, linkMeasures, unlinkMeasure } from '~/domain/tasks/tasks.server';
import { Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('setState'), state: z.enum(taskStates) }),
  z.object({ intent: z.literal('link'), measure: z.uuid() }),
  z.object({ intent: z.literal('unlink'), measure: z.uuid() }),
]);

/** What takes a change back, as a form of the task's page. */
export type TaskUndo = { intent: 'setState' | 'link' | 'unlink'; fields: Record<string, string> };

/**
 * Does what a form on the page of a task asks for.
 * @returns what takes it back
 * @throws 400 for what no form of the page sends; Refused not_allowed, not_found, group_closed, person_not_member
 */
export async function changeOneTask(
  client: Client,
  partnershipId: string,
  task: TaskLine,
  formData: FormData,
): Promise<TaskUndo> {
  const sent = schema.safeParse(Object.fromEntries(formData));
  if (!sent.success) throw new Response(null, { status: 400 });
  const change = sent.data;
  switch (change.intent) {
    case 'setState':
      await changeTask(client, task.id, { state: change.state });
      return { intent: 'setState', fields: { state: task.state } };
    case 'link':
      // The database names what is wrong by the policy of the link only; a task that is not theirs says so here.
      if (!task.mayEdit) throw new Refused('not_allowed');
      await linkMeasures(client, partnershipId, task.id, [change.measure]);
      return { intent: 'unlink', fields: { measure: change.measure } };
    case 'unlink':
      await unlinkMeasure(client, task.id, change.measure);
      return { intent: 'link', fields: { measure: change.measure } };
  }
}
