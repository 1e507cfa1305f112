import { emptyPayload } from '~/domain/imports/payload';
import { type Attempts, writing } from './attempt';
import { as, type Column, idOf } from './people';
import { bystander, freshRevision, liberec, mark, put, sql } from './scene';

const kept = { content: { format: 'csv', sheets: [] }, options: {} };
const plan = { kind: 'other', from: 2021, to: 2025 };

/** A file that waits for somebody, whoever they are: who may not have brought it did so when they still might. */
async function fileOf(owner: string | null): Promise<string> {
  const row = { ...kept, partnership_id: liberec.id, file_name: mark() };
  return put('imports', { ...row, owner_id: owner ?? (await bystander()).person });
}
// The public has no file of its own.
const ownFile = async (column: Column) => fileOf(column === 'public' ? null : await idOf(column));

/** Files with plans: brought, decided about, written. */
export const imports: Record<string, Attempts> = {
  'import: bring a file': {
    write: writing(
      async () => mark(),
      (client, file_name) =>
        client.from('imports').insert({ ...kept, partnership_id: liberec.id, file_name }),
      (file_name) => sql`select id from imports where file_name = ${file_name}`,
      { unaudited: true },
    ),
  },
  "import: decide about one's own file": {
    write: writing(
      ownFile,
      (client, id) =>
        client
          .from('imports')
          .update({ options: { mark: mark() } })
          .eq('id', id),
      (id) => sql`select options from imports where id = ${id}`,
      { unaudited: true },
    ),
  },
  "import: decide about somebody else's file": {
    read: async (column) => {
      const { data } = await (await as(column))
        .from('imports')
        .select('id')
        .eq('id', await fileOf(null));
      return (data ?? []).length > 0;
    },
    write: writing(
      () => fileOf(null),
      async (client, id) => {
        const { error } = await client
          .from('imports')
          .update({ options: { mark: mark() } })
          .eq('id', id);
        const discarded = await client.rpc('discard_import', { import: id });
        return error ? { error } : discarded;
      },
      (id) => sql`select options from imports where id = ${id}`,
    ),
  },
  'import: write a new plan': {
    write: writing(
      async () => mark(),
      (client, title) =>
        client.rpc('import_plan', {
          ...{ partnership: liberec.id, target: null as unknown as string },
          ...{ plan: { ...plan, title }, content: emptyPayload() },
        }),
      (title) => sql`select kind from plans where title = ${title}`,
    ),
  },
  'import: write into a draft': {
    write: writing(
      () => freshRevision('draft'),
      (client, { id, part }) => {
        const chapter = { ref: 'c', id: part('1'), code: '1', name: mark(), group: null, text: null };
        return client.rpc('import_plan', {
          ...{
            partnership: liberec.id,
            target: id,
            plan: {},
            content: { ...emptyPayload(), chapters: [chapter] },
          },
        });
      },
      ({ part }) => sql`select name from chapters where id = ${part('1')}`,
    ),
  },
};
