import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDesk } from '~/domain/responsibility/desk.server';
import { heldIn } from '~/domain/responsibility/held';
import { handOver, listHeld, listHeldChapters, undoHandOver } from '~/domain/responsibility/held.server';
import { tellAccountable } from '~/domain/responsibility/letters.server';
import { readAssignments } from '~/domain/responsibility/panel.server';
import {
  type AssignmentDraft,
  answerAssignments,
  assign,
  propose,
  settleProposals,
  undoAssignment,
} from '~/domain/responsibility/responsibility.server';
import { readResponsibilityTable } from '~/domain/responsibility/table.server';
import { listHeldTasks } from '~/domain/tasks/held.server';
import { fetchMe } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { message } from './overlapping';
import { discardMeetings, freshTask } from './permissions/meeting-scene';
import { as, idOf } from './permissions/people';
import { bystander, freshRevision, liberec, mark, put, type Revision, sql } from './permissions/scene';

let manager: Client;
let member: Client;
let memberId: string;
let city: string;
let charity: string;

beforeAll(async () => {
  [manager, member] = [await as('manager'), await as('member')];
  memberId = (await idOf('member')) ?? '';
  const organisation = () => put('organisations', { partnership_id: liberec.id, name: mark(), kind: 'ngo' });
  [city, charity] = [await organisation(), await organisation()];
});

afterAll(discardMeetings);

const draft = (versions: string[], change: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...{ versions, organisation: city, person: null, cooperating: null, handover: null },
  ...change,
});

const table = async (
  client: Client,
  revision: Revision,
  who: 'manager' | 'member' | 'participant' = 'manager',
) => {
  const asking = { partnershipId: liberec.id, personId: (await idOf(who)) ?? '', role: who } as const;
  return readResponsibilityTable(client, revision.id, asking);
};
const measureOf = async (revision: Revision, code: string) =>
  (await table(manager, revision))?.measures.find((measure) => measure.code === code);

const approve = (revision: Revision) =>
  sql`update revisions set state = 'approved', approved_at = now() where id = ${revision.id}`;

describe('assigning', () => {
  test('many at once, and what holds already keeps its answer', async () => {
    const revision = await freshRevision();
    const versions = ['1.1.1.1', '1.1.1.2', '2.1.1.1'].map(revision.part);
    expect(await assign(manager, draft(versions, { person: memberId }))).toHaveLength(3);
    const first = await measureOf(revision, '1.1.1.1');
    await answerAssignments(member, [first?.responsibility?.id ?? ''], { accept: true });
    expect(await assign(manager, draft(versions, { person: memberId }))).toEqual([]);
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility).toMatchObject({
      ...{ answer: 'accepted', organisation: { id: city }, person: { id: memberId } },
    });
  });

  test('what was declined is asked for anew, and the history keeps who declined and why', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    await assign(manager, draft([version], { person: memberId }));
    const declined = (await measureOf(revision, '1.1.1.1'))?.responsibility?.id ?? '';
    await expect(answerAssignments(member, [declined], { accept: false, reason: ' ' })).rejects.toMatchObject(
      {
        reason: 'reason_missing',
      },
    );
    await answerAssignments(member, [declined], { accept: false, reason: 'Nemáme lidi.' });
    await assign(manager, draft([version], { organisation: charity }));
    expect(await readAssignments(manager, version)).toMatchObject([
      { organisation: { id: charity }, person: null, answer: 'assigned', endedAt: null },
      {
        ...{
          organisation: { id: city },
          person: { id: memberId },
          answer: 'declined',
          reason: 'Nemáme lidi.',
        },
        endedAt: expect.any(String),
      },
    ]);
    await expect(answerAssignments(member, [declined], { accept: true })).rejects.toMatchObject({
      reason: 'not_found',
    });
  });

  test('co-operating organisations change only when asked to, and the accountable one is none of them', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    await assign(manager, draft([version], { cooperating: [charity, city] }));
    await assign(manager, draft([version], { person: memberId }));
    const measure = await measureOf(revision, '1.1.1.1');
    expect(measure?.cooperating.map(({ id }) => id)).toEqual([charity]);
  });

  test('nobody who has left, and no organisation that was put away', async () => {
    const revision = await freshRevision();
    const versions = [revision.part('1.1.1.1')];
    const { person, membership } = await bystander();
    await sql`update memberships set ended_at = now() where id = ${membership}`;
    await expect(assign(manager, draft(versions, { person }))).rejects.toMatchObject({
      reason: 'person_not_member',
    });
    const row = { partnership_id: liberec.id, name: mark(), kind: 'ngo', archived_at: new Date() };
    const organisation = await put('organisations', row);
    await expect(assign(manager, draft(versions, { organisation }))).rejects.toMatchObject({
      reason: 'not_found',
    });
  });
});

