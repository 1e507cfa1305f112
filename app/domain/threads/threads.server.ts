import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { Discussions, Subject, SubjectKind } from './content';
import type { ThreadChange } from './forms';

type Context = { client: Client; partnershipId: string };

const argument = {
  document: 'document',
  measure: 'measure',
  task: 'task',
  agendaItem: 'agenda_item',
} as const satisfies Record<SubjectKind, string>;

const argumentsOf = (partnership: string, { kind, id }: Subject) => ({ partnership, [argument[kind]]: id });

/**
 * What is said about something that the asking person may read, and what they may do there. With the minutes of a meeting
 * comes what is said about the items of its agenda.
 */
export async function readThreads(
  { client, partnershipId }: Context,
  subject: Subject,
): Promise<Discussions> {
  const { data, error } = await client.rpc('discussions', argumentsOf(partnershipId, subject));
  if (error) throw domainError(error);
  return data as Discussions;
}

/** Whom one may speak to by name in a discussion about something, in the order of their names. */
export async function readPeopleToMention(
  { client, partnershipId }: Context,
  subject: Subject,
): Promise<Array<{ id: string; name: string }>> {
  const { data, error } = await client.rpc('discussion_people', argumentsOf(partnershipId, subject));
  if (error) throw domainError(error);
  return data;
}

/**
 * Does what is asked for in a discussion.
 * @throws Refused not_allowed, not_found, reason_missing, minutes_settled, minutes_approved
 */
export async function changeThread({ client, partnershipId }: Context, change: ThreadChange): Promise<void> {
  switch (change.intent) {
    case 'begin': {
      const { id, about, section, anchor, body } = change;
      return done(
        await client.rpc('begin_thread', {
          ...{ ...argumentsOf(partnershipId, about), thread: id, body },
          ...(section && { section }),
          ...(anchor && {
            ...{ range_start: anchor.start, range_end: anchor.end, quote: anchor.quote },
            ...{ text_before: anchor.before, text_after: anchor.after },
          }),
        }),
      );
    }
    case 'reply': {
      const row = {
        id: change.id,
        partnership_id: partnershipId,
        thread_id: change.thread,
        body: change.body,
      };
      return done(await client.from('comments').upsert(row, { onConflict: 'id', ignoreDuplicates: true }));
    }
    case 'edit':
      return done(await changed(client, change.comment, { body: change.body }));
    case 'takeBack':
      return done(await changed(client, change.comment, { archived_at: new Date().toISOString() }));
    case 'putBack':
      return done(await changed(client, change.comment, { archived_at: null }));
    case 'resolve':
    case 'reopen': {
      const { thread, intent } = change;
      return done(await client.rpc('resolve_thread', { thread, resolved: intent === 'resolve' }));
    }
    case 'settle': {
      const { thread, outcome, reason } = change;
      return done(await client.rpc('resolve_thread', { thread, outcome, reason }));
    }
  }
}

const changed = (client: Client, comment: string, fields: { body?: string; archived_at?: string | null }) =>
  client.from('comments').update(fields).eq('id', comment).select('id').single();

function done({ error }: { error: { code?: string; message: string } | null }): void {
  if (error) throw domainError(error);
}
