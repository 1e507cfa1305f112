import { describe, expect, it } from 'vitest';
import { type CalendarMeeting, feedCalendar, invitationCalendar } from './calendar';

const meeting: CalendarMeeting = {
  ...{
    id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    title: 'Jednání PS Bydlení',
    sequence: 0,
    cancelled: false,
  },
  ...{ startsAt: '2026-12-08T08:00:00.000Z', endsAt: '2026-12-08T10:30:00.000Z' },
  ...{ place: 'Nová radnice', link: null, group: 'PS Bydlení' },
  page: 'https://souhra.example/liberec/meetings/6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
};
const organizer = { name: 'Eva Novotná', email: 'eva@liberec.example' };
const attendee = { name: 'Martin Horák', email: 'martin@liberec.example', reply: null };
const now = new Date('2026-11-28T07:00:05.123Z');

const sent = (change: Partial<CalendarMeeting> = {}, who: Partial<typeof attendee> = {}) =>
  invitationCalendar(
    { meeting: { ...meeting, ...change }, organizer, attendee: { ...attendee, ...who } },
    now,
  );
/** Lines as a program reads them: put together again, without ends. */
const linesOf = (content: string) => content.replace(/\r\n /g, '').split('\r\n');
const lineOf = (content: string, property: string) =>
  linesOf(content).find((line) => line.startsWith(property));

describe('an invitation', () => {
  it('is a calendar with one entry', () => {
    expect(linesOf(sent().content)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Souhra//Meetings//CS',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:meeting-6f9619ff-8b86-4d01-b42d-00cf4fc964ff@souhra',
      'SEQUENCE:0',
      'DTSTAMP:20261128T070005Z',
      'DTSTART:20261208T080000Z',
      'DTEND:20261208T103000Z',
      'SUMMARY:Jednání PS Bydlení',
      'LOCATION:Nová radnice',
      `DESCRIPTION:PS Bydlení\\n${meeting.page}`,
      `URL:${meeting.page}`,
      'STATUS:CONFIRMED',
      'ORGANIZER;CN="Eva Novotná":mailto:eva@liberec.example',
      'ATTENDEE;CN="Martin Horák";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:martin@liberec.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(sent().method).toBe('REQUEST');
  });

  it('that has changed is the same entry with a higher number', () => {
    const { content } = sent({ sequence: 3 });
    expect(lineOf(content, 'SEQUENCE')).toBe('SEQUENCE:3');
    expect(lineOf(content, 'UID')).toBe(lineOf(sent().content, 'UID'));
  });

  it('that is cancelled takes the entry back', () => {
    const { method, content } = sent({ cancelled: true, sequence: 4 });
    expect(method).toBe('CANCEL');
    expect(lineOf(content, 'METHOD')).toBe('METHOD:CANCEL');
    expect(lineOf(content, 'STATUS')).toBe('STATUS:CANCELLED');
  });

  it.each([
    ['coming', 'ACCEPTED'],
    ['not_coming', 'DECLINED'],
  ])('shows the answer %s', (reply, participation) => {
    const { content } = invitationCalendar({ meeting, organizer, attendee: { ...attendee, reply } }, now);
    expect(lineOf(content, 'ATTENDEE')).toContain(`;PARTSTAT=${participation};`);
  });

  it('has a place only where there is one, a link instead of a room, and both the link and the page', () => {
    expect(lineOf(sent({ place: null }).content, 'LOCATION')).toBeUndefined();
    const { content } = sent({ place: null, link: 'https://meet.example/a,b' });
    expect(lineOf(content, 'LOCATION')).toBe('LOCATION:https://meet.example/a\\,b');
    expect(lineOf(content, 'DESCRIPTION')).toBe(
      `DESCRIPTION:PS Bydlení\\nhttps://meet.example/a\\,b\\n${meeting.page}`,
    );
  });
});

it('an entry leads nowhere for whoever does not read the page', () => {
  const { content } = sent({ page: null });
  expect(lineOf(content, 'URL')).toBeUndefined();
  expect(lineOf(content, 'DESCRIPTION')).toBe('DESCRIPTION:PS Bydlení');
});

describe('what people typed', () => {
  it('is escaped', () => {
    const { content } = sent({ title: 'Byty; nájmy, dluhy\\exekuce\r\nDTSTART:19700101T000000Z' });
    expect(lineOf(content, 'SUMMARY')).toBe(
      'SUMMARY:Byty\\; nájmy\\, dluhy\\\\exekuce\\nDTSTART:19700101T000000Z',
    );
    expect(linesOf(content).filter((line) => line.startsWith('DTSTART'))).toHaveLength(1);
  });

  it('never ends a line or a quoted name', () => {
    const { content } = sent(
      { title: 'a\u0000b\u000bc\rd' },
      { name: 'Jan "Honza"\r\nATTENDEE:mailto:x', email: 'a@b.example\r\nX:y' },
    );
    expect(lineOf(content, 'SUMMARY')).toBe('SUMMARY:a b c\\nd');
    expect(lineOf(content, 'ATTENDEE')).toContain(`CN="Jan 'Honza' ATTENDEE:mailto:x";`);
    expect(lineOf(content, 'ATTENDEE')).toMatch(/:mailto:a@b\.exampleX:y$/);
    expect(linesOf(content).filter((line) => /^(ATTENDEE|X)/.test(line))).toHaveLength(1);
  });
});

describe('lines', () => {
  const size = (line: string) => new TextEncoder().encode(line).length;

  it.each([
    ['ASCII', 'a'],
    ['two octets', 'ž'],
    ['three octets', '„'],
    ['four octets', '🏠'],
  ])('of %s have at most 75 octets, and no character is torn', (_, character) => {
    for (const count of [60, 66, 67, 68, 69, 140, 200]) {
      const title = character.repeat(count);
      const { content } = sent({ title });
      const physical = content.split('\r\n');
      expect(Math.max(...physical.map(size))).toBeLessThanOrEqual(75);
      expect(content).not.toContain('\uFFFD');
      expect(lineOf(content, 'SUMMARY')).toBe(`SUMMARY:${title}`);
    }
  });

  it('of exactly 75 octets are not folded, and those of 76 are', () => {
    const title = (octets: number) => 'a'.repeat(octets - 'SUMMARY:'.length);
    expect(sent({ title: title(75) }).content).toContain(`\r\nSUMMARY:${title(75)}\r\n`);
    expect(sent({ title: title(76) }).content).toContain(`\r\nSUMMARY:${title(75)}\r\n a\r\n`);
  });

  it('end with CR LF, all of them', () => {
    expect(sent().content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(sent().content.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('a calendar to subscribe to', () => {
  it('has each meeting, also those cancelled, and nobody else’s address', () => {
    const other = { ...meeting, id: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', cancelled: true };
    const lines = linesOf(feedCalendar('Jednání, Souhra', [meeting, other], now));
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines).toContain('X-WR-CALNAME:Jednání\\, Souhra');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('STATUS'))).toEqual([
      'STATUS:CONFIRMED',
      'STATUS:CANCELLED',
    ]);
    expect(lines.some((line) => /^(ATTENDEE|ORGANIZER)/.test(line))).toBe(false);
  });

  it('may be empty', () => {
    expect(linesOf(feedCalendar('Jednání', [], now))).not.toContain('BEGIN:VEVENT');
  });
});
