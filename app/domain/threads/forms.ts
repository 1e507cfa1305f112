import { z } from 'zod';
import { outcomes, subjectKinds } from './content';

const body = z.string().trim().min(1).max(5000);
/** The browser's, so that a request sent again makes no second row. */
const id = z.uuid();

const anchor = z.object({
  start: z.string().min(1).max(500),
  end: z.string().min(1).max(500),
  quote: z.string().min(1).max(2000),
  before: z.string().max(200),
  after: z.string().max(200),
});

export const subjectSchema = z.object({ kind: z.enum(subjectKinds), id: z.uuid() });

/** What can be done in discussions; sent as JSON. */
export const threadChangeSchema = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal('begin'), id, body, about: subjectSchema },
    section: z.string().max(40).nullable(),
    anchor: anchor.nullable(),
  }),
  z.object({ intent: z.literal('reply'), id, thread: z.uuid(), body }),
  z.object({ intent: z.literal('edit'), comment: z.uuid(), body }),
  z.object({ intent: z.enum(['takeBack', 'putBack']), comment: z.uuid() }),
  z.object({ intent: z.enum(['resolve', 'reopen']), thread: z.uuid() }),
  z.object({
    ...{ intent: z.literal('settle'), thread: z.uuid(), outcome: z.enum(outcomes) },
    reason: z.string().trim().max(2000),
  }),
]);
export type ThreadChange = z.output<typeof threadChangeSchema>;
