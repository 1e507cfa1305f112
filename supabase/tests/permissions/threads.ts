import type { Discussions } from '~/domain/threads/content';
import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import {
  anyMeasure,
  freshMeeting,
  freshTask,
  freshThread,
  idFor,
  type MinutesState,
  setMinutes,
} from './meeting-scene';
import { type Column, idOf } from './people';
import { documentOf, freshRevision, liberec, mark, sql } from './scene';

const of = { partnership_id: liberec.id };

/** What is discussed, as a row says it. */
type About = Record<string, string>;
type Make = (column: Column) => Promise<About>;

const minutes =
  (state: MinutesState, present = false): Make =>
  async () => ({ document_id: (await freshMeeting({ state, present })).document, section: 'narrative' });
const chapter =
  (code: string, shared = false): Make =>
  async () => {
    const { part } = await freshRevision('draft', { shared });
    return { document_id: await documentOf(part(code)), section: 'narrative' };
  };
const measure: Make = async () => ({ measure_id: await anyMeasure() });
const task: Make = async () => ({ task_id: await freshTask() });
const taskOneHas: Make = async (column) => ({ task_id: await freshTask({ assignee: column }) });
const item =
  (state: MinutesState): Make =>
  async () => ({ agenda_item_id: (await freshMeeting({ state })).item });

type Thread = { id: string; comment: string };
const begin =
  (make: Make, author?: Column) =>
  async (column: Column): Promise<Thread> =>
    freshThread(await make(column), author);
const one =
  (make: Make) =>
  async (column: Column): Promise<Thread> =>
    freshThread(await make(column), column);
type MakeThread = (column: Column) => Promise<Thread>;

/** The same discussion as pages read it. */
async function inPages(client: Client, id: string): Promise<boolean> {
  const [about] = await sql<{ document: string; measure: string; task: string; agenda_item: string }[]>`
    select document_id as document, measure_id as measure, task_id as task, agenda_item_id as agenda_item
    from threads where id = ${id}`;
  const { data } = await client.rpc('discussions', { ...about, partnership: liberec.id });
  const { threads } = (data ?? { threads: [] }) as Pick<Discussions, 'threads'>;
  const found = threads.find((thread) => thread.id === id);
  if (found && found.comments.length !== 1) throw new Error('pages read a half');
  return found !== undefined;
}

/** Somebody else's discussion with its comment: both are read, or neither; in pages as in the tables. */
const reads =
  (make: MakeThread): Try =>
  (column) =>
    reading(
      () => make(column),
      async (client, { id }) => {
        const threads = await client.from('threads').select('id').eq('id', id);
        const comments = await client.from('comments').select('body').eq('thread_id', id);
        if (threads.data?.length !== comments.data?.length) throw new Error('reads a half');
        if ((await inPages(client, id)) !== (threads.data?.length === 1)) throw new Error('pages differ');
        return threads;
      },
    )(column);

/** Beginning a discussion, as the product does: with what is said first. */
const begins = (make: Make): Try =>
  writing(
    async (column) => ({ ...of, ...(await make(column)), id: idFor('threads') }),
    async (client: Client, row) => {
      const { error } = await client.from('threads').insert(row);
      if (error) return { error };
      return client.from('comments').insert({ ...of, thread_id: row.id, body: mark() });
    },
    ({ id }) => sql`select c.body from threads t join comments c on c.thread_id = t.id where t.id = ${id}`,
  );
const discussion = (make: Make): Attempts => ({ read: reads(begin(make)), write: begins(make) });

const state = ({ id }: Thread) => sql`
  select t.resolved_at, (select jsonb_agg(c order by c.id) from comments c where c.thread_id = t.id) as comments
  from threads t where t.id = ${id}`;
const line = (make: MakeThread, act: (client: Client, thread: Thread) => PromiseLike<Answer>): Attempts => ({
  read: reads(make),
  write: writing(make, act, state),
});
type Answer = { error: { code?: string; message: string } | null };

const reply = (client: Client, { id }: Thread) =>
  client.from('comments').insert({ ...of, thread_id: id, body: mark() });
const edit = (client: Client, { comment }: Thread) =>
  client.from('comments').update({ body: mark() }).eq('id', comment);
const takeBack = (client: Client, { comment }: Thread) =>
  client.from('comments').update({ archived_at: new Date().toISOString() }).eq('id', comment);
const close = (client: Client, { id }: Thread) => client.rpc('resolve_thread', { thread: id });
const settle = (client: Client, { id }: Thread) =>
  client.rpc('resolve_thread', { thread: id, outcome: 'rejected', reason: mark() });