describe('taking an assignment back', () => {
  test('puts back who was accountable with their answer, who co-operated, and the proposal', async () => {
    const revision = await freshRevision();
    const [held, free] = ['1.1.1.1', '1.1.1.2'].map(revision.part) as [string, string];
    await assign(manager, draft([held], { person: memberId, cooperating: [charity] }));
    const before = (await measureOf(revision, '1.1.1.1'))?.responsibility;
    await answerAssignments(member, [before?.id ?? ''], { accept: true });
    await propose(member, { versions: [held], organisation: charity, person: null, note: 'Umějí to.' });
    const was = (await table(manager, revision))?.measures;

    const changes = await assign(
      manager,
      draft([held, free], { organisation: charity, cooperating: [city] }),
    );
    expect((await measureOf(revision, '1.1.1.1'))?.proposals).toEqual([]);
    expect((await undoAssignment(manager, changes)).sort()).toEqual([held, free].sort());
    expect((await table(manager, revision))?.measures).toEqual(was);
    // A second press finds nothing to take back.
    expect(await undoAssignment(manager, changes)).toEqual([]);
    expect((await table(manager, revision))?.measures).toEqual(was);
  });

  test('puts back what was taken away', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    await assign(manager, draft([version]));
    const was = await measureOf(revision, '1.1.1.1');
    const changes = await assign(manager, draft([version], { organisation: null }));
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility).toBeNull();
    await undoAssignment(manager, changes);
    expect(await measureOf(revision, '1.1.1.1')).toEqual(was);
  });

  test('leaves alone what was answered or assigned again since', async () => {
    const revision = await freshRevision();
    const [answered, again] = ['1.1.1.1', '1.1.1.2'].map(revision.part) as [string, string];
    const changes = await assign(manager, draft([answered, again], { person: memberId }));
    const first = await measureOf(revision, '1.1.1.1');
    await answerAssignments(member, [first?.responsibility?.id ?? ''], { accept: true });
    await assign(manager, draft([again], { organisation: charity }));
    expect(await undoAssignment(manager, changes)).toEqual([]);
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility?.answer).toBe('accepted');
    expect((await measureOf(revision, '1.1.1.2'))?.responsibility?.organisation.id).toBe(charity);
  });

  test('brings back nobody who has left meanwhile', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    const { person, membership } = await bystander();
    await assign(manager, draft([version], { person }));
    const changes = await assign(manager, draft([version], { person: memberId }));
    await sql`update memberships set ended_at = now() where id = ${membership}`;
    await expect(undoAssignment(manager, changes)).rejects.toMatchObject({ reason: 'person_not_member' });
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility?.person?.id).toBe(memberId);
  });
});

