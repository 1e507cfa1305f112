import { afterAll, expect, test } from 'vitest';
import { isRefusal } from './attempt';
import { anyMeasure, discardMeetings, freshMeeting, freshTask, freshThread } from './meeting-scene';
import { as, columns as everybody } from './people';
import { bystander, documentOf, freshRevision, liberec, mark, put, sql } from './scene';

afterAll(discardMeetings);

test('after requests were served, the API still holds no privilege that the migrations did not grant', async () => {
  // A back end that hands out privileges of its own would do so by now.
  for (const one of ['manager', 'public'] as const) await (await as(one)).from('plans').select('id');
  const rows = await sql<{ name: string }[]>`
    select table_name || ' ' || lower(privilege_type) || ' ' || grantee as name
    from information_schema.role_table_grants
    where table_schema in ('public', 'sync') and grantee in ('anon', 'authenticated')
      and not (table_schema = 'public' and privilege_type = 'SELECT')`;
  expect(rows.map(({ name }) => name).sort()).toEqual([
    'agenda_item_measures delete authenticated',
    'attendances delete authenticated',
    'elaborations delete authenticated',
    'fundings delete authenticated',
    'meeting_groups delete authenticated',
    'organisations insert authenticated',
    'organisations update authenticated',
    'project_measures delete authenticated',
    'resolution_measures delete authenticated',
    'same_matters delete authenticated',
    'task_measures delete authenticated',
    'waivers delete authenticated',
    'working_groups insert authenticated',
  ]);
  const updatable = await sql<{ name: string }[]>`
    select table_name || ': ' || string_agg(column_name, ', ' order by column_name) as name
    from information_schema.column_privileges
    where table_schema = 'public' and grantee = 'authenticated' and privilege_type = 'UPDATE'
      and table_name <> 'organisations'
    group by table_name order by 1`;
  expect(updatable.map(({ name }) => name)).toEqual([
    'agenda_items: archived_at, kind, minutes_planned, position, presenter_id, presenter_name, title',
    'attachments: archived_at, stored_at',
    'attendances: guest_name, organisation_id, presence',
    'chapters: archived_at, code, name, position, working_group_id',
    'comments: archived_at, body',
    'fundings: amount, lasts_until, source',
    'goals: archived_at, code, position, priority_id, title',
    'group_members: ended_at, role',
    'imports: options',
    'indicator_values: archived_at, measured_on, source, value',
    'indicator_versions: archived_at, baseline_on, baseline_source, baseline_value, direction, name, position, target_on, target_source, target_value',
    'indicators: scale, unit',
    'invitations: revoked_at',
    'means: continuous, cost, ends_on, starts_on, target_group',
    'measure_versions: archived_at, chapter_id, code, goal_id, position',
    'meetings: cancelled_at, current_item_id, ends_at, invited_at, link, place, starts_at, title',
    'memberships: ended_at, organisation_id, role',
    'partnerships: city, name, programme, since',
    'people: hue, language, name',
    'plans: archived_at, elaborates_plan_id, period_from, period_to, title',
    'priorities: archived_at, code, position, title',
    'projects: amount, archived_at, ends_on, name, note, programme, realiser_id, results, starts_on, state',
    'proposals: outcome, settled_at',
    'resolutions: text, votes_abstained, votes_against, votes_for, withdrawn_at',
    'revisions: name, published_at, shared_at',
    'same_matters: verdict',
    'tasks: assignee_id, due_on, organisation_id, state, title, working_group_id',
    'working_groups: meetings_per_year, name, note, quorum, since, state',
  ]);
});

const invited = async () => {
  const { id } = await freshMeeting();
  const [row] = await sql<{ id: string }[]>`select id from attendances where meeting_id = ${id} limit 1`;
  return row?.id ?? '';
};
const resolution = async () => {
  const { id } = await freshMeeting();
  return put('resolutions', { partnership_id: liberec.id, meeting_id: id, text: mark() });
};
const thread = async () => freshThread({ measure_id: await anyMeasure() });

