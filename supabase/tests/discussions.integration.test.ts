import { afterEach, describe, expect, test } from 'vitest';
import type { ThreadChange } from '~/domain/threads/forms';
import { changeThread, readPeopleToMention, readThreads } from '~/domain/threads/threads.server';
import type { Client } from '~/platform/supabase';
import { tellMentioned } from '../../server/jobs/mentions';
import type { Letter } from '../../server/mail';
import {
  anyMeasure,
  discardMeetings,
  freshMeeting,
  freshTask,
  idFor,
  setMinutes,
} from './permissions/meeting-scene';
import { as, idOf } from './permissions/people';
import { liberec, mark, sql } from './permissions/scene';

// What pages read of discussions, and whom a comment speaks to.

const [manager, chair, member] = [await as('manager'), await as('chair'), await as('member')];
const [guest, participant] = [await as('guest'), await as('participant')];
const partnershipId = liberec.id;
const about = (kind: 'document' | 'measure' | 'task' | 'agendaItem', id: string) => ({ kind, id });

afterEach(discardMeetings);

const change = (client: Client, wanted: ThreadChange) => changeThread({ client, partnershipId }, wanted);
const read = (client: Client, subject: ReturnType<typeof about>) =>
  readThreads({ client, partnershipId }, subject);

async function begin(
  client: Client,
  subject: ReturnType<typeof about>,
  body = mark(),
  section: string | null = null,
): Promise<string> {
  const id = idFor('threads');
  await change(client, { intent: 'begin', id, about: subject, body, section, anchor: null });
  return id;
}

describe('what is said about a thing', () => {
  test('comes with what may be done: of minutes also what is said about the items of their agenda', async () => {
    const { document, item } = await freshMeeting({ present: true, state: 'circulated' });
    const anchor = { start: 'AA==', end: 'AQ==', quote: 'pět kontrol', before: 'bylo ', after: '.' };
    const id = idFor('threads');
    const body = mark();
    const wanted: ThreadChange = {
      ...{ intent: 'begin', id, body, section: 'narrative', anchor, about: about('document', document) },
    };
    await change(guest, wanted);
    const ofItem = await begin(member, about('agendaItem', item));

    const { me, threads, rights, people } = await read(guest, about('document', document));
    expect(me).toBe(await idOf('guest'));
    expect(threads.map((thread) => thread.id)).toEqual([id, ofItem]);
    expect(threads[0]).toMatchObject({
      ...{ kind: 'objection', about: about('document', document), section: 'narrative', anchor },
      ...{ authorId: me, resolvedAt: null, outcome: null, comments: [{ body, authorId: me }] },
    });
    expect(people.map((person) => person.id).sort()).toEqual([me, await idOf('member')].sort());
    expect(rights).toEqual({
      document: { discuss: true, settle: false },
      agendaItem: { discuss: true, settle: false },
    });
    expect((await read(chair, about('document', document))).rights).toEqual({
      document: { discuss: true, settle: true },
      agendaItem: { discuss: true, settle: true },
    });
    expect((await read(chair, about('agendaItem', item))).threads.map((thread) => thread.id)).toEqual([
      ofItem,
    ]);
  });

  test('in settled minutes nothing may be done', async () => {
    const { id, document } = await freshMeeting({ present: true });
    await setMinutes(id, 'settled');
    const { rights } = await read(chair, about('document', document));
    expect(rights.document).toEqual({ discuss: false, settle: false });
  });

  test.each([
    ['a measure', async () => about('measure', await anyMeasure())],
    ['a task', async () => about('task', await freshTask())],
  ])('%s is discussed by members, and closed by those who may edit it', async (_, make) => {
    const subject = await make();
    const id = await begin(member, subject);
    const { rights } = await read(member, subject);
    expect(rights[subject.kind]).toEqual({ discuss: true, settle: false });
    expect((await read(manager, subject)).rights[subject.kind]).toEqual({ discuss: true, settle: true });
    await change(manager, { intent: 'resolve', thread: id });
    const closed = (await read(member, subject)).threads.find((thread) => thread.id === id);
    expect(closed?.resolvedBy).toBe(await idOf('manager'));
  });

  test('the words of a comment that was taken back are read by its author only', async () => {
    const subject = about('task', await freshTask());
    const body = mark();
    const id = await begin(member, subject, body);
    const comment = async (client: Client) =>
      (await read(client, subject)).threads.find((thread) => thread.id === id)?.comments[0];
    await change(member, { intent: 'takeBack', comment: (await comment(member))?.id ?? '' });
    expect(await comment(chair)).toMatchObject({ body: null, archivedAt: expect.any(String) });
    const mine = await comment(member);
    expect(mine?.body).toBe(body);
    await change(member, { intent: 'putBack', comment: mine?.id ?? '' });
    expect(await comment(chair)).toMatchObject({ body, archivedAt: null });
  });

  test('a participant reads nothing of a measure, and what concerns a task of theirs', async () => {
    const subject = about('task', await freshTask({ assignee: 'participant' }));
    const id = await begin(member, subject);
    expect((await read(participant, subject)).threads.map((thread) => thread.id)).toEqual([id]);
    const other = about('task', await freshTask());
    await begin(member, other);
    expect(await read(participant, other)).toMatchObject({ threads: [], people: [] });
  });

  test('what is sent again is there once', async () => {
    const subject = about('task', await freshTask());
    const [thread, reply] = [idFor('threads'), crypto.randomUUID()];
    const body = mark();
    for (let time = 0; time < 2; time++) {
      await change(member, {
        intent: 'begin',
        id: thread,
        about: subject,
        body,
        section: null,
        anchor: null,
      });
      await change(chair, { intent: 'reply', id: reply, thread, body: 'Souhlasím.' });
    }
    const { threads } = await read(member, subject);
    expect(threads.map(({ comments }) => comments.map((comment) => comment.body))).toEqual([
      [body, 'Souhlasím.'],
    ]);
    // The id of somebody else's discussion begins none.
    await expect(
      begin(chair, subject).then(() =>
        change(chair, {
          ...{ intent: 'begin', id: thread, about: subject, body, section: null, anchor: null },
        }),
      ),
    ).rejects.toMatchObject({ reason: 'taken' });
  });
});

