// Apart from the other files, so that the browser does not load zod.
import { z } from 'zod';

const optionalId = z.union([z.uuid(), z.literal('')]).transform((id) => id || null);
const optionalText = z
  .string()
  .trim()
  .max(2000)
  .default('')
  .transform((text) => text || null);

/** A list as one field of a form holds it: JSON. */
function listOf<Item extends z.ZodType>(item: Item, least = 1) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'invalid' });
        return z.NEVER;
      }
    })
    .pipe(z.array(item).min(least).max(5000));
}
const ids = listOf(z.uuid());

const change = z.object({
  version: z.uuid(),
  made: z.uuid().nullable(),
  ended: z.uuid().nullable(),
  cooperated: z.array(z.uuid()).nullable(),
});

/** What is done with responsibility, as the fields of a form name it. Empty `cooperating`: they stay. */
export const responsibilityChangeSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('assign'),
    versions: ids,
    organisation: z.uuid(),
    person: optionalId,
    cooperating: z.union([z.literal('').transform(() => null), listOf(z.uuid(), 0)]).default(null),
    handover: optionalText,
  }),
  z.object({ intent: z.literal('unassign'), versions: ids }),
  z.object({ intent: z.literal('undo'), changes: listOf(change) }),
  z.object({ intent: z.literal('accept'), assignments: ids }),
  z.object({ intent: z.literal('decline'), assignments: ids, reason: optionalText }),
  z.object({
    intent: z.literal('propose'),
    versions: ids,
    organisation: z.uuid(),
    person: optionalId,
    note: z.string().trim().max(2000).default(''),
  }),
  z.object({ intent: z.enum(['dismiss', 'withdraw', 'reopen']), proposals: ids }),
]);
export type ResponsibilityChange = z.output<typeof responsibilityChangeSchema>;

/** Who takes over what somebody held. Empty `organisation`: each measure stays with its own. */
export const handOverSchema = z.object({
  organisation: optionalId,
  person: optionalId,
  reason: optionalText,
});
/** The field by which a hand-over is taken back: what `handOver` has returned, as JSON. */
export const handOverUndoSchema = z.object({
  changes: listOf(
    z.union([
      change.extend({ task: z.null() }),
      z.object({
        ...{ version: z.null(), task: z.uuid() },
        ...{ from_person: z.uuid().nullable(), from_organisation: z.uuid().nullable() },
        ...{ to_person: z.uuid().nullable(), to_organisation: z.uuid().nullable() },
      }),
    ]),
  ),
});
export type HandOverTo = z.output<typeof handOverSchema>;