// docs/revisions.md, R11.
describe('taking a hand-over back', () => {
  const handover = 'Převzali agendu.';

  test('who was accountable is so again, with their answer; nothing is gone from the history', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    await assign(manager, draft([version], { person: memberId }));
    const approved = (await measureOf(revision, '1.1.1.1'))?.responsibility;
    await answerAssignments(member, [approved?.id ?? ''], { accept: true });
    await approve(revision);
    const changes = await assign(manager, draft([version], { organisation: charity, handover }));
    expect(await undoAssignment(manager, changes)).toEqual([version]);
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility).toMatchObject({
      ...{ organisation: { id: city }, person: { id: memberId }, answer: 'accepted' },
    });
    const history = await readAssignments(manager, version);
    expect(history).toMatchObject([
      { organisation: { id: city }, handover: null, undoes: true, endedAt: null, answer: 'accepted' },
      { organisation: { id: charity }, handover, undoes: false, endedAt: expect.any(String) },
      { id: approved?.id, organisation: { id: city }, undoes: false, endedAt: expect.any(String) },
    ]);
    // A second press finds nothing to take back, and taking back is not taken back.
    expect(await undoAssignment(manager, changes)).toEqual([]);
    const back = [{ version, made: history[0]?.id ?? '', ended: history[1]?.id ?? '', cooperated: null }];
    await expect(undoAssignment(manager, back)).rejects.toMatchObject({ reason: 'revision_frozen' });
    expect(await readAssignments(manager, version)).toEqual(history);
  });

  test('what was answered or handed on since stays', async () => {
    const revision = await freshRevision();
    const [answered, again] = ['1.1.1.1', '1.1.1.2'].map(revision.part) as [string, string];
    await assign(manager, draft([answered, again]));
    await approve(revision);
    const changes = await assign(manager, draft([answered, again], { person: memberId, handover }));
    const first = await measureOf(revision, '1.1.1.1');
    await answerAssignments(member, [first?.responsibility?.id ?? ''], { accept: true });
    await assign(manager, draft([again], { organisation: charity, handover }));
    expect(await undoAssignment(manager, changes)).toEqual([]);
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility?.answer).toBe('accepted');
    expect((await measureOf(revision, '1.1.1.2'))?.responsibility?.organisation.id).toBe(charity);
  });

  test('what was assigned before the approval is part of what was approved', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    await assign(manager, draft([version]));
    const changes = await assign(manager, draft([version], { organisation: charity }));
    await approve(revision);
    await expect(undoAssignment(manager, changes)).rejects.toMatchObject({ reason: 'revision_frozen' });
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility?.organisation.id).toBe(charity);
  });

  test('a measure is never left to nobody, whatever a request says was before', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    await assign(manager, draft([version]));
    await approve(revision);
    const [change] = await assign(manager, draft([version], { organisation: charity, handover }));
    for (const ended of [null, change?.made ?? null, crypto.randomUUID()]) {
      const forged = [{ version, made: change?.made ?? null, ended, cooperated: null }];
      expect(await undoAssignment(manager, forged)).toEqual([]);
    }
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility?.organisation.id).toBe(charity);
  });

  test('nobody comes back who has left meanwhile, and a superseded revision does not change', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    const { person, membership } = await bystander();
    await assign(manager, draft([version], { person }));
    await approve(revision);
    const changes = await assign(manager, draft([version], { person: memberId, handover }));
    await sql`update memberships set ended_at = now() where id = ${membership}`;
    await expect(undoAssignment(manager, changes)).rejects.toMatchObject({ reason: 'person_not_member' });
    await sql`update memberships set ended_at = null where id = ${membership}`;
    await sql`update revisions set state = 'superseded' where id = ${revision.id}`;
    await expect(undoAssignment(manager, changes)).rejects.toMatchObject({ reason: 'revision_frozen' });
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility?.person?.id).toBe(memberId);
  });
});

describe('proposals', () => {
  test('a second thought takes the place of the first, and taking it up settles it', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    const proposed = { versions: [version], person: null, note: '' };
    await propose(member, { ...proposed, organisation: city });
    await propose(member, { ...proposed, organisation: charity });
    expect((await measureOf(revision, '1.1.1.1'))?.proposals).toMatchObject([
      { organisation: { id: charity }, by: { id: memberId } },
    ]);
    await assign(manager, draft([version], { organisation: charity }));
    expect((await measureOf(revision, '1.1.1.1'))?.proposals).toEqual([]);
  });

  test('what was dismissed can be opened again', async () => {
    const revision = await freshRevision();
    const proposed = { versions: [revision.part('1.1.1.1')], organisation: city, person: null, note: '' };
    const proposals = await propose(member, proposed);
    await settleProposals(manager, proposals, 'dismissed');
    expect((await measureOf(revision, '1.1.1.1'))?.proposals).toEqual([]);
    await settleProposals(manager, proposals, null);
    expect((await measureOf(revision, '1.1.1.1'))?.proposals).toHaveLength(1);
  });

  test('one left open does not stand in the way of handing over after the approval', async () => {
    const revision = await freshRevision();
    const version = revision.part('1.1.1.1');
    await assign(manager, draft([version]));
    await propose(member, { versions: [version], organisation: charity, person: null, note: '' });
    await approve(revision);
    expect(
      await assign(manager, draft([version], { organisation: charity, handover: 'Převzali agendu.' })),
    ).toHaveLength(1);
    expect((await measureOf(revision, '1.1.1.1'))?.proposals).toEqual([]);
  });
});