describe('people who are spoken to', () => {
  const named = async (column: 'chair' | 'member' | 'participant') => `@{${await idOf(column)}}`;
  /** What waits to be told of comments with this word in them; it counts as told then. */
  const told = async (word: string) => {
    const mentions = await sql<{ email: string; body: string; address: string }[]>`
      select email, body, address from private.mentions_to_tell()`;
    return mentions.filter(({ body }) => body.includes(word));
  };
  const emailOf = async (column: 'chair' | 'member') =>
    (await sql<{ email: string }[]>`select email from people where id = ${await idOf(column)}`)[0]?.email;

  test('are told once, by their names, where the discussion is', async () => {
    const word = mark();
    const task = await freshTask();
    const id = await begin(
      member,
      about('task', task),
      `${word} ${await named('chair')} ${await named('member')}?`,
    );
    const letters = await told(word);
    const names = await sql<{ name: string }[]>`
      select name from people where id in ${sql([await idOf('chair'), await idOf('member')])} order by name`;
    // Nobody writes to themselves.
    expect(letters.map(({ email }) => email)).toEqual([await emailOf('chair')]);
    expect(letters[0]?.address).toBe(`/liberec/tasks/${task}#thread-${id}`);
    for (const { name } of names) expect(letters[0]?.body).toContain(`@${name}`);
    const [comment] = await sql<{ id: string }[]>`select id from comments where thread_id = ${id}`;
    await change(member, {
      ...{ intent: 'edit', comment: comment?.id ?? '', body: `${word} znovu ${await named('chair')}` },
    });
    expect(await told(word)).toEqual([]);
  });

  test('still wait for their letter where it could not be put into the queue', async () => {
    const word = mark();
    await begin(member, about('task', await freshTask()), `${word} ${await named('chair')}`);
    const full = () => Promise.reject(new Error('the queue is away'));
    await expect(tellMentioned(sql, 'https://souhra.example', full)).rejects.toThrow('the queue is away');
    const letters: Letter[] = [];
    await tellMentioned(sql, 'https://souhra.example', async (letter) => void letters.push(letter));
    const mine = letters.filter(({ text }) => text.includes(word));
    expect(mine.map(({ to }) => to)).toEqual([await emailOf('chair')]);
    expect(mine[0]?.text).toContain('https://souhra.example/liberec/tasks/');
  });

  test('are not told what they may not read, nor what was taken back', async () => {
    const word = mark();
    const subject = about('task', await freshTask());
    await begin(member, subject, `${word} ${await named('participant')}`);
    const id = await begin(member, subject, `${word} ${await named('chair')}`);
    await sql`update comments set archived_at = now() where thread_id = ${id}`;
    expect(await told(word)).toEqual([]);
    // Their names are not given away either.
    const { people } = await read(member, subject);
    expect(people.map((person) => person.id)).not.toContain(await idOf('participant'));
  });

  test('are offered from those who read it; a participant is offered those who have spoken', async () => {
    const subject = about('task', await freshTask({ assignee: 'participant' }));
    const offered = async (client: Client) =>
      (await readPeopleToMention({ client, partnershipId }, subject)).map((person) => person.id);
    const ids = [await idOf('chair'), await idOf('other'), await idOf('participant')];
    expect(await offered(member)).toEqual(expect.arrayContaining(ids));
    await begin(chair, subject);
    expect(await offered(participant)).toEqual([await idOf('chair')]);
    expect(await readPeopleToMention({ client: await as('stranger'), partnershipId }, subject)).toEqual([]);
  });
});
