import { Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { changeResolution, createResolution } from '../resolutions/resolutions.server';
import { changeTask, createTask } from '../tasks/tasks.server';
import { type CaptureChange, groupOfTask } from './capture';
import { readMeeting } from './meetings.server';

/**
 * Does what is captured in the minutes of a meeting, as this person.
 * @throws Refused not_allowed, not_found, minutes_approved
 */
export async function capture(
  client: Client,
  { partnershipId, meetingId }: { partnershipId: string; meetingId: string },
  personId: string,
  change: CaptureChange,
): Promise<void> {
  switch (change.intent) {
    case 'task': {
      const meeting = await readMeeting(client, partnershipId, meetingId);
      if (!meeting) throw new Refused('not_found');
      const { agendaItemId } = change;
      const groupId = groupOfTask(meeting, personId);
      await createTask(client, { partnershipId, groupId, meetingId, agendaItemId }, change);
      return;
    }
    case 'resolution': {
      const { id, agendaItemId, measureIds, text, votes } = change;
      const [votesFor, votesAgainst, votesAbstained] = votes
        ? [votes.for, votes.against, votes.abstained]
        : [null, null, null];
      const fields = { id, measureIds, text, votesFor, votesAgainst, votesAbstained };
      await createResolution(client, { partnershipId, meetingId, agendaItemId }, fields);
      return;
    }
    case 'setState':
      return changeTask(client, change.id, { state: change.state });
    case 'setWithdrawn':
      return changeResolution(client, change.id, { withdrawn: change.withdrawn });
  }
}