/** What is never typed into a table, by nobody: column, value, where. */
const untouchable = [
  ['measure_versions', 'wording', 'jinak', async () => (await freshRevision()).part('1.1.1.1')],
  [
    'measure_versions',
    'measure_id',
    crypto.randomUUID(),
    async () => (await freshRevision()).part('1.1.1.1'),
  ],
  ['revisions', 'state', 'approved', async () => (await freshRevision('ready')).id],
  ['revisions', 'approved_at', new Date().toISOString(), async () => (await freshRevision()).id],
  ['revisions', 'partnership_id', crypto.randomUUID(), async () => (await freshRevision()).id],
  ['documents', 'kind', 'minutes', async () => documentOf((await freshRevision()).part('1'))],
  ['people', 'email', 'nekdo@jiny.example', async () => (await bystander()).person],
  ['memberships', 'person_id', crypto.randomUUID(), async () => (await bystander()).membership],
  ['partnerships', 'slug', 'jinak', async () => liberec.id],
  ['working_groups', 'slug', 'jinak', async () => liberec.groups.own],
  ['meetings', 'minutes_state', 'approved', async () => (await freshMeeting()).id],
  ['meetings', 'objections_until', '2030-01-01', async () => (await freshMeeting()).id],
  ['meetings', 'working_group_id', liberec.groups.another, async () => (await freshMeeting()).id],
  ['agenda_items', 'meeting_id', crypto.randomUUID(), async () => (await freshMeeting()).item],
  ['attendances', 'person_id', crypto.randomUUID(), () => invited()],
  ['attendances', 'reply', 'coming', () => invited()],
  ['resolutions', 'number', 99, async () => resolution()],
  ['resolutions', 'meeting_id', crypto.randomUUID(), async () => resolution()],
  ['tasks', 'author_id', crypto.randomUUID(), () => freshTask()],
  ['tasks', 'meeting_id', crypto.randomUUID(), () => freshTask()],
  ['tasks', 'closed_at', new Date().toISOString(), () => freshTask()],
  ['threads', 'kind', 'objection', async () => (await thread()).id],
  ['threads', 'outcome', 'accepted', async () => (await thread()).id],
  ['threads', 'document_id', crypto.randomUUID(), async () => (await thread()).id],
  ['comments', 'thread_id', crypto.randomUUID(), async () => (await thread()).comment],
  ['comments', 'author_id', crypto.randomUUID(), async () => (await thread()).comment],
] as const;

test.each(untouchable)('%s.%s is written by nobody', async (table, column, value, make) => {
  const id = await make();
  const look = () => sql`select to_jsonb(t) as row from ${sql(table)} t where id = ${id}`;
  const before = await look();
  for (const one of everybody) {
    const answer = await (await as(one))
      .from(table as 'plans')
      .update({ [column]: value } as never)
      .eq('id', id);
    expect(answer.error?.code, one).toBe('42501');
  }
  expect(await look()).toEqual(before);
});

test('nobody changes their own e-mail address in the table: the Auth server asks both addresses first', async () => {
  const me = await as('manager');
  const { data } = await me.rpc('me');
  const id = (data as { id: string }).id;
  const { error } = await me.from('people').update({ email: 'nekdo@jiny.example' }).eq('id', id);
  expect(error?.code).toBe('42501');
});

test('projected texts are written by nobody', async () => {
  const document = await documentOf((await freshRevision()).part('1'));
  const look = () => sql`select * from document_sections where document_id = ${document} order by section`;
  const before = await look();
  for (const one of everybody) {
    const sections = (await as(one)).from('document_sections');
    const row = { document_id: document, section: 'x', content: {}, plain: mark() };
    const answers = [
      await sections.insert(row),
      await sections.upsert({ ...row, section: 'narrative' }),
      await sections.update({ plain: mark() }).eq('document_id', document),
      await sections.delete().eq('document_id', document),
    ];
    expect(
      answers.map(({ error }) => error?.code),
      one,
    ).toEqual(['42501', '42501', '42501', '42501']);
  }
  expect(await look()).toEqual(before);
});

