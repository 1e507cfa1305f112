import { z } from 'zod';

const id = z.uuid();
/**
 * What every file comes with. The id is the browser's, so that a file sent again after an answer that has not come is
 * one file.
 */
const sent = { id, file: z.instanceof(File), thumbnail: z.instanceof(File).optional() };

/** What can be done with attachments, as a form sends it. */
export const attachmentFormSchema = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal('attachEvidence'), kind: z.enum(['baseline', 'target']) },
    ...{ revisionId: id, indicatorVersionId: id, ...sent },
  }),
  z.object({
    ...{ intent: z.literal('attachTemplate'), kind: z.enum(['template', 'minutes_template']), ...sent },
  }),
  z.object({
    ...{ intent: z.literal('attachToMeeting'), meetingId: id, ...sent },
    agendaItemId: z.union([id, z.literal('')]).transform((chosen) => chosen || null),
  }),
  z.object({ intent: z.literal('attachToTask'), taskId: id, ...sent }),
  z.object({ intent: z.enum(['archive', 'restore']), id }),
]);
