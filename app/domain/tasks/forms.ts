import { z } from 'zod';
import { taskStates } from './content';
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