describe('the table and the desk', () => {
  test('members propose for their chapters only', async () => {
    const revision = await freshRevision();
    const found = await table(member, revision, 'member');
    expect(found).toMatchObject({ mayAssign: false, mayHandOver: false, choices: expect.anything() });
    expect(found?.measures.map(({ code, proposable }) => [code, proposable])).toEqual([
      ...['1.1.1.1', '1.1.1.2', '1.1.1.3'].map((code) => [code, true]),
      ...['2.1.1.1', '2.1.1.2', '2.1.1.3'].map((code) => [code, false]),
    ]);
    expect(found?.document).toEqual(expect.any(String));
  });

  test('a participant can be named only where they read the draft', async () => {
    const participant = (await idOf('participant')) ?? '';
    const names = async (shared: boolean) =>
      (await table(manager, await freshRevision('draft', { shared })))?.choices?.people.map(({ id }) => id);
    expect(await names(false)).not.toContain(participant);
    expect(await names(true)).toContain(participant);
  });

  test('nothing of it for whoever may not read the revision, nor under the address of another partnership', async () => {
    const revision = await freshRevision();
    expect(await table(await as('participant'), revision, 'participant')).toBeNull();
    const elsewhere = { partnershipId: crypto.randomUUID(), personId: memberId, role: 'manager' as const };
    expect(await readResponsibilityTable(manager, revision.id, elsewhere)).toBeNull();
    expect(await table(manager, { ...revision, id: 'nonsense' })).toBeNull();
  });

  test('what waits for whom', async () => {
    const revision = await freshRevision('draft', { shared: true });
    const participant = await as('participant');
    const desk = async (who: 'manager' | 'member' | 'participant') => {
      const asking = { partnershipId: liberec.id, personId: (await idOf(who)) ?? '', role: who };
      const found = await readDesk(await as(who), asking);
      const here = (list: Array<{ revision: { id: string }; code: string }>) =>
        list.filter((one) => one.revision.id === revision.id).map(({ code }) => code);
      const { toAnswer, declined, proposals } = found;
      return { toAnswer: here(toAnswer), declined: here(declined), proposals: here(proposals) };
    };
    const versions = ['1.1.1.1', '1.1.1.2'].map(revision.part);
    await assign(manager, draft(versions, { person: memberId }));
    await assign(manager, draft([revision.part('1.1.1.3')], { person: (await idOf('participant')) ?? '' }));
    await propose(member, { versions: versions.slice(1), organisation: charity, person: null, note: '' });
    expect(await desk('member')).toEqual({ toAnswer: ['1.1.1.1', '1.1.1.2'], declined: [], proposals: [] });
    expect((await desk('participant')).toAnswer).toEqual(['1.1.1.3']);

    const ids = (await table(manager, revision))?.measures.map(
      ({ responsibility }) => responsibility?.id ?? '',
    );
    await answerAssignments(member, [ids?.[0] ?? ''], { accept: false, reason: 'Nejde to.' });
    // What is somebody else's in the same request is left alone.
    expect(await answerAssignments(member, ids?.slice(1, 3) ?? [], { accept: true })).toHaveLength(1);
    await answerAssignments(participant, [ids?.[2] ?? ''], { accept: true });
    expect(await desk('manager')).toEqual({ toAnswer: [], declined: ['1.1.1.1'], proposals: ['1.1.1.2'] });
    expect(await desk('member')).toMatchObject({ toAnswer: [] });
  });
});

describe('letters', () => {
  const letters: Array<{ to: string; subject: string; text: string }> = [];
  const context = {
    publicUrl: 'https://souhra.example',
    sendLetter: async (letter: (typeof letters)[0]) => {
      letters.push(letter);
    },
  } as unknown as AppLoadContext;
  const sender = async () => {
    const me = await fetchMe(manager);
    const [membership] = me?.memberships ?? [];
    if (!me || !membership) throw new Error('nobody is signed in');
    return { client: manager, me, membership };
  };

  test('one for many measures, in the language of the person, each with its page', async () => {
    const revision = await freshRevision();
    const { person } = await bystander();
    await sql`update people set language = 'en', name = 'Ann' where id = ${person}`;
    const versions = ['1.1.1.3', '1.1.1.1'].map(revision.part);
    await assign(manager, draft(versions, { person }));
    const told = await tellAccountable(context, await sender(), { kind: 'assigned', person, versions });
    expect(told).toBe('Ann');
    expect(letters).toHaveLength(1);
    const [first] = await sql`select measure_id from measure_versions where id = ${revision.part('1.1.1.1')}`;
    const { subject, text } = letters.pop() ?? { subject: '', text: '' };
    expect(subject).toMatch(/^Responsibility for 2 measures: /);
    expect(text).toContain(
      `https://souhra.example/liberec/revisions/${revision.id}/measures/${first?.measure_id}`,
    );
    expect(text.indexOf('1.1.1.1')).toBeLessThan(text.indexOf('1.1.1.3'));
    expect(text).toContain('https://souhra.example/liberec\n');
    expect(text).toContain('On behalf of: zkouška');
  });

  test('nobody writes to themselves, nor about nothing', async () => {
    const from = await sender();
    const { person } = await bystander();
    const version = (await freshRevision()).part('1.1.1.1');
    const told = { kind: 'assigned' as const, person: from.me.id, versions: [version] };
    expect(await tellAccountable(context, from, told)).toBeNull();
    expect(await tellAccountable(context, from, { ...told, person, versions: [] })).toBeNull();
    expect(letters).toEqual([]);
  });
});

