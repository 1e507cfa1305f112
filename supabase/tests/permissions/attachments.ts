import { randomUUID } from 'node:crypto';
import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { freshMeeting, freshTask, setMinutes } from './meeting-scene';
import { as, type Column, idOf } from './people';
import { freshRevision, liberec, mark, put, sql } from './scene';

type Attachment = { id: string; path: string; row: Record<string, unknown> };

const described = () => ({ name: 'zpráva.pdf', content_type: 'application/pdf', size: 9 });
const bytes = Buffer.from('%PDF-1.7\n');

/** An indicator in a chapter of a draft, with the file that is to be its evidence. */
async function evidence(chapter: string, shared = false): Promise<Attachment> {
  const revision = await freshRevision('draft', { shared });
  const version = revision.part(`${chapter}.1.1.1`);
  const [measure] = await sql<{ measure_id: string }[]>`
    select measure_id from measure_versions where id = ${version}`;
  const of = { partnership_id: liberec.id };
  const indicator = await put('indicators', { ...of, measure_id: measure?.measure_id, unit: 'osoby' });
  const inRevision = { ...of, revision_id: revision.id };
  const indicator_version_id = await put('indicator_versions', {
    ...{ ...inRevision, measure_version_id: version, indicator_id: indicator, name: mark(), direction: 'up' },
  });
  return announced({ ...inRevision, kind: 'baseline', indicator_version_id });
}

/** The same with its file, in a revision that was approved since. */
async function approvedEvidence(): Promise<Attachment> {
  const attachment = await stored(await evidence('1'));
  await sql`update revisions set state = 'approved', approved_at = now()
    where id = (select revision_id from attachments where id = ${attachment.id})`;
  return attachment;
}

const template = async () => announced({ partnership_id: liberec.id, kind: 'template' });
const minutesTemplate = async () => announced({ partnership_id: liberec.id, kind: 'minutes_template' });

type Wanted = Parameters<typeof freshMeeting>[0];
const ofMeeting = (wanted?: Wanted) => async () => {
  const { id, item } = await freshMeeting(wanted);
  return announced({ partnership_id: liberec.id, kind: 'meeting', meeting_id: id, agenda_item_id: item });
};
/** The same with its file, where the minutes were approved since. */
const ofApproved = async () => {
  const attachment = await stored(await ofMeeting({ present: true })());
  await setMinutes(String(attachment.row.meeting_id), 'approved');
  return attachment;
};
const ofTask = (of: 'others' | 'has' | 'has given') => async (column?: Column) => {
  const whose = of === 'has' ? { assignee: column } : of === 'has given' ? { author: column } : {};
  return announced({ partnership_id: liberec.id, kind: 'task', task_id: await freshTask(whose) });
};

function announced(row: Record<string, unknown>): Attachment {
  const id = randomUUID();
  const path = `${liberec.id}/${id}`;
  return { id, path, row: { ...row, ...described(), id, path } };
}

type Make = (column?: Column) => Promise<Attachment>;

/** Announces a file and stores it, as the product does. */
const add = (make: Make): Try =>
  writing(
    make,
    async (client, { id, path, row }) => {
      const announcement = await client.from('attachments').insert(row as never);
      if (announcement.error) return announcement;
      await store(client, path);
      return client.from('attachments').update({ stored_at: new Date().toISOString() }).eq('id', id);
    },
    ({ id, path }) => sql`
      select a.stored_at, o.id as file from attachments a
      left join storage.objects o on o.bucket_id = 'attachments' and o.name = ${path} where a.id = ${id}`,
  );

async function store(client: Client, path: string): Promise<void> {
  const { error } = await client.storage.from('attachments').upload(path, bytes);
  if (error) throw error;
}

