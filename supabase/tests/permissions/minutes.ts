import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { freshMeeting, heldIn, type Meeting, type MinutesState } from './meeting-scene';
import { joint, readMeeting } from './meetings';
import { as, type Column, idOf } from './people';
import { liberec, mark, put, sql } from './scene';
import { letterOf } from './texts';

const of = { partnership_id: liberec.id };
type Make = () => Promise<Meeting>;
const minutes =
  (state: MinutesState, present = false): Make =>
  () =>
    freshMeeting({ state, present });

/** A meeting of a group whose guest the participant is, and nobody else of those who try belongs to. */
const guestsOf = (state: MinutesState): Make => {
  return async () => {
    const id = await put('working_groups', { ...of, slug: crypto.randomUUID(), name: mark() });
    const person_id = await idOf('participant');
    await put('group_members', { ...of, working_group_id: id, person_id, role: 'guest' });
    return freshMeeting({ group: { id }, state });
  };
};

/** Access to the text, and that the meeting is read exactly then: its document, and all of it in one answer. */
function access(make: Make): Attempts {
  return {
    letters: async () => {
      const { id, document } = await make();
      return async (column: Column) => {
        const letter = await letterOf(column, document);
        const client = await as(column);
        const seen = await client.from('documents').select('id').eq('id', document);
        const content = await client.rpc('meeting_content', { meeting: id });
        if (content.error && content.error.code !== '42501') throw new Error(content.error.message);
        const reads = [(seen.data ?? []).length > 0, content.data !== null];
        if (reads.some((one) => one !== (letter !== '-'))) throw new Error(`${letter}, and reads ${reads}`);
        return letter;
      };
    },
  };
}

const look = ({ id }: Meeting) => sql`
  select m.minutes_state, (select count(*)::int from minutes_versions v where v.meeting_id = m.id) as versions
  from meetings m where m.id = ${id}`;
type Act = Parameters<typeof writing<Meeting>>[1];
const step = (make: Make, act: Act): Attempts => ({
  read: readMeeting(make),
  write: writing(make, act, look),
});
const approve: Act = (client, { id }) => client.rpc('approve_minutes', { meeting: id });

const rowsOf = (table: 'minutes_versions' | 'minutes_corrections', make: Make): Try =>
  reading(make, (client, { id }) => client.from(table).select('id').eq('meeting_id', id));
const kept = (make: Make) => async () => {
  const meeting = await make();
  await put('minutes_versions', { ...of, meeting_id: meeting.id, kind: 'circulated', content: {} });
  return meeting;
};
const corrected = (make: Make) => async () => {
  const meeting = await make();
  await put('minutes_corrections', {
    ...{ ...of, meeting_id: meeting.id, text: mark() },
    author_id: await idOf('manager'),
  });
  return meeting;
};
const correct = (make: Make): Try =>
  writing(
    make,
    (client, { id }) => client.from('minutes_corrections').insert({ ...of, meeting_id: id, text: mark() }),
    ({ id }) => sql`select text from minutes_corrections where meeting_id = ${id}`,
  );

const byHand: Array<(client: Client, meeting: Meeting) => ReturnType<Act>> = [
  (client, { id }) =>
    client.from('minutes_versions').insert({ ...of, meeting_id: id, kind: 'approved', content: {} }),
  (client, { id }) => client.from('minutes_versions').update({ kind: 'approved' }).eq('meeting_id', id),
  (client, { id }) => client.from('minutes_versions').delete().eq('meeting_id', id),
  (client, { id }) => client.from('minutes_corrections').update({ text: mark() }).eq('meeting_id', id),
  (client, { id }) => client.from('minutes_corrections').delete().eq('meeting_id', id),
];

/** The text of minutes (M2), the steps of their life (docs/meetings.md), and what is kept of them. */
export const life: Record<string, Attempts> = {
  'minutes, draft: own group': access(minutes('draft')),
  "minutes, draft: another group's": access(() => freshMeeting({ group: 'another' })),
  'minutes, draft: another group and the own': access(joint),
  "minutes, draft: closed group's": access(() => freshMeeting({ group: 'closed' })),
  'minutes, draft: who was there': access(minutes('draft', true)),
  'minutes, draft: guests of the group': access(guestsOf('draft')),
  'minutes, circulated': access(minutes('circulated')),
  'minutes, circulated: who was there': access(minutes('circulated', true)),
  'minutes, circulated: guests of the group': access(guestsOf('circulated')),
  'minutes, settled': access(minutes('settled')),
  'minutes, settled: who was there': access(minutes('settled', true)),
  'minutes, approved': access(minutes('approved')),
  'minutes, approved: who was there': access(minutes('approved', true)),
  'minutes, approved: guests of the group': access(guestsOf('approved')),

  'minutes: circulate': step(minutes('draft'), (client, { id }) =>
    client.rpc('circulate_minutes', { meeting: id, objections_until: heldIn(5).starts_at.slice(0, 10) }),
  ),
  'minutes: return to writing': step(minutes('circulated'), (client, { id }) =>
    client.rpc('return_minutes', { meeting: id }),
  ),
  'minutes: settle': step(minutes('circulated'), (client, { id }) =>
    client.rpc('settle_minutes', { meeting: id }),
  ),
  'minutes: approve': step(minutes('settled'), approve),
  'minutes: approve, everybody was there': step(minutes('settled', true), approve),
  'minutes of another group: approve': step(
    () => freshMeeting({ group: 'another', state: 'settled' }),
    approve,
  ),
  'minutes of a closed group: approve': step(
    () => freshMeeting({ group: 'closed', state: 'settled' }),
    approve,
  ),
  'approved minutes: correct': {
    read: rowsOf('minutes_corrections', corrected(minutes('approved', true))),
    write: correct(minutes('approved', true)),
  },
  'minutes that are not approved: correct': { write: correct(minutes('settled')) },
  'versions of minutes': { read: rowsOf('minutes_versions', kept(minutes('circulated'))) },
  'versions of minutes: who was there': {
    read: rowsOf('minutes_versions', kept(minutes('circulated', true))),
  },
  'versions and corrections: write by hand': {
    write: async (column) => {
      for (const act of byHand) {
        const attempt = writing(
          kept(corrected(minutes('approved'))),
          act,
          ({ id }) => sql`
          select to_jsonb(v) as row from minutes_versions v where meeting_id = ${id}
          union all select to_jsonb(c) from minutes_corrections c where meeting_id = ${id}`,
        );
        if (await attempt(column)) return true;
      }
      return false;
    },
  },
};
