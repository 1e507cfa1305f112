// Apart from schema.ts, so that the browser does not load zod for a type or a list of kinds.
import { z } from 'zod';
import { gapKinds } from './content';
import { longestTitle, partKinds, planKinds } from './schema';

const title = z.string().trim().min(1).max(500);

/** A change of the tree, as the fields of a form name it. */
export const treeChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('addPriority'), chapter: z.uuid(), title }),
  z.object({ intent: z.literal('addGoal'), priority: z.uuid(), title }),
  z.object({ intent: z.literal('addMeasure'), goal: z.uuid() }),
  z.object({ intent: z.enum(['renamePriority', 'renameGoal']), id: z.uuid(), title }),
  z.object({
    intent: z.literal('moveMeasure'),
    version: z.uuid(),
    goal: z.uuid(),
    place: z.coerce.number().int().min(1).max(1000),
  }),
  z.object({ intent: z.enum(['archive', 'restore']), kind: z.enum(partKinds), id: z.uuid() }),
  z.object({ intent: z.literal('renumber'), chapter: z.uuid() }),
]);
export type TreeChange = z.infer<typeof treeChangeSchema>;

const year = z.coerce.number().int().min(1990).max(2100);

/** Fields of a new plan. */
export const newPlanSchema = z
  .object({
    kind: z.enum(planKinds),
    title: z.string().trim().min(1).max(longestTitle),
    from: year,
    to: year,
    elaborates: z
      .union([z.uuid(), z.literal('')])
      .default('')
      .transform((id) => id || null),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] });

const name = z.string().trim().min(1).max(200);

/** What is done with a revision as a whole, as the fields of a form name it. */
export const revisionChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['share', 'unshare', 'publish', 'withdraw']) }),
  z.object({ intent: z.enum(['closeConsultation', 'makeReady', 'reopen', 'approve']) }),
  z.object({ intent: z.literal('openConsultation'), deadline: z.iso.date() }),
  z.object({ intent: z.literal('fork'), name: z.string().trim().min(1).max(longestTitle) }),
  z.object({ intent: z.literal('nameVersion'), name }),
  z.object({
    intent: z.literal('addChapter'),
    code: z.string().trim().min(1).max(20),
    name,
    group: z.union([z.uuid(), z.literal('')]).transform((id) => id || null),
  }),
]);
export type RevisionChange = z.infer<typeof revisionChangeSchema>;

const gap = { version: z.uuid(), gap: z.enum(gapKinds) };

/** Letting a gap of a measure pass, or asking for it again. */
export const waiverChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('waive'), ...gap, reason: z.string().trim().min(1).max(2000) }),
  z.object({ intent: z.literal('takeBack'), ...gap }),
]);