/** Of one's own, whatever it is about; read by whoever has written it, also where others do not read it. */
const oneself = (
  make: MakeThread,
  act: (client: Client, thread: Thread) => PromiseLike<Answer>,
): Attempts => ({
  write: writing(make, act, state),
});

const byHand: Array<(client: Client, thread: Thread) => PromiseLike<Answer>> = [
  (client, { id }) =>
    client
      .from('threads')
      .update({ resolved_at: new Date().toISOString() } as never)
      .eq('id', id),
  (client, { id }) =>
    client
      .from('threads')
      .update({ quote: mark() } as never)
      .eq('id', id),
  (client, { id }) => client.from('threads').delete().eq('id', id),
  (client, { comment }) => client.from('comments').delete().eq('id', comment),
  async (client, { id }) => {
    const author_id = (await idOf('manager')) ?? '';
    return client.from('comments').insert({ ...of, thread_id: id, body: mark(), author_id } as never);
  },
];

/** Discussions about texts, measures, tasks and agenda items. */
export const threads: Record<string, Attempts> = {
  'discussion in minutes, draft': discussion(minutes('draft')),
  'discussion in minutes, circulated': discussion(minutes('circulated')),
  'discussion in minutes, circulated: who was there': discussion(minutes('circulated', true)),
  'discussion in minutes, settled': {
    read: reads(thenIn('settled', begin(minutes('circulated', true)))),
    write: begins(minutes('settled', true)),
  },
  'discussion in minutes, approved': {
    read: reads(thenIn('approved', begin(minutes('circulated', true)))),
    write: begins(minutes('approved', true)),
  },
  'discussion in a chapter of a draft': discussion(chapter('1')),
  'discussion in a shared draft: of others': { read: reads(begin(chapter('1', true))) },
  'discussion in a shared draft: begin': { write: begins(chapter('1', true)) },
  'discussion of a measure': discussion(measure),
  'discussion of a task': discussion(task),
  'discussion of a task one has': discussion(taskOneHas),
  'discussion of an agenda item': discussion(item('draft')),
  'discussion of an agenda item, approved minutes': {
    read: reads(thenIn('approved', begin(item('draft')))),
    write: begins(item('approved')),
  },

  'comment in minutes, circulated: reply': line(begin(minutes('circulated')), reply),
  'comment in minutes, circulated: who was there replies': line(begin(minutes('circulated', true)), reply),
  'comment in minutes, settled: reply': line(thenIn('settled', begin(minutes('circulated', true))), reply),
  'comment about a measure: reply': line(begin(measure), reply),
  'comment about a task one has: reply': line(begin(taskOneHas), reply),
  "comment: change one's own": line(one(task), edit),
  "comment: take one's own back": line(one(task), takeBack),
  "comment: change one's own in settled minutes": oneself(
    thenIn('settled', one(minutes('circulated', true))),
    edit,
  ),
  "comment: change somebody else's": line(begin(task), edit),
  "comment: take somebody else's back": line(begin(task), takeBack),

  "discussion: close one's own": oneself(one(minutes('circulated', true)), close),
  "discussion: close one's own in settled minutes": oneself(
    thenIn('settled', one(minutes('circulated', true))),
    close,
  ),
  "discussion in minutes, draft: close somebody else's": line(begin(minutes('draft')), close),
  'objection to minutes: settle': line(begin(minutes('circulated', true)), settle),
  'objection to settled minutes: settle': line(thenIn('settled', begin(minutes('circulated', true))), settle),
  "discussion in a chapter: close somebody else's": line(begin(chapter('1')), close),
  "discussion of a measure: close somebody else's": line(begin(measure), close),
  "discussion of a task: close somebody else's": line(begin(task), close),
  "discussion of an agenda item: close somebody else's": line(begin(item('draft')), close),
  'discussion: change by hand': {
    write: async (column) => {
      for (const act of byHand) {
        if (await writing(begin(measure), act, state)(column)) return true;
      }
      return false;
    },
  },
};

/** The same, when the minutes have come into another state since. */
function thenIn(later: MinutesState, make: MakeThread): MakeThread {
  return async (column) => {
    const thread = await make(column);
    const [about] = await sql<{ meeting: string }[]>`
      select coalesce(d.meeting_id, a.meeting_id) as meeting from threads t
      left join documents d on d.id = t.document_id left join agenda_items a on a.id = t.agenda_item_id
      where t.id = ${thread.id}`;
    await setMinutes(about?.meeting ?? '', later);
    return thread;
  };
}
