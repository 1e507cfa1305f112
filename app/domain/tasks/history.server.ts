import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';

/** A column of a task whose change is worth telling. */
export const toldColumns = [
  'title',
  'assignee_id',
  'organisation_id',
  'due_on',
  'state',
  'working_group_id',
] as const;
export type ToldColumn = (typeof toldColumns)[number];

/** Something that has happened to a task; ids of people, organisations and groups are already their names. */
export type TaskEvent = {
  at: string;
  /** Empty for the system. */
  actorName: string;
  created: boolean;
  changes: Array<{ column: ToldColumn; from: string | null; to: string | null }>;
};

/** What has happened to a task, newest first; nothing for those who may not know. */
export async function readTaskHistory(client: Client, taskId: string): Promise<TaskEvent[]> {
  const { data, error } = await client.rpc('task_history', { task: taskId });
  if (error) throw domainError(error);
  const events = data.map(({ at, actor_name, action, old, new: now }) => ({
    ...{ at, actorName: actor_name, created: action === 'insert' },
    changes: toldColumns.flatMap((column) => {
      const [from, to] = [textOf(old, column), textOf(now, column)];
      return from === to ? [] : [{ column, from, to }];
    }),
  }));
  const names = await namesIn(client, events);
  return events
    .map((event) => ({
      ...event,
      changes: event.changes.map(({ column, from, to }) => ({
        column,
        from: names.get(from ?? '') ?? from,
        to: names.get(to ?? '') ?? to,
      })),
    }))
    .filter(({ created, changes }) => created || changes.length > 0);
}

const tables = {
  assignee_id: 'people',
  organisation_id: 'organisations',
  working_group_id: 'working_groups',
} as const;

async function namesIn(client: Client, events: readonly TaskEvent[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (wanted: ToldColumn) => [
    ...new Set(
      events.flatMap(({ changes }) =>
        changes.flatMap(({ column, from, to }) =>
          column === wanted ? [from, to].filter((id) => id !== null) : [],
        ),
      ),
    ),
  ];
  const found = await Promise.all(
    (Object.keys(tables) as Array<keyof typeof tables>).map(async (column) => {
      const ids = idsOf(column);
      if (ids.length === 0) return [];
      const { data, error } = await client.from(tables[column]).select('id, name').in('id', ids);
      if (error) throw domainError(error);
      return data;
    }),
  );
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}

function textOf(row: unknown, column: ToldColumn): string | null {
  const value = row !== null && typeof row === 'object' ? (row as Record<string, unknown>)[column] : null;
  return typeof value === 'string' ? value : null;
}
