import { dayOf } from '~/domain/calendar/rules';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { type DeskMeeting, type MinutesToReview, minutesToReview, nextMeetings, type Standing } from './desk';
import { listMeetings } from './list.server';
import { byTime } from './rules';

/** A desk is read at a glance. */
const most = 3;

/** The meetings which wait for somebody: those they are asked to, and minutes they are to read, settle or approve. */
export async function readDeskMeetings(
  client: Client,
  { partnershipId, personId, role }: { partnershipId: string; personId: string; role: Standing['role'] },
): Promise<{ next: DeskMeeting[]; minutes: MinutesToReview[] }> {
  const [meetings, members, attendances] = await Promise.all([
    listMeetings(client, partnershipId),
    client
      .from('group_members')
      .select('working_group_id, role')
      .eq('partnership_id', partnershipId)
      .eq('person_id', personId)
      .is('ended_at', null),
    client
      .from('attendances')
      .select('meeting_id, reply, presence')
      .eq('partnership_id', partnershipId)
      .eq('person_id', personId),
  ]);
  const error = members.error ?? attendances.error;
  if (error) throw domainError(error);
  const standing: Standing = {
    role,
    groups: Object.fromEntries((members.data ?? []).map((one) => [one.working_group_id, one.role])),
    lists: Object.fromEntries(
      (attendances.data ?? []).map(({ meeting_id, reply, presence }) => [
        meeting_id,
        { reply: reply as 'coming' | 'not_coming' | null, present: presence === 'present' },
      ]),
    ),
  };
  const now = new Date();
  const { coming, past } = byTime(meetings, now);
  return {
    next: nextMeetings(coming, standing, most),
    minutes: minutesToReview([...coming, ...past], standing, dayOf(now)),
  };
}
