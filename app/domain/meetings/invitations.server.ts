import type { Membership } from '~/platform/me';
import type { Session } from '~/platform/session.server';
import { type Addressee, type Post, readAddressees, readNotice, sendNotices } from './notices.server';
import { fieldsOf, type MeetingDraft } from './planning';
import { cancelMeeting, changePlan, noteInvited } from './planning.server';

type Sender = Session & { membership: Membership };

/**
 * Sends everybody on the list of a meeting an invitation, with the entry for their calendar.
 * Refused: not_allowed, not_found, meeting_over.
 * @returns how many went out
 */
export async function invite(context: Post, sender: Sender, meetingId: string): Promise<number> {
  const { client } = sender;
  const addressees = await readAddressees(client, meetingId);
  await sendNotices(context, sender, await readNotice(client, meetingId), 'invitation', addressees);
  await noteInvited(client, meetingId);
  return addressees.length;
}

/**
 * Changes a meeting. Those who know of it by mail are told what has become of it: whoever stays on the list, whoever has
 * come on it, whoever is on it no more.
 */
export async function changeAndTell(
  context: Post,
  sender: Sender,
  meetingId: string,
  draft: MeetingDraft,
  groups: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  const { client, membership } = sender;
  const before = await readNotice(client, meetingId);
  const listed = before.isInvited ? await readAddressees(client, meetingId) : [];
  await changePlan(client, { partnershipId: membership.partnershipId, meetingId }, draft, groups);
  if (!before.isInvited) return;
  const notice = await readNotice(client, meetingId);
  // Of a meeting that is cancelled or over people want no letters.
  if (notice.cancelled || notice.isOver) return;
  const remaining = await readAddressees(client, meetingId);
  const isIn = (list: readonly Addressee[]) => {
    const people = new Set(list.map(({ personId }) => personId));
    return ({ personId }: Addressee) => people.has(personId);
  };
  const wereListed = isIn(listed);
  const areListed = isIn(remaining);
  if (notice.sequence !== before.sequence) {
    await sendNotices(context, sender, notice, 'change', remaining.filter(wereListed));
  }
  const added = remaining.filter((one) => !wereListed(one));
  await sendNotices(context, sender, notice, 'invitation', added);
  // For the calendar of whoever is off the list it is cancelled. The number stays: of two entries with the same one the
  // later holds, also when they are put on the list again.
  const over = { ...notice, cancelled: true };
  const removed = listed.filter((one) => !areListed(one));
  await sendNotices(context, sender, over, 'takenOff', removed);
}

/** Changes further meetings of a series as the one before them, and tells of each; each keeps its day and its groups. */
export async function changeLaterAndTell(
  context: Post,
  sender: Sender,
  later: ReadonlyArray<{ id: string; startsAt: string }>,
  draft: MeetingDraft,
): Promise<void> {
  for (const { id, startsAt } of later) {
    const { day } = fieldsOf(startsAt);
    await changeAndTell(context, sender, id, { ...draft, day }, { add: [], remove: [] });
  }
}

/** Cancels a meeting, or says that it takes place after all, and tells those who know of it by mail. */
export async function cancelAndTell(
  context: Post,
  sender: Sender,
  meetingId: string,
  cancelled: boolean,
): Promise<void> {
  const { client } = sender;
  await cancelMeeting(client, meetingId, cancelled);
  const notice = await readNotice(client, meetingId);
  if (!notice.isInvited || notice.isOver) return;
  const kind = cancelled ? 'cancellation' : 'reinstated';
  await sendNotices(context, sender, notice, kind, await readAddressees(client, meetingId));
}
