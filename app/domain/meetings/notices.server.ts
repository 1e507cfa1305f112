import type { AppLoadContext } from '@remix-run/node';
import { formatFor } from '~/i18n/format';
import { letterTranslator } from '~/i18n/i18n.server';
import { defaultLanguage, type Language, languages } from '~/i18n/language';
import { domainError } from '~/platform/domain-error';
import type { Me, Membership } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { letter } from '../access/letters';
import { type CalendarMeeting, invitationCalendar } from './calendar';

/** Somebody with an account on the list of a meeting. */
export type Addressee = {
  personId: string;
  name: string;
  email: string;
  language: Language;
  /** The key of their link for answering. */
  token: string;
  reply: string | null;
  /** Whether they read the meeting's page before it is held. */
  reads: boolean;
};

/** What letters are sent with. */
export type Post = Pick<AppLoadContext, 'publicUrl' | 'sendLetter'>;

/** What letters about a meeting say. */
export type Notice = Omit<CalendarMeeting, 'page'> & {
  isInvited: boolean;
  isOver: boolean;
  /** Titles of its agenda. */
  agenda: string[];
  /** Whoever called it; null where the asking person does not see them any more. */
  organizer: { name: string; email: string } | null;
};

export type NoticeKind = 'invitation' | 'change' | 'cancellation' | 'reinstated' | 'takenOff';

/** To whom letters about a meeting go; for those who run it. Refused: not_allowed. */
export async function readAddressees(client: Client, meetingId: string): Promise<Addressee[]> {
  const { data, error } = await client.rpc('meeting_addressees', { meeting: meetingId });
  if (error) throw domainError(error);
  return data.map(({ person_id, language, name, email, token, reply, reads }) => ({
    ...{ personId: person_id, name, email, token, reply, reads },
    language: languages.find((one) => one === language) ?? defaultLanguage,
  }));
}

/** A meeting as letters tell of it now. Refused: not_found. */
export async function readNotice(client: Client, meetingId: string): Promise<Notice> {
  const { data: row, error: refused } = await client
    .from('meetings')
    .select(
      `id, title, starts_at, ends_at, place, link, cancelled_at, sequence, invited_at, minutes_state,
       working_group_id, created_by`,
    )
    .eq('id', meetingId)
    .single();
  if (refused) throw domainError(refused);
  // Not embedded: there are several ways from a meeting to groups and people, which the embedded back end mixes up.
  const [group, organizer, agenda] = await Promise.all([
    client.from('working_groups').select('name').eq('id', row.working_group_id).single(),
    row.created_by
      ? client.from('people').select('name, email').eq('id', row.created_by).maybeSingle()
      : { data: null, error: null },
    client
      .from('agenda_items')
      .select('title')
      .eq('meeting_id', meetingId)
      .is('archived_at', null)
      .order('position'),
  ]);
  const error = group.error ?? organizer.error ?? agenda.error;
  if (error) throw domainError(error);
  return {
    ...{ id: row.id, title: row.title, place: row.place, link: row.link, sequence: row.sequence },
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    cancelled: row.cancelled_at !== null,
    isInvited: row.invited_at !== null,
    isOver: new Date(row.ends_at) <= new Date() || row.minutes_state !== 'draft',
    group: group.data?.name ?? '',
    agenda: (agenda.data ?? []).map(({ title }) => title),
    organizer: organizer.data,
  };
}

/** Writes to each of the addressees in their language, with the entry for their calendar. */
export async function sendNotices(
  context: Post,
  { me, membership }: { me: Me; membership: Membership },
  notice: Notice,
  kind: NoticeKind,
  addressees: readonly Addressee[],
): Promise<void> {
  const address = `${context.publicUrl}/${membership.slug}/meetings/${notice.id}`;
  const now = new Date();
  for (const addressee of addressees) {
    const { name, email, language, token, reply, reads } = addressee;
    const page = reads ? address : null;
    const calendar = invitationCalendar(
      { meeting: { ...notice, page }, organizer: notice.organizer ?? me, attendee: { name, email, reply } },
      now,
    );
    const answer = `${context.publicUrl}/reply/${token}`;
    await context.sendLetter({ ...noticeLetter(kind, notice, { email, language, page, answer }), calendar });
  }
}

function noticeLetter(
  kind: NoticeKind,
  notice: Notice,
  {
    email,
    language,
    page,
    answer,
  }: { email: string; language: Language; page: string | null; answer: string },
) {
  const t = letterTranslator(language);
  const format = formatFor(language);
  const { title, startsAt, endsAt, place, link, group, agenda } = notice;
  const takesPlace = kind === 'invitation' || kind === 'change' || kind === 'reinstated';
  const when = { day: format.longDate(startsAt), from: format.time(startsAt), to: format.time(endsAt) };
  return letter(email, language, {
    subject: t(`meeting.${kind}.subject`, { title, date: format.date(startsAt) }),
    greeting: t('greeting'),
    paragraphs: [
      t(`meeting.${kind}.body`, { title }),
      t('meeting.group', { group }),
      t('meeting.when', when),
      ...(place ? [t('meeting.where', { place })] : []),
      ...(takesPlace && link ? [t('meeting.online', { link })] : []),
      ...(takesPlace && agenda.length > 0
        ? [t('meeting.agenda', { items: agenda.map((item, index) => `${index + 1}. ${item}`).join('; ') })]
        : []),
    ],
    items: kind === 'takenOff' || !page ? [] : [{ text: title, href: page }],
    link: takesPlace
      ? { introduction: t('meeting.link'), button: t('meeting.button'), href: answer }
      : undefined,
    notes: [t(takesPlace ? 'meeting.calendar' : 'meeting.calendarOff')],
    signature: t('signature'),
  });
}
