import { z } from 'zod';
import { taskStates } from '../tasks/content';
import { agendaKinds } from './content';

const id = z.uuid();
/** An empty choice says nobody, nothing. */
export const optionalId = z.union([id, z.literal('')]).transform((chosen) => chosen || null);
const optionalDay = z.union([z.iso.date(), z.literal('')]).transform((day) => day || null);
const optionalText = z
  .string()
  .trim()
  .max(200)
  .transform((text) => text || null);

const presences = ['present', 'apologised', 'absent'] as const;
const presence = z.enum([...presences, '']).transform((said) => said || null);

const reply = z.enum(['coming', 'not_coming', '']).transform((said) => said || null);

const agendaFields = {
  title: z.string().trim().min(1).max(300),
  kind: z.enum(agendaKinds),
  presenter: optionalId,
  presenterName: optionalText,
  minutes: z.union([
    z.literal('').transform(() => null),
    z
      .string()
      .transform((typed) => Number(typed.trim()))
      .pipe(z.number().int().min(1).max(600)),
  ]),
};

/** What is done on the page of a meeting, as the fields of a form name it. */
export const meetingChangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('addItem'), ...agendaFields }),
  z.object({ intent: z.literal('changeItem'), item: id, ...agendaFields }),
  z.object({
    intent: z.literal('moveItem'),
    item: id,
    place: z.string().transform(Number).pipe(z.number().int().min(1).max(1000)),
  }),
  z.object({ intent: z.enum(['archiveItem', 'restoreItem']), item: id }),
  z.object({ intent: z.enum(['linkMeasure', 'unlinkMeasure']), item: id, measure: id }),
  z.object({ intent: z.literal('discuss'), item: optionalId }),
  z.object({ intent: z.literal('setPresence'), attendance: id, presence }),
  z.object({ intent: z.literal('setOrganisation'), attendance: id, organisation: optionalId }),
  z.object({ intent: z.literal('addPerson'), person: id, organisation: optionalId, presence }),
  z.object({
    intent: z.literal('addGuest'),
    guest: z.string().trim().min(1).max(200),
    organisation: optionalId,
    presence,
  }),
  z.object({ intent: z.literal('removeAttendance'), attendance: id }),
  z.object({ intent: z.literal('setTaskState'), task: id, state: z.enum(taskStates) }),
  z.object({ intent: z.literal('setTaskDue'), task: id, due: optionalDay }),
  z.object({ intent: z.literal('circulate'), deadline: z.iso.date() }),
  z.object({ intent: z.literal('settle'), early: z.literal('early').optional() }),
  z.object({ intent: z.enum(['returnMinutes', 'approve']) }),
  z.object({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('reinstate') }),
  z.object({ intent: z.literal('reply'), reply }),
  z.object({ intent: z.literal('correct'), text: z.string().trim().min(1).max(5000) }),
]);
/** As the page sends it. */
export type MeetingChange = z.input<typeof meetingChangeSchema>;
/** As it was read. */
export type ReadMeetingChange = z.output<typeof meetingChangeSchema>;

/** Fields which people type: what is wrong with them is said beside them. */
export const typedFields: readonly string[] = [
  'title',
  'minutes',
  'presenterName',
  'guest',
  'deadline',
  'text',
];
