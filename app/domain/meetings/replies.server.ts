import { z } from 'zod';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { CalendarMeeting } from './calendar';

export type Reply = 'coming' | 'not_coming';

/** What an invitation is to, for whoever holds its key; times are ISO. */
export type InvitedMeeting = {
  person: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  group: string;
  cancelled: boolean;
  /** Too late to answer. */
  over: boolean;
  reply: Reply | null;
};

/**
 * The invitation with this key, and with a `reply` answers it where that is possible still. Null: there is none (any more).
 */
export async function replyByKey(
  client: Client,
  token: string,
  reply?: Reply,
): Promise<InvitedMeeting | null> {
  if (!isKey(token)) return null;
  const { data, error } = await client.rpc('reply_by_token', { token, ...(reply && { reply }) });
  if (error) throw domainError(error);
  return data as InvitedMeeting | null;
}

/** The key of one's own calendar; with `renew` a new one, and the address with the old one is dead. */
export async function readCalendarKey(client: Client, renew: boolean): Promise<string> {
  const { data, error } = await client.rpc('my_calendar_key', { renew });
  if (error) throw domainError(error);
  return data;
}

/** Whether something can be a key at all: addresses get broken on the way. */
const isKey = (text: string) => z.uuid().safeParse(text).success;

type FeedRow = Omit<CalendarMeeting, 'page'> & { partnership: string; reads: boolean };

/** The calendar with this key: its person's language and meetings. Null: there is none (any more). */
export async function readCalendar(
  client: Client,
  key: string,
  publicUrl: string,
): Promise<{ language: string; meetings: CalendarMeeting[] } | null> {
  if (!isKey(key)) return null;
  const { data, error } = await client.rpc('calendar_content', { key });
  if (error) throw domainError(error);
  const found = data as { language: string; meetings: FeedRow[] } | null;
  return (
    found && {
      language: found.language,
      meetings: found.meetings.map((row) => ({
        ...row,
        page: row.reads ? `${publicUrl}/${row.partnership}/meetings/${row.id}` : null,
      })),
    }
  );
}
