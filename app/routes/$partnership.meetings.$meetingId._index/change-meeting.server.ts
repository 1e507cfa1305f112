import {
  addAgendaItem,
  archiveAgendaItem,
  changeAgendaItem,
  discussItem,
  linkAgendaMeasure,
  moveAgendaItem,
} from '~/domain/meetings/agenda.server';
import { addAttendee, changeAttendance, removeAttendee } from '~/domain/meetings/attendance.server';
import type { ReadMeetingChange } from '~/domain/meetings/forms';
import {
  approveMinutes,
  circulateMinutes,
  correctMinutes,
  returnMinutes,
  settleMinutes,
} from '~/domain/meetings/minutes.server';
import { replyTo } from '~/domain/meetings/planning.server';
import { changeTask } from '~/domain/tasks/tasks.server';
import type { Client } from '~/platform/supabase';

/** What changes nothing but the database. */
type SilentChange = Exclude<ReadMeetingChange, { intent: 'invite' | 'reinstate' }>;
type Meeting = { partnershipId: string; meetingId: string };

/** Does what a form of the meeting's page asks for; refused by the database for whoever may not. */
export async function changeMeeting(
  client: Client,
  meeting: Meeting,
  change: SilentChange,
): Promise<string | undefined> {
  switch (change.intent) {
    case 'addItem':
      return addAgendaItem(client, meeting, agendaFields(change));
    case 'changeItem':
      await changeAgendaItem(client, change.item, agendaFields(change));
      return;
    case 'moveItem':
      await moveAgendaItem(client, change.item, change.place);
      return;
    case 'archiveItem':
    case 'restoreItem':
      await archiveAgendaItem(client, change.item, change.intent === 'archiveItem');
      return;
    case 'linkMeasure':
    case 'unlinkMeasure': {
      const linked = change.intent === 'linkMeasure';
      await linkAgendaMeasure(client, meeting, { itemId: change.item, measureId: change.measure, linked });
      return;
    }
    case 'discuss':
      await discussItem(client, meeting.meetingId, change.item);
      return;
    case 'reply':
      await replyTo(client, meeting.meetingId, change.reply);
      return;
    case 'setTaskState':
      await changeTask(client, change.task, { state: change.state });
      return;
    case 'setTaskDue':
      await changeTask(client, change.task, { dueOn: change.due });
      return;
    case 'circulate':
    case 'settle':
    case 'returnMinutes':
    case 'approve':
    case 'correct':
      await leadMinutes(client, meeting, change);
      return;
    default:
      await changeList(client, meeting, change);
  }
}

type AgendaChange = Extract<ReadMeetingChange, { intent: 'addItem' | 'changeItem' }>;

function agendaFields({ title, kind, presenter, presenterName, minutes }: AgendaChange) {
  return { title, kind, presenterId: presenter, presenterName, minutesPlanned: minutes };
}

type MinutesChange = Extract<
  ReadMeetingChange,
  { intent: 'circulate' | 'settle' | 'returnMinutes' | 'approve' | 'correct' }
>;

function leadMinutes(client: Client, meeting: Meeting, change: MinutesChange): Promise<void> {
  switch (change.intent) {
    case 'circulate':
      return circulateMinutes(client, meeting.meetingId, change.deadline);
    case 'settle':
      return settleMinutes(client, meeting.meetingId, change.early !== undefined);
    case 'correct':
      return correctMinutes(client, meeting, change.text);
    case 'returnMinutes':
      return returnMinutes(client, meeting.meetingId);
    case 'approve':
      return approveMinutes(client, meeting.meetingId);
  }
}

type ListChange = Extract<
  ReadMeetingChange,
  { intent: 'setPresence' | 'setOrganisation' | 'addPerson' | 'addGuest' | 'removeAttendance' }
>;

function changeList(client: Client, meeting: Meeting, change: ListChange): Promise<void> {
  switch (change.intent) {
    case 'setPresence':
      return changeAttendance(client, change.attendance, { presence: change.presence });
    case 'setOrganisation':
      return changeAttendance(client, change.attendance, { organisationId: change.organisation });
    case 'removeAttendance':
      return removeAttendee(client, change.attendance);
    case 'addPerson':
    case 'addGuest': {
      const { organisation: organisationId, presence } = change;
      const who = change.intent === 'addPerson' ? { personId: change.person } : { guestName: change.guest };
      return addAttendee(client, meeting, { ...who, organisationId, presence });
    }
  }
}
