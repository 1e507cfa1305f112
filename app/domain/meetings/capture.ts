import { z } from 'zod';
import { taskStates } from '../tasks/content';
import type { MeetingContent } from './content';

const vote = z.number().int().min(0).max(999);

/** What is put down wherever it comes from: the id is the browser's, so that a request sent again makes no second row. */
const row = {
  id: z.uuid(),
  agendaItemId: z.uuid().nullable(),
  measureIds: z.array(z.uuid()).max(50),
};

/** What is captured from a line of the minutes, and what is done with it there; sent as JSON. */
export const captureSchema = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal('task'), ...row },
    title: z.string().trim().min(1).max(500),
    assigneeId: z.uuid().nullable(),
    organisationId: z.uuid().nullable(),
    dueOn: z.iso.date().nullable(),
  }),
  z.object({
    ...{ intent: z.literal('resolution'), ...row },
    text: z.string().trim().min(1).max(2000),
    votes: z.object({ for: vote, against: vote, abstained: vote }).nullable(),
  }),
  z.object({ intent: z.literal('setState'), id: z.uuid(), state: z.enum(taskStates) }),
  z.object({ intent: z.literal('setWithdrawn'), id: z.uuid(), withdrawn: z.boolean() }),
]);
export type CaptureChange = z.output<typeof captureSchema>;

/** On whose list a task goes that this person gives at a meeting: the group that holds it, else one of their own. */
export function groupOfTask({ groupId, groups }: MeetingContent, personId: string): string {
  const isIn = (group: MeetingContent['groups'][number]) => group.members.includes(personId);
  const holder = groups.find(({ id }) => id === groupId);
  return holder && isIn(holder) ? groupId : (groups.find(isIn)?.id ?? groupId);
}
