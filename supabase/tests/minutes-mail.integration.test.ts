import mammoth from 'mammoth';
import { afterEach, expect, test } from 'vitest';
import { mailMinutes } from '../../server/jobs/minutes';
import type { Letter } from '../../server/mail';
import { discardMeetings, freshMeeting, heldIn, type Meeting } from './permissions/meeting-scene';
import { as, idOf } from './permissions/people';
import { sql } from './permissions/scene';

// docs/meetings.md, M15: minutes are mailed to those invited.

const chair = await as('chair');
const origin = 'https://souhra.example';

afterEach(discardMeetings);

const emailOf = async (column: Parameters<typeof idOf>[0]) =>
  (await sql<{ email: string }[]>`select email from people where id = ${(await idOf(column)) ?? ''}`)[0]
    ?.email;

const owedOf = async ({ id }: Meeting) =>
  (
    await sql<{ version: string }[]>`
      select n.version_id as version from private.minutes_mailings n
      join minutes_versions v on v.id = n.version_id
      where v.meeting_id = ${id} and n.queued_at is null order by v.created_at`
  ).map(({ version }) => version);

/** What is queued for a version that is owed. */
async function mailed(version: string): Promise<Letter[]> {
  const letters: Letter[] = [];
  await mailMinutes(sql, version, origin, async (letter) => void letters.push(letter));
  return letters;
}

async function circulated(): Promise<{ meeting: Meeting; version: string }> {
  const meeting = await freshMeeting({ present: true });
  const { error } = await chair.rpc('circulate_minutes', {
    meeting: meeting.id,
    objections_until: heldIn(5).starts_at.slice(0, 10),
  });
  if (error) throw error;
  const [version = ''] = await owedOf(meeting);
  return { meeting, version };
}

test('M15 circulated minutes go to those on the list who may read them, once', async () => {
  const { meeting, version } = await circulated();
  const letters = await mailed(version);
  const to = letters.map((letter) => letter.to);
  for (const column of ['manager', 'member', 'guest', 'other', 'participant'] as const) {
    expect(to, column).toContain(await emailOf(column));
  }
  // Not to whoever has sent them out, nor to who has left.
  expect(to).not.toContain(await emailOf('chair'));
  expect(to).not.toContain(await emailOf('former'));
  expect(new Set(to).size).toBe(to.length);
  expect(letters[0]?.text).toContain(`${origin}/liberec/meetings/${meeting.id}`);
  expect(letters.every(({ attachments }) => attachments?.length === 0)).toBe(true);
  expect(await owedOf(meeting)).toEqual([]);
  expect(await mailed(version)).toEqual([]);
});

test('M15 what could not be queued is owed still', async () => {
  const { meeting, version } = await circulated();
  const away = mailMinutes(sql, version, origin, async () => {
    throw new Error('the queue is away');
  });
  await expect(away).rejects.toThrow('the queue is away');
  expect(await owedOf(meeting)).toEqual([version]);
  expect((await mailed(version)).length).toBeGreaterThan(0);
});

test('M15 two processes send it once', async () => {
  const { version } = await circulated();
  const both = await Promise.all([mailed(version), mailed(version)]);
  expect(both.filter((letters) => letters.length > 0)).toHaveLength(1);
});

test('M15 minutes taken back before are mailed to nobody', async () => {
  const { meeting, version } = await circulated();
  const { error } = await chair.rpc('return_minutes', { meeting: meeting.id });
  if (error) throw error;
  expect(await mailed(version)).toEqual([]);
  expect(await owedOf(meeting)).toEqual([]);
});

test('M15 approved minutes come with the document as it was approved', async () => {
  const { meeting } = await circulated();
  for (const step of [
    chair.rpc('settle_minutes', { meeting: meeting.id, early: true }),
    chair.rpc('approve_minutes', { meeting: meeting.id }),
  ]) {
    const { error } = await step;
    if (error) throw error;
  }
  const [, version = ''] = await owedOf(meeting);
  const [letter] = await mailed(version);
  const [file, ...more] = letter?.attachments ?? [];
  expect(more).toEqual([]);
  expect(file?.filename).toMatch(/^Zápis \d{4}-\d\d-\d\d .+\.docx$/);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file?.content ?? '', 'base64') });
  expect(value).toContain('Program a zápis');
  expect(value).toContain('schválený');
});