/** Puts a file there as its owner would have, then lets the person read row and bytes. */
const read =
  (make: Make): Try =>
  (column) =>
    reading(
      () => make(column),
      async (client, { id, path }) => {
        const answer = await client.from('attachments').select('id').eq('id', id);
        const file = await client.storage.from('attachments').download(path);
        const readsRow = (answer.data ?? []).length > 0;
        if (readsRow !== !file.error) throw new Error(`row ${readsRow}, file: ${file.error?.message}`);
        return answer;
      },
    )(column);

/** The file as its author left it: the manager, whose file it is from then on. */
async function stored(attachment: Attachment): Promise<Attachment> {
  const { id, path, row } = attachment;
  const [manager] = await sql<{ id: string }[]>`
    select person_id as id from memberships where partnership_id = ${liberec.id} and role = 'manager'
      and ended_at is null and person_id = ${(await idOf('manager')) ?? ''}`;
  await sql`insert into attachments ${sql({ ...row, author_id: manager?.id ?? null })}`;
  await store(await as('manager'), path);
  await sql`update attachments set stored_at = now() where id = ${id}`;
  return attachment;
}

const putAway = (make: Make): Try =>
  writing(
    make,
    (client, { id }) =>
      client.from('attachments').update({ archived_at: new Date().toISOString() }).eq('id', id),
    ({ id }) => sql`select archived_at from attachments where id = ${id}`,
  );

const own = () => evidence('1');
const withFile = (make: Make) => async (column?: Column) => stored(await make(column));
const whole = (make: Make): Attempts => ({ read: read(withFile(make)), write: add(make) });

/** Files that hang on something, and their bytes in Storage. */
export const attachments: Record<string, Attempts> = {
  'evidence of an indicator: own chapter': { read: read(withFile(own)), write: add(own) },
  "evidence: another group's chapter": {
    read: read(withFile(() => evidence('2'))),
    write: add(() => evidence('2')),
  },
  'evidence: shared draft': {
    read: read(withFile(() => evidence('1', true))),
    write: add(() => evidence('1', true)),
  },
  'evidence: approved revision': { read: read(approvedEvidence), write: putAway(approvedEvidence) },
  'evidence: put away': { read: read(withFile(own)), write: putAway(withFile(own)) },
  'template for exports: add': { read: read(withFile(template)), write: add(template) },
  'template for exports: put away': { read: read(withFile(template)), write: putAway(withFile(template)) },
  'template for minutes: add': { read: read(withFile(minutesTemplate)), write: add(minutesTemplate) },
  'file of a meeting: add': whole(ofMeeting()),
  "file of another group's meeting: add": whole(ofMeeting({ group: 'another' })),
  'file of circulated minutes: add': whole(ofMeeting({ state: 'circulated' })),
  'file of circulated minutes: who was there': whole(ofMeeting({ state: 'circulated', present: true })),
  'file of approved minutes: add': {
    read: read(ofApproved),
    write: add(ofMeeting({ state: 'approved', present: true })),
  },
  'file of approved minutes: put away': { read: read(ofApproved), write: putAway(ofApproved) },
  'file of a meeting: put away': { read: read(withFile(ofMeeting())), write: putAway(withFile(ofMeeting())) },
  'file of a task: add': whole(ofTask('others')),
  'file of a task one has: add': whole(ofTask('has')),
  'file of a task one has given: add': whole(ofTask('has given')),
  'file of a task: put away': {
    read: read(withFile(ofTask('others'))),
    write: putAway(withFile(ofTask('others'))),
  },
  'a file in the place of another': {
    write: writing(
      async () => stored(await template()),
      async (client, { path }) => {
        const options = { upsert: true };
        const upload = await client.storage.from('attachments').upload(path, Buffer.from('%PDF-2'), options);
        const removal = await client.storage.from('attachments').remove([path]);
        return { error: upload.error && removal.error ? { code: '42501', message: 'refused' } : null };
      },
      async ({ path }) => {
        const file = await (await as('manager')).storage.from('attachments').download(path);
        return file.error ? file.error.message : file.data.text();
      },
    ),
  },
};