describe('leaving', () => {
  /** Somebody who is accountable in a draft, in an approved and in a superseded revision. */
  async function holder() {
    const { person, membership } = await bystander();
    const [open, closed, old] = [await freshRevision(), await freshRevision(), await freshRevision()];
    for (const revision of [open, closed, old]) {
      await assign(manager, draft([revision.part('1.1.1.1')], { person }));
    }
    // One that was put away: brought back, it must not belong to nobody.
    await assign(manager, draft([open.part('1.1.1.2')], { person, organisation: charity }));
    await sql`update measure_versions set archived_at = now() where id = ${open.part('1.1.1.2')}`;
    await approve(closed);
    await approve(old);
    await sql`update revisions set state = 'superseded' where id = ${old.id}`;
    return { kind: 'membership' as const, id: membership, personId: person, open, closed, old };
  }
  const ended = async (membership: string) =>
    (await sql`select ended_at is not null as ended from memberships where id = ${membership}`)[0]?.ended;

  test('is refused while something hangs on the person; then all of it moves in one step', async () => {
    const leaving = await holder();
    const held = await listHeld(manager, liberec.id, leaving);
    expect(held.map(({ code, archived, revision }) => [code, archived, revision.id]).sort()).toEqual(
      [
        ['1.1.1.1', false, leaving.open.id],
        ['1.1.1.2', true, leaving.open.id],
        ['1.1.1.1', false, leaving.closed.id],
      ].sort(),
    );
    const end = () => manager.from('memberships').update({ ended_at: 'now' }).eq('id', leaving.id);
    expect((await end()).error?.message).toBe('holds_measures');

    const to = { organisation: null, person: memberId, reason: null };
    await expect(handOver(manager, leaving, to, 'all')).rejects.toMatchObject({
      reason: 'handover_reason_missing',
    });
    expect(await listHeld(manager, liberec.id, leaving)).toEqual(held);
    expect(await ended(leaving.id)).toBe(false);

    const handed = await handOver(manager, leaving, { ...to, reason: 'Odchází.' }, 'all');
    expect(heldIn(handed).versions).toHaveLength(3);
    expect(await ended(leaving.id)).toBe(true);
    expect(await listHeld(manager, liberec.id, leaving)).toEqual([]);
    // Each measure has stayed with its organisation, and what the old revision said stays.
    expect(await readAssignments(manager, leaving.open.part('1.1.1.2'))).toMatchObject([
      { organisation: { id: charity }, person: { id: memberId }, handover: 'Odchází.' },
      { organisation: { id: charity }, person: { id: leaving.personId } },
    ]);
    expect(await readAssignments(manager, leaving.old.part('1.1.1.1'))).toMatchObject([{ endedAt: null }]);
  });

  test('to several people: some of the measures first, and the membership goes on until none is left', async () => {
    const leaving = await holder();
    const to = { organisation: null, person: memberId, reason: 'Odchází.' };
    const versions = [leaving.open.part('1.1.1.1')];
    const before = await listHeld(manager, liberec.id, leaving);
    const handed = await handOver(manager, leaving, to, { versions, tasks: [] });
    expect(heldIn(handed)).toEqual({ versions, tasks: [] });
    expect(await ended(leaving.id)).toBe(false);
    // As long as they are here it can be taken back, once.
    expect(await listHeld(manager, liberec.id, leaving)).toHaveLength(before.length - 1);
    expect(await undoHandOver(manager, handed)).toEqual({ versions, tasks: [] });
    expect(await listHeld(manager, liberec.id, leaving)).toEqual(before);
    expect(await undoHandOver(manager, handed)).toEqual({ versions: [], tasks: [] });
    const nothing = { kind: 'membership', holder: leaving.id, versions: [], tasks: [], finish: true };
    expect((await manager.rpc('hand_over', nothing)).error?.message).toBe('holds_measures');
  });

  test('of an organisation', async () => {
    const row = { partnership_id: liberec.id, name: mark(), kind: 'ngo' };
    const organisation = await put('organisations', row);
    const revision = await freshRevision();
    await assign(manager, draft([revision.part('1.1.1.1')], { organisation, person: memberId }));
    const away = () => manager.from('organisations').update({ archived_at: 'now' }).eq('id', organisation);
    expect((await away()).error?.message).toBe('holds_measures');
    const holds = { kind: 'organisation' as const, id: organisation };
    expect(await listHeld(manager, liberec.id, holds)).toHaveLength(1);
    const to = { organisation: charity, person: null, reason: null };
    await handOver(manager, holds, to, 'all');
    expect((await measureOf(revision, '1.1.1.1'))?.responsibility?.organisation.id).toBe(charity);
    const [now] =
      await sql`select archived_at is not null as away from organisations where id = ${organisation}`;
    expect(now?.away).toBe(true);
  });

  test('with the measures move the tasks that are not finished', async () => {
    const leaving = await holder();
    const work = (fields: object) => freshTask({ assignee_id: leaving.personId, ...fields });
    const [first, second] = [await work({ due_on: '2030-01-31' }), await work({ organisation_id: charity })];
    const done = await work({ state: 'done', closed_at: new Date() });
    await freshTask();
    const held = await listHeldTasks(manager, liberec.id, { kind: 'person', id: leaving.personId });
    expect(held.map(({ id }) => id)).toEqual([first, second]);

    const to = { organisation: null, person: memberId, reason: 'Odchází.' };
    const assigneeOf = async (id: string) =>
      (await sql`select assignee_id, organisation_id from tasks where id = ${id}`)[0];
    const some = await handOver(
      manager,
      leaving,
      { ...to, organisation: charity },
      { versions: [], tasks: [first] },
    );
    expect(heldIn(some)).toEqual({ versions: [], tasks: [first] });
    expect(await assigneeOf(first)).toEqual({ assignee_id: memberId, organisation_id: charity });
    expect(await undoHandOver(manager, some)).toEqual({ versions: [], tasks: [first] });
    expect(await assigneeOf(first)).toEqual({ assignee_id: leaving.personId, organisation_id: null });
    const again = await handOver(manager, leaving, to, { versions: [], tasks: [first] });
    // What has been given to somebody else since is left alone.
    await sql`update tasks set organisation_id = ${charity} where id = ${first}`;
    expect(await undoHandOver(manager, again)).toEqual({ versions: [], tasks: [] });
    await sql`update tasks set organisation_id = null where id = ${first}`;
    expect(await assigneeOf(first)).toEqual({ assignee_id: memberId, organisation_id: null });
    expect(await assigneeOf(second)).toMatchObject({ assignee_id: leaving.personId });
    // Once the measures are gone, it is the tasks that hold.
    const measures = (await listHeld(manager, liberec.id, leaving)).map(({ version }) => version);
    await handOver(manager, leaving, to, { versions: measures, tasks: [] });
    const end = () => message(manager.from('memberships').update({ ended_at: 'now' }).eq('id', leaving.id));
    expect(await end()).toBe('holds_tasks');

    // To nobody by name: it stays with its organisation.
    const handed = await handOver(manager, leaving, { ...to, person: null }, 'all');
    expect(heldIn(handed)).toEqual({ versions: [], tasks: [second] });
    expect(await assigneeOf(second)).toEqual({ assignee_id: null, organisation_id: charity });
    // What was done is theirs for good.
    expect(await assigneeOf(done)).toMatchObject({ assignee_id: leaving.personId });
    expect(await ended(leaving.id)).toBe(true);
  });

  test('a task that would be left with nobody keeps everything where it is', async () => {
    const leaving = await holder();
    const id = await freshTask({ assignee_id: leaving.personId });
    const to = { organisation: null, person: null, reason: 'Odchází.' };
    await expect(handOver(manager, leaving, to, 'all')).rejects.toMatchObject({
      reason: 'task_without_holder',
    });
    expect(await listHeld(manager, liberec.id, leaving)).toHaveLength(3);
    // Their own organisation is somebody.
    await sql`update memberships set organisation_id = ${charity} where id = ${leaving.id}`;
    expect(heldIn(await handOver(manager, leaving, to, 'all')).tasks).toEqual([id]);
    expect(await sql`select assignee_id, organisation_id from tasks where id = ${id}`).toEqual([
      { assignee_id: null, organisation_id: charity },
    ]);
  });

  test('of an organisation: its tasks stay with whoever does them', async () => {
    const row = { partnership_id: liberec.id, name: mark(), kind: 'ngo' };
    const organisation = await put('organisations', row);
    const id = await freshTask({ assignee: 'member', organisation_id: organisation });
    const away = () =>
      message(manager.from('organisations').update({ archived_at: 'now' }).eq('id', organisation));
    expect(await away()).toBe('holds_tasks');
    const holds = { kind: 'organisation' as const, id: organisation };
    const held = await listHeldTasks(manager, liberec.id, holds);
    expect(held).toMatchObject([{ id, assigneeId: memberId }]);
    await handOver(manager, holds, { organisation: charity, person: null, reason: null }, 'all');
    expect(await sql`select assignee_id, organisation_id from tasks where id = ${id}`).toEqual([
      { assignee_id: memberId, organisation_id: charity },
    ]);
  });

  test('of a group: its tasks go to another one, the finished ones stay', async () => {
    const row = { partnership_id: liberec.id, slug: crypto.randomUUID(), name: mark() };
    const group = await put('working_groups', row);
    const open = await freshTask({ working_group_id: group });
    const done = await freshTask({ working_group_id: group, state: 'done', closed_at: new Date() });
    const held = await listHeldTasks(manager, liberec.id, { kind: 'group', id: group });
    expect(held.map(({ id }) => id)).toEqual([open]);
    const close = (successor?: string) =>
      message(manager.rpc('close_group', { working_group: group, ...(successor ? { successor } : {}) }));
    expect(await close()).toBe('holds_tasks');
    expect(await close(liberec.groups.another)).toBeNull();
    const rows = await sql<{ id: string; list: string }[]>`
      select id, working_group_id as list from tasks where id in ${sql([open, done])}`;
    expect(new Map(rows.map(({ id, list }) => [id, list]))).toEqual(
      new Map([
        [open, liberec.groups.another],
        [done, group],
      ]),
    );
  });

  test('of a group: its chapters go to another one', async () => {
    const revision = await freshRevision();
    const row = { partnership_id: liberec.id, slug: crypto.randomUUID(), name: mark() };
    const group = await put('working_groups', row);
    await sql`update chapters set working_group_id = ${group} where id = ${revision.part('1')}`;
    expect(await listHeldChapters(manager, liberec.id, group)).toMatchObject([
      { id: revision.part('1'), code: '1', measures: 3, revision: { id: revision.id } },
    ]);
    const close = (successor?: string) => manager.rpc('close_group', { working_group: group, successor });
    expect((await close()).error?.message).toBe('holds_chapters');
    // Neither a closed group nor one of another partnership takes it over.
    expect((await close(liberec.groups.closed)).error?.message).toBe('not_found');
    const [foreign] = await sql`select id from working_groups where partnership_id <> ${liberec.id} limit 1`;
    expect((await close(foreign?.id)).error?.message).toBe('not_found');
    expect((await close(liberec.groups.another)).error).toBeNull();
    expect(await listHeldChapters(manager, liberec.id, group)).toEqual([]);
    expect(
      await sql`select 1 from chapters where id = ${revision.part('1')}
      and working_group_id = ${liberec.groups.another}`,
    ).toHaveLength(1);
  });

  test('whoever is given a measure at the very moment they leave does not leave with it', async () => {
    const { person, membership } = await bystander();
    const revision = await freshRevision();
    let assigned: Promise<unknown> | undefined;
    await sql.begin(async (transaction) => {
      await transaction`update memberships set ended_at = now() where id = ${membership}`;
      assigned = assign(manager, draft([revision.part('1.1.1.1')], { person })).catch(({ reason }) => reason);
      // Until it waits for this transaction.
      for (;;) {
        const [waiting] = await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock'`;
        if (waiting) break;
      }
    });
    expect(await assigned).toBe('person_not_member');
  });
});
