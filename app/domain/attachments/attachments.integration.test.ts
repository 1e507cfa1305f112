import { afterEach, describe, expect, test } from 'vitest';
import { discardMeetings, freshMeeting, freshTask } from '../../../supabase/tests/permissions/meeting-scene';
import { as } from '../../../supabase/tests/permissions/people';
import { liberec, sql } from '../../../supabase/tests/permissions/scene';
import { attach, readAttachment, readFiles, readThumbnail } from './attachments.server';

const [chair, member, other, participant] = [
  ...[await as('chair'), await as('member'), await as('other'), await as('participant')],
] as const;
const { id: partnershipId } = liberec;

afterEach(discardMeetings);

const pdf = (content = 'podklad') => new File([`%PDF-1.7\n${content}`], 'Příloha č. 1 – žádost.pdf');
const jpeg = (name: string, content = '') =>
  new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), content], name, { type: 'image/jpeg' });
const newId = () => crypto.randomUUID();

describe('files of a meeting', () => {
  test('two people who send the same name lose nothing', async () => {
    const { id, item } = await freshMeeting();
    const to = { kind: 'meeting' as const, id, agendaItemId: item, partnershipId };
    const [first, second] = [newId(), newId()];
    await Promise.all([
      attach(chair, to, { id: first, file: pdf('vedoucí') }),
      attach(member, to, { id: second, file: pdf('členka') }),
    ]);
    const files = await readFiles(other, { kind: 'meeting', id });
    expect(files.map(({ name, agendaItemId }) => [name, agendaItemId])).toEqual(
      Array(2).fill(['Příloha č. 1 – žádost.pdf', item]),
    );
    for (const [file, content] of [
      [first, 'vedoucí'],
      [second, 'členka'],
    ] as const) {
      const read = await readAttachment(other, partnershipId, file);
      expect(await read?.body.text()).toBe(`%PDF-1.7\n${content}`);
    }
  });

  test('one that is sent again is there once, also after an upload that broke off', async () => {
    const { id } = await freshMeeting();
    const to = { kind: 'meeting' as const, id, partnershipId };
    const sent = { id: newId(), file: pdf() };
    await attach(chair, to, sent);
    await attach(chair, to, sent);
    expect(await readFiles(chair, { kind: 'meeting', id })).toHaveLength(1);

    const broken = { id: newId(), file: pdf('znovu') };
    const path = `${partnershipId}/${broken.id}`;
    const { error } = await chair.from('attachments').insert({
      ...{ id: broken.id, partnership_id: partnershipId, kind: 'meeting', meeting_id: id, path },
      ...{ name: broken.file.name, content_type: 'application/pdf', size: broken.file.size },
    });
    expect(error).toBeNull();
    expect(await readFiles(chair, { kind: 'meeting', id })).toHaveLength(1);
    await attach(chair, to, broken);
    expect(await readFiles(chair, { kind: 'meeting', id })).toHaveLength(2);
  });

  test('nobody puts a file in the place of one by its id', async () => {
    const { id } = await freshMeeting();
    const to = { kind: 'meeting' as const, id, partnershipId };
    const sent = { id: newId(), file: pdf('první') };
    await attach(chair, to, sent);
    await attach(member, to, { id: sent.id, file: pdf('druhý') });
    expect(await (await readAttachment(chair, partnershipId, sent.id))?.body.text()).toContain('první');
  });

  test('who may not write the minutes adds none, and who may not read them sees none', async () => {
    const { id } = await freshMeeting();
    const to = { kind: 'meeting' as const, id, partnershipId };
    await expect(attach(other, to, { id: newId(), file: pdf() })).rejects.toMatchObject({
      reason: 'not_allowed',
    });
    const file = newId();
    await attach(chair, to, { id: file, file: jpeg('tabule.jpg'), thumbnail: jpeg('nahled.jpg', 'malý') });
    expect(await readFiles(participant, { kind: 'meeting', id })).toEqual([]);
    expect(await readAttachment(participant, partnershipId, file)).toBeNull();
    expect(await readThumbnail(participant, partnershipId, file)).toBeNull();
    const bare = await participant.storage.from('attachments').download(`${partnershipId}/${file}/thumbnail`);
    expect(bare.error).not.toBeNull();
  });
});

describe('small pictures', () => {
  test('are what the browser made; where it made none, the picture itself', async () => {
    const task = await freshTask({ assignee: 'member' });
    const to = { kind: 'task' as const, id: task, partnershipId };
    const [small, whole, fake] = [newId(), newId(), newId()];
    await attach(member, to, {
      id: small,
      file: jpeg('foto.jpg', 'velká'),
      thumbnail: jpeg('n.jpg', 'malá'),
    });
    await attach(member, to, { id: whole, file: jpeg('foto.jpg', 'celá') });
    const script = new File(['<script>'], 'n.jpg', { type: 'image/jpeg' });
    await attach(member, to, { id: fake, file: jpeg('foto.jpg', 'pravá'), thumbnail: script });
    const shown = async (id: string) => (await readThumbnail(other, partnershipId, id))?.body.text();
    expect(await shown(small)).toContain('malá');
    expect(await shown(whole)).toContain('celá');
    expect(await shown(fake)).toContain('pravá');
  });

  test('nobody puts one beside a picture later', async () => {
    const task = await freshTask({ assignee: 'member' });
    const id = newId();
    await attach(member, { kind: 'task', id: task, partnershipId }, { id, file: jpeg('foto.jpg') });
    const { error } = await member.storage
      .from('attachments')
      .upload(`${partnershipId}/${id}/thumbnail`, Buffer.from('jiný'), { contentType: 'image/jpeg' });
    expect(error).not.toBeNull();
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from storage.objects where name = ${`${partnershipId}/${id}/thumbnail`}`;
    expect(row?.count).toBe(0);
  });

  test('what is no picture has none', async () => {
    const { id } = await freshMeeting();
    const file = newId();
    await attach(chair, { kind: 'meeting', id, partnershipId }, { id: file, file: pdf() });
    expect(await readThumbnail(chair, partnershipId, file)).toBeNull();
  });
});
