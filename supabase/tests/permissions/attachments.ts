import { randomUUID } from 'node:crypto';
import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { as, idOf } from './people';
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

function announced(row: Record<string, unknown>): Attachment {
  const id = randomUUID();
  const path = `${liberec.id}/${id}`;
  return { id, path, row: { ...row, ...described(), id, path } };
}

/** Announces a file and stores it, as the product does. */
const add = (make: () => Promise<Attachment>): Try =>
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
const read = (make: () => Promise<Attachment>): Try =>
  reading(make, async (client, { id, path }) => {
    const answer = await client.from('attachments').select('id').eq('id', id);
    const file = await client.storage.from('attachments').download(path);
    const readsRow = (answer.data ?? []).length > 0;
    if (readsRow !== !file.error) throw new Error(`row ${readsRow}, file: ${file.error?.message}`);
    return answer;
  });

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

const putAway = (make: () => Promise<Attachment>): Try =>
  writing(
    make,
    (client, { id }) =>
      client.from('attachments').update({ archived_at: new Date().toISOString() }).eq('id', id),
    ({ id }) => sql`select archived_at from attachments where id = ${id}`,
  );

const own = () => evidence('1');
const withFile = (make: () => Promise<Attachment>) => async () => stored(await make());

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
