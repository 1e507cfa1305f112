import { z } from 'zod';

const file = z.instanceof(File);

/** What can be done with attachments, as a form sends it. */
export const attachmentFormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('attachEvidence'),
    kind: z.enum(['baseline', 'target']),
    revision: z.uuid(),
    indicatorVersion: z.uuid(),
    file,
  }),
  z.object({ intent: z.literal('attachTemplate'), file }),
  z.object({ intent: z.enum(['archive', 'restore']), id: z.uuid() }),
]);
