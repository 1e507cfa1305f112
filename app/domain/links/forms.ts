// Apart from schema.ts, so that the browser does not load zod for a type or a list of verdicts.
import { z } from 'zod';
import { longestTitle } from '../plans/schema';
import { verdicts } from './schema';

/** Null, sent as an empty field: what was said is taken back. */
const verdict = z.union([z.enum(verdicts), z.literal('')]).transform((said) => said || null);

export const judgementSchema = z.object({
  intent: z.literal('judge'),
  one: z.uuid(),
  other: z.uuid(),
  verdict,
});

/** A change of a measure's links, as the fields of a form name it; `version` is that of the measure in its revision. */
export const linkChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['elaborate', 'unelaborate']), version: z.uuid(), measure: z.uuid() }),
  judgementSchema,
]);

const year = z.coerce.number().int().min(1990).max(2100);

/** Fields of a new TAP; `measures` are permanent ids. */
export const newTapSchema = z
  .object({
    elaborated: z.uuid(),
    title: z.string().trim().min(1).max(longestTitle),
    from: year,
    to: year,
    measures: z.array(z.uuid()).min(1).max(2000),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] });
export type NewTap = z.output<typeof newTapSchema>;
