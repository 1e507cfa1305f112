import { z } from 'zod';
import { optionalId } from '../meetings/forms';
import { taskStates } from './content';
import { understandDay } from './natural-date';
import type { TaskFilter } from './rules';

const id = z.string().max(100).catch('');

/** The filter of the list as its address has it; what makes no sense there is left out. */
export const taskFilterSchema = z.object({
  whose: z.enum(['', 'mine', 'groups']).catch(''),
  group: id,
  state: z.enum(['', 'unfinished', ...taskStates]).catch(''),
  measure: id,
  overdue: z
    .literal('yes')
    .transform(() => true)
    .catch(false),
}) satisfies { parse(value: unknown): TaskFilter };

/** A change of state as its form sends it. */
export const taskStateSchema = z.object({ id: z.string().uuid(), state: z.enum(taskStates) });

/** A day as people say it; null for none. */
function dayField(today: string) {
  return z
    .string()
    .max(100)
    .transform((typed, context) => {
      const understood = understandDay(typed, today);
      if (understood.kind === 'problem') context.addIssue({ code: 'custom', message: 'invalid' });
      return understood.kind === 'day' ? understood.day : null;
    });
}

/** A task as its form sends it; the day as people say it, understood as of `today` (ISO). */
export function taskFormSchema(today: string) {
  return z
    .object({
      title: z.string().trim().min(1).max(500),
      ...{ assignee: optionalId, organisation: optionalId, group: optionalId },
      when: dayField(today),
    })
    .transform(({ title, assignee, organisation, group, when }) => ({
      ...{ title, assigneeId: assignee, organisationId: organisation, groupId: group, dueOn: when },
    }));
}
export type TaskForm = z.output<ReturnType<typeof taskFormSchema>>;

/** What is done with several tasks at once; empty fields stay as they are. */
export function bulkSchema(today: string) {
  return z.object({
    ids: z.array(z.uuid()).max(500),
    state: z.union([z.enum(taskStates), z.literal('')]).transform((chosen) => chosen || null),
    assignee: optionalId,
    when: dayField(today),
  });
}

/** Tasks as they were before a change, as JSON. */
export const restoreSchema = z
  .string()
  .max(200_000)
  .transform((sent, context): unknown => {
    try {
      return JSON.parse(sent);
    } catch {
      context.addIssue({ code: 'custom', message: 'invalid' });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(
        z.object({
          id: z.uuid(),
          state: z.enum(taskStates).optional(),
          dueOn: z.iso.date().nullable().optional(),
          assigneeId: z.uuid().nullable().optional(),
          organisationId: z.uuid().nullable().optional(),
        }),
      )
      .max(500),
  );