test('the hash of an invitation is read by nobody, nor can an invitation be re-addressed or revived', async () => {
  const { person } = await bystander();
  const row = {
    partnership_id: liberec.id,
    email: 'host@zkouska.example',
    role: 'member',
    invited_by: person,
  };
  const id = await put('invitations', { ...row, token_hash: mark(), accepted_at: new Date() });
  const look = () => sql`select to_jsonb(i) as row from invitations i where id = ${id}`;
  const before = await look();
  for (const one of everybody) {
    const invitations = (await as(one)).from('invitations');
    expect((await invitations.select('token_hash')).error?.code, one).toBe('42501');
    expect((await invitations.select('*')).error?.code, one).toBe('42501');
    for (const change of [
      { token_hash: 'x' },
      { email: 'x@y.example' },
      { expires_at: '2100-01-01' },
      { accepted_at: null },
    ]) {
      expect((await invitations.update(change).eq('id', id)).error?.code, one).toBe('42501');
    }
  }
  expect(await look()).toEqual(before);
});

test('schemas with bytes, accounts and inner functions are not served', async () => {
  for (const one of ['manager', 'public'] as const) {
    const client = await as(one);
    for (const [schema, table] of [
      ['sync', 'document_updates'],
      ['sync', 'document_snapshots'],
      ['auth', 'users'],
      ['auth', 'sessions'],
    ] as const) {
      const { data, error } = await client
        .schema(schema as 'public')
        .from(table as 'plans')
        .select('*');
      expect(data, `${schema}.${table}`).toBeNull();
      expect(error?.code).toBe('PGRST106');
    }
    const { error } = await client.schema('private' as 'public').rpc('copy_revision' as 'me', {} as never);
    expect(error?.code).toBe('PGRST106');
  }
});

test('every function of the API is named here with who may call it', async () => {
  const functions = await sql<{ name: string }[]>`
    select p.proname || case when has_function_privilege('anon', p.oid, 'execute') then ': everybody' else '' end as name
    from pg_proc p where p.pronamespace = 'public'::regnamespace
      and has_function_privilege('authenticated', p.oid, 'execute') order by 1`;
  expect(functions.map(({ name }) => name)).toEqual([
    'accept_invitation',
    'add_goal',
    'add_indicator',
    'add_measure',
    'add_priority',
    'answer_responsibility',
    'approve_minutes',
    'approve_revision',
    'archive_part',
    'assign_responsibility',
    'begin_thread',
    'calendar_content: everybody',
    'change_indicator',
    'circulate_minutes',
    'close_consultation',
    'close_group',
    'coverage_links',
    'create_plan',
    'discard_import',
    'discussion_people',
    'discussions',
    'document_people',
    'fork_revision',
    'hand_over',
    'hand_over_chapters',
    'import_facts',
    'import_plan',
    'invitation_preview: everybody',
    'invite',
    'judge_same_matter',
    'make_ready',
    'me',
    'measure_history',
    'measure_in_minutes',
    'measure_links',
    'measure_page',
    'measure_rights',
    'meeting_addressees',
    'meeting_content',
    'move_agenda_item',
    'move_measure',
    'my_calendar_key',
    'my_document_access',
    'name_version',
    'open_consultation',
    'propose_responsibility',
    'renumber_chapter',
    'reopen_revision',
    'reply_by_token: everybody',
    'reply_to_meeting',
    'resolution_register',
    'resolve_thread',
    'return_minutes',
    'revision_content: everybody',
    'revision_gaps',
    'revision_life',
    'same_matters_in',
    'settle_minutes',
    'start_tap',
    'task_history',
    'tasks_content',
    'tasks_of',
    'undo_assignment',
    'undo_hand_over',
  ]);
});

test('a participant cannot change groups by having been their chair', async () => {
  const client = await as('chair');
  const { data } = await client.rpc('me');
  const person = (data as { id: string }).id;
  const newcomer = (await bystander()).person;
  await sql`update memberships set role = 'participant' where person_id = ${person}`;
  try {
    const row = { partnership_id: liberec.id, working_group_id: liberec.groups.own, person_id: newcomer };
    const answer = await client.from('group_members').insert(row);
    expect(isRefusal(answer)).toBe(true);
    expect(await sql`select 1 from group_members where person_id = ${newcomer}`).toHaveLength(0);
  } finally {
    await sql`update memberships set role = 'member' where person_id = ${person}`;
  }
});
