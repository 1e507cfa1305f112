/** Somebody in a calendar's entry. */
type Party = { name: string; email: string };

/** A meeting as calendars show it; times are ISO. */
export type CalendarMeeting = {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  link: string | null;
  cancelled: boolean;
  /** How often it has changed since it was called: programs keep the entry with the highest number. */
  sequence: number;
  /** Address of its page; null for somebody who does not read it. */
  page: string | null;
  /** Which group meets. */
  group: string;
};

/** A letter's calendar entry for one addressee. */
export type CalendarInvitation = {
  meeting: CalendarMeeting;
  organizer: Party;
  attendee: Party & { reply: string | null };
};

/**
 * The entry which a letter carries (RFC 5545, RFC 5546): it stands in the calendar, changes there and is struck out by
 * itself.
 * @param now when the letter is written
 */
export function invitationCalendar(
  { meeting, organizer, attendee }: CalendarInvitation,
  now: Date,
): { method: 'REQUEST' | 'CANCEL'; content: string } {
  const method = meeting.cancelled ? 'CANCEL' : 'REQUEST';
  const participation =
    { coming: 'ACCEPTED', not_coming: 'DECLINED' }[attendee.reply ?? ''] ?? 'NEEDS-ACTION';
  const content = calendar([
    ...[`METHOD:${method}`, 'BEGIN:VEVENT'],
    ...entry(meeting, now),
    `ORGANIZER;CN=${parameter(organizer.name)}:${mailto(organizer.email)}`,
    // Answers are given by the letter's links: those of calendar programs would reach the organizer's mailbox only.
    `ATTENDEE;CN=${parameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=${participation};RSVP=FALSE:${mailto(attendee.email)}`,
    'END:VEVENT',
  ]);
  return { method, content };
}

/** A person's meetings as a calendar to subscribe to. */
export function feedCalendar(name: string, meetings: readonly CalendarMeeting[], now: Date): string {
  return calendar([
    'METHOD:PUBLISH',
    ...[`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`, 'X-WR-TIMEZONE:Europe/Prague'],
    ...['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'],
    ...meetings.flatMap((meeting) => ['BEGIN:VEVENT', ...entry(meeting, now), 'END:VEVENT']),
  ]);
}

function calendar(lines: readonly string[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Souhra//Meetings//CS', 'CALSCALE:GREGORIAN'];
  return [...head, ...lines, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}

function entry(meeting: CalendarMeeting, now: Date): string[] {
  const { id, title, startsAt, endsAt, place, link, cancelled, sequence, page, group } = meeting;
  const description = [group, link, page].filter(Boolean).join('\n');
  return [
    `UID:meeting-${id}@souhra`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(new Date(startsAt))}`,
    `DTEND:${utc(new Date(endsAt))}`,
    `SUMMARY:${text(title)}`,
    // Where there is no room, the link is the place.
    ...(place || link ? [`LOCATION:${text(place ?? link ?? '')}`] : []),
    `DESCRIPTION:${text(description)}`,
    ...(page ? [`URL:${page}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ];
}

/** 20261208T080000Z */
function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A value of type TEXT. */
function text(value: string): string {
  return withoutControls(value.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A parameter's value: always in quotes, in which nothing is escaped and a quote cannot be. */
function parameter(value: string): string {
  return `"${withoutControls(value.replace(/\s+/g, ' ')).replace(/"/g, "'")}"`;
}

/** The address of a mailbox; nothing in it ends the line or starts another property. */
function mailto(email: string): string {
  return `mailto:${withoutControls(email).replace(/\s/g, '')}`;
}

function withoutControls(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what no line may hold.
  return value.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
}

const octets = new TextEncoder();

/** Lines have at most 75 octets; what is longer goes on in the next one after a space, and no character is torn. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const more = octets.encode(character).length;
    if (size + more > 75) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += more;
  }
  return [...parts, part].join('\r\n');
}
