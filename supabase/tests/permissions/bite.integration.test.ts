import { expect, test } from 'vitest';
import { tried } from './attempt';
import { attempts } from './attempts';
import { type Column, columns } from './people';
import { sql } from './scene';
import { table } from './table';

// That the table would notice: each policy, and each check in a function, is taken away or opened to everybody, and
// a line which is named here must then differ. The lines pass again when it is back.

/** For each policy, a line that depends on it. */
const policies: Record<string, string> = {
  'agenda_item_measures: measures of agendas one may read': 'agenda: unlink a measure',
  'agenda_item_measures: those who run a meeting link measures': 'agenda: link a measure',
  'agenda_item_measures: those who run a meeting unlink measures': 'agenda: unlink a measure',
  'agenda_items: agenda of meetings one may read': 'agenda: add',
  'agenda_items: those who run a meeting add to its agenda': 'agenda: add',
  'agenda_items: those who run a meeting change its agenda': 'agenda: change',
  'attachments: attachments of what one may read': 'evidence: shared draft',
  'attachments: those who may change the thing attach to it': 'template for exports: add',
  'attachments: those who may change the thing change its attachments': 'template for exports: put away',
  'attendances: attendance of meetings one may read': 'attendance: put on the list',
  'attendances: those who run a meeting invite': 'attendance: put on the list',
  'attendances: those who run a meeting take attendance': 'attendance: say who is there',
  'attendances: those who run a meeting take people off the list': 'attendance: take off the list',
  'audit_log: manager and consultant read the log': 'audit log',
  'chapters: chapters of published revisions': 'text, approved and published',
  'chapters: chapters of readable revisions': 'text, draft: own chapter',
  'chapters: manager and consultant add chapters': 'chapter: add',
  'chapters: manager and consultant change chapters': 'chapter: rename',
  'comments: authors change their comments': "comment: change one's own",
  'comments: comments of discussions one may read': 'comment about a measure: reply',
  'comments: those who may discuss it comment': 'comment about a measure: reply',
  'consultations: consultations of readable revisions': 'consultation that is open',
  'cooperations: co-operation in readable revisions': 'co-operation: set',
  'document_sections: sections of published documents': 'text, approved and published',
  'document_sections: sections of readable documents': 'text, draft: own chapter',
  'documents: documents of published revisions': 'text, approved and published',
  'documents: documents one may read': 'text, draft: own chapter',
  'elaborations: elaborations in readable revisions': 'own chapter: take an elaboration away',
  'elaborations: those who edit the measure say what it elaborates':
    'own chapter: say what a measure elaborates',
  'elaborations: those who edit the measure take elaborations away': 'own chapter: take an elaboration away',
  'fundings: funding in readable revisions': 'funding: shared draft',
  'fundings: those who edit the measure add funding': 'funding: add in own chapter',
  'fundings: those who edit the measure change funding': 'funding: change in own chapter',
  'fundings: those who edit the measure take funding away': 'funding: take away in own chapter',
  'goals: goals of published revisions': 'text, approved and published',
  'goals: goals of readable revisions': 'text, draft: own chapter',
  'goals: those who edit the chapter add goals': 'own chapter: add goal',
  'goals: those who edit the chapter change goals': 'own chapter: rename goal',
  'group_members: manager and chair add members': 'members of own group: add',
  'group_members: manager and chair change members': 'members of own group: end',
  'group_members: members read who is in a group': 'members of own group: end',
  'imports: manager brings a file': 'import: bring a file',
  'imports: manager decides about their own file': "import: decide about one's own file",
  "imports: one's own files": "import: decide about one's own file",
  'indicator_values: those who may measure add values': 'value, own chapter: add',
  'indicator_values: those who may measure correct values': 'value, own chapter: correct',
  'indicator_values: values of readable indicators': 'value, own chapter: add',
  'indicator_versions: indicators of readable revisions': 'own chapter: set baseline and target',
  'indicator_versions: those who edit the measure add indicators': 'own chapter: add indicator',
  'indicator_versions: those who edit the measure change indicators': 'own chapter: archive indicator',
  'indicators: identities of readable indicators': 'indicator of a shared draft',
  'indicators: those who edit the measure bring indicators into the world': 'own chapter: add indicator',
  'indicators: those who edit the measure say how it is measured': 'own chapter: change the unit',
  'invitations: manager invites': 'invitations: invite',
  'invitations: manager reads invitations': 'invitations: invite',
  'invitations: manager takes an invitation back': 'invitations: take back',
  'means: means in readable revisions': 'means: shared draft',
  'means: those who edit the measure add means': 'means: add in own chapter',
  'means: those who edit the measure change means': 'means: change in own chapter',
  'measure_versions: measures of published revisions': 'text, approved and published',
  'measure_versions: measures of readable revisions': 'text, draft: own chapter',
  'measure_versions: those who edit the chapter add measures': 'own chapter: add measure',
  'measure_versions: those who edit the chapter change measures': 'own chapter: archive measure',
  'measures: identities of published measures': 'text, approved and published',
  'measures: identities of readable measures': 'text, draft: own chapter',
  'measures: those who edit a chapter bring measures into the plan': 'own chapter: add measure',
  'meeting_groups: groups of meetings one may read': 'meeting: invite another group',
  'meeting_groups: manager, consultant and chair invite groups': 'meeting: invite another group',
  'meeting_groups: manager, consultant and chair take groups out': 'meeting: take a group out',
  'meetings: manager, consultant and chair call meetings': 'meeting of own group: call',
  'meetings: manager, consultant and chair change meetings': 'meeting: cancel',
  'meetings: meetings one may read': 'meeting: cancel',
  'memberships: manager changes memberships': 'memberships: end',
  'memberships: members read memberships': 'memberships: end',
  'minutes_corrections: corrections of minutes one may read': 'approved minutes: correct',
  'minutes_corrections: manager and chair correct approved minutes': 'approved minutes: correct',
  'minutes_versions: versions of minutes one may read': 'versions of minutes',
  'monitoring_rounds: rounds of readable revisions': 'monitoring of a draft: round and reports',
  'organisations: manager adds organisations': 'organisations: add',
  'organisations: manager changes organisations': 'organisations: change',
  'organisations: members read organisations': 'organisations: add',
  'partnerships: manager writes the settings': 'partnership settings',
  'partnerships: members read their partnership': 'partnership settings',
  'people: everybody writes their own profile': "one's own profile",
  'people: people see those they work with': 'people of the partnership',
  'plans: manager changes plans': 'plan: rename',
  'plans: plans with a published revision': 'text, approved and published',
  'plans: plans with a readable revision': 'text, draft: own chapter',
  'priorities: priorities of published revisions': 'text, approved and published',
  'priorities: priorities of readable revisions': 'text, draft: own chapter',
  'priorities: those who edit the chapter add priorities': 'own chapter: add priority',
  'priorities: those who edit the chapter change priorities': 'own chapter: rename priority',
  'project_measures: manager and consultant link projects': 'project: say that it realises a measure',
  'project_measures: manager and consultant unlink projects': 'project: say that it realises one no longer',
  'project_measures: members read what projects realise': 'project: say that it realises a measure',
  'projects: manager and consultant add projects': 'project: add',
  'projects: manager and consultant change projects': 'project: change',
  'projects: members read projects': 'project: add',
  'proposals: manager settles, the author withdraws': "proposal: dismiss somebody else's",
  'proposals: members of the group propose': 'own chapter: propose who is accountable',
  'proposals: proposals in readable revisions': "proposal: dismiss somebody else's",
  'reports: reports of readable rounds': 'monitoring of a draft: round and reports',
  'resolution_measures: measures of resolutions one may read': 'resolution, draft: link a measure',
  'resolution_measures: those who write the minutes link measures': 'resolution, draft: link a measure',
  'resolution_measures: those who write the minutes unlink measures': 'resolution, draft: unlink a measure',
  'resolutions: resolutions of meetings one may read': 'resolution, draft: change',
  'resolutions: those who write the minutes change resolutions': 'resolution, draft: change',
  'resolutions: those who write the minutes put down resolutions': 'resolution, draft: put down',
  'responsibilities: responsibilities of readable revisions': 'responsibility: assign',
  'revision_versions: members read versions': 'versions of a draft',
  'revisions: manager shares and publishes': 'revision: share the draft',
  'revisions: published revisions': 'text, approved and published',
  'revisions: readable revisions': 'text, draft: own chapter',
  'same_matters: links between readable measures': 'same matter, shared draft',
  'same_matters: those who edit one of the two change the link': 'same matter in own chapter: tell it apart',
  'same_matters: those who edit one of the two link them': 'same matter in own chapter: link',
  'same_matters: those who edit one of the two unlink them': 'same matter in own chapter: take it back',
  'task_measures: measures of tasks one may read': 'task one has: measures',
  'task_measures: those who edit a task link measures': 'task of the own group: link a measure',
  'task_measures: those who edit a task unlink measures': 'task of the own group: unlink a measure',
  'tasks: manager, consultant and the group give tasks': "task on the own group's list: give",
  'tasks: tasks one may read': 'task of the own group: reword',
  'tasks: those who may change its state change a task': 'task one has: change state',
  'threads: discussions one may read': 'discussion of a measure',
  'threads: those who may discuss it begin a discussion': 'discussion of a measure',
  'waivers: manager lets a gap pass': 'gap of a draft: let it pass',
  'waivers: manager takes a waiver back': 'gap of a draft: ask for it again',
  'waivers: waivers in readable revisions': 'gap let pass in a shared draft',
  'working_groups: manager changes and closes groups': 'group: close',
  'working_groups: manager creates groups': 'group: create',
  'working_groups: members read groups': 'group: create',
};

type Policy = {
  table: string;
  name: string;
  cmd: string;
  role: string;
  qual: string | null;
  check: string | null;
};
const found = await sql<Policy[]>`
  select tablename as table, policyname as name, cmd, roles[1] as role, qual, with_check as check
  from pg_policies where schemaname = 'public' order by tablename, policyname`;

test('every policy, and with it every table, is named here', async () => {
  expect(found.map(({ table: of, name }) => `${of}: ${name}`).sort()).toEqual(Object.keys(policies).sort());
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;
  expect([...new Set(found.map((policy) => policy.table))].sort()).toEqual(tables.map(({ name }) => name));
});

test.each(found.map((policy) => [`${policy.table}: ${policy.name}`, policy] as const))(
  'without the policy «%s» the table fails',
  async (key, policy) => {
    const line = policies[key] ?? '';
    const on = `policy "${policy.name}" on public.${policy.table}`;
    const using = policy.qual === null ? '' : ` using (${policy.qual})`;
    const check = policy.check === null ? '' : ` with check (${policy.check})`;
    await sql.unsafe(`drop ${on}`);
    try {
      await expectLine(line, false, ['manager', 'chair', 'public']);
    } finally {
      await sql.unsafe(`create ${on} for ${policy.cmd} to ${policy.role}${using}${check}`);
    }
  },
);

const sources = new Map(
  (
    await sql<{ name: string; source: string }[]>`
      select proname as name, pg_get_functiondef(oid) as source from pg_proc
      where pronamespace = 'private'::regnamespace`
  ).map(({ name, source }) => [name, source]),
);

/** Checks that are opened to everybody: what is done, and what restores it. */
const openings: Array<[string, string, string]> = [
  ...(
    [
      ['partnerships', 'members read their partnership', 'partnership settings'],
      ['revisions', 'readable revisions', 'text, draft: own chapter'],
      ['organisations', 'manager adds organisations', 'organisations: add'],
      ['measure_versions', 'those who edit the chapter change measures', 'own chapter: archive measure'],
      ['group_members', 'manager and chair change members', 'members of another group: end'],
    ] as const
  ).map(([of, name, line]): [string, string, string] => {
    const policy = found.find((one) => one.table === of && one.name === name);
    return [line, open(policy), restore(policy)];
  }),
  ['plan: create', ...replaced('require_role', 'begin', 'begin return;')],
  ['revision: fork the approved one', ...replaced('require_role', 'begin', 'begin return;')],
  ['revision: approve', ...replaced('require_role', 'begin', 'begin return;')],
  ['revision: name a version', ...replaced('require_role', 'begin', 'begin return;')],
  ['TAP: start from measures', ...replaced('require_role', 'begin', 'begin return;')],
  ['import: write into a draft', ...replaced('require_role', 'begin', 'begin return;')],
  ['responsibility: assign', ...replaced('require_role', 'begin', 'begin return;')],
  [
    "another group's chapter: propose",
    ...replaced('proposable_measure_versions', 'in (select private.own_groups())', 'is not null'),
  ],
  ['text, draft: own chapter', ...replaced('revision_access', "role = 'participant'", 'false')],
  ["text, draft: another group's chapter", ...replaced('chapter_access', 'exists', 'true or exists')],
  ['own chapter: add goal', ...replaced('editable_chapters', "= 'edit'", 'is not null')],
  ['members of own group: add', ...replaced('chaired_groups', 'm.ended_at is null', 'true')],
  ['tree of a ready revision: anything', ...replaced('is_open', "'draft', ", "'draft', 'ready', ")],
  [
    "another's chapter: set baseline and target",
    ...replaced('editable_measure_versions', 'v.chapter_id in (select private.editable_chapters())', 'true'),
  ],
  [
    'value one has declined to answer for: add',
    ...replaced('measurable_measures', "s.answer <> 'declined'", 'true'),
  ],
  [
    'value in a superseded revision: add',
    ...replaced('measurable_measures', "r.state <> 'superseded'", 'true'),
  ],
  ['value of the town: add', ...replaced('measurable_indicators', "'consultant'", "'consultant', 'member'")],
  ['meeting of a closed group: change', ...replaced('run_meetings', "w.state = 'active'", 'true')],
  [
    'agenda of another group: add',
    ...replaced('run_meetings', 'in (select private.chaired_groups())', 'is not null'),
  ],
  [
    'meeting of another group: call',
    ...replaced('calling_groups', 'in (select private.chaired_groups())', 'is not null'),
  ],
  ['minutes: approve', ...replaced('kept_meetings', "'manager'", "'manager', 'member'")],
  [
    'minutes of another group: approve',
    ...replaced('kept_meetings', 'in (select private.chaired_groups())', 'is not null'),
  ],
  ["minutes, draft: another group's", ...replaced('meeting_role', 'k.meeting_id = meeting', 'true')],
  [
    'minutes, draft: guests of the group',
    ...replaced('minutes_access', "state = 'approved'", "state <> 'approved'"),
  ],
  ['minutes, circulated', ...replaced('minutes_access', "role in ('manager', 'chair')", "role <> 'guest'")],
  [
    'minutes, approved: guests of the group',
    ...replaced('minutes_access', 'k.meeting_id = meeting', 'false'),
  ],
  ['resolution, circulated: put down', ...replaced('minuted_meetings', "= 'edit'", 'is not null')],
  ['minutes, settled: who was there', ...replaced('attended_meetings', 'is not null', 'is null')],
  [
    "task on another group's list: give",
    ...replaced('own_groups', 'g.person_id', 'g.partnership_id is not null or g.person_id'),
  ],
  [
    'task of the own group: reword',
    ...replaced('editable_tasks', 'in (select private.chaired_groups())', 'is not null'),
  ],
  ['task one has: reword', ...replaced('change_task', 'old.id not in', 'false and old.id not in')],
  [
    'task of the own group: take off every list',
    ...replaced('change_task', 'new.working_group_id is null', 'false'),
  ],
  [
    'task of another group: change state',
    ...replaced('changeable_tasks', 't.assignee_id = (select auth.uid())', 'true'),
  ],
  ['task one has not: content', ...replaced('readable_tasks', 't.assignee_id = (select auth.uid())', 'true')],
  ['discussion in minutes, circulated', ...replaced('may_discuss', "in ('edit', 'comment')", 'is not null')],
  [
    "discussion of a measure: close somebody else's",
    ...replaced('may_settle', "'consultant'", "'consultant', 'member'"),
  ],
  ['discussion of a task', ...replaced('may_discuss', "'member')", "'member', 'participant')")],
  [
    'comment in minutes, circulated: reply',
    ...replaced(
      'may_comment',
      'private.may_discuss(t.partnership_id, t.document_id, t.agenda_item_id, t.task_id)',
      'true',
    ),
  ],
  [
    'approved minutes: change what belongs to them',
    ...replaced('refuse_minuted', 'refused is not null', 'false'),
  ],
  ['file of approved minutes: put away', ...replaced('refuse_minuted', 'refused is not null', 'false')],
  ['file of a task: add', ...replaced('may_attach', 'in (select private.changeable_tasks())', 'is not null')],
  ['people of the partnership', ...replaced('visible_people', "'member'", "'member', 'participant'")],
];

const some = ['manager', 'chair', 'other', 'participant', 'former', 'stranger'] as const;

test.each(openings)('the line «%s» fails when its check is opened', async (line, open, restore) => {
  await sql.unsafe(open);
  try {
    await expectLine(line, false, some);
  } finally {
    await sql.unsafe(restore);
  }
  await expectLine(line, true, some);
});

test('afterwards every policy and function is as it was', async () => {
  expect(
    await sql`select tablename as table, policyname as name, cmd, roles[1] as role, qual, with_check as check
      from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ).toEqual(found);
  for (const [name, source] of sources) {
    const [now] = await sql`select pg_get_functiondef(oid) as source from pg_proc
      where pronamespace = 'private'::regnamespace and proname = ${name}`;
    expect(now?.source).toBe(source);
  }
});

/** Tries a line as some people: it is as the table says, or it is not. */
async function expectLine(line: string, holds: boolean, people: readonly Column[]): Promise<void> {
  const letters = table.get(line)?.split(' ') ?? [];
  const expected = people.map((column) => letters[columns.indexOf(column)]).join(' ');
  const result = await tried(attempts[line] ?? {}, people);
  if (holds) expect(result).toBe(expected);
  else expect(result).not.toBe(expected);
}

function open(policy: Policy | undefined): string {
  if (!policy) throw new Error('no such policy');
  const parts = [policy.qual && 'using (true)', policy.check && 'with check (true)'].filter(Boolean);
  return `alter policy "${policy.name}" on public.${policy.table} ${parts.join(' ')}`;
}

function restore(policy: Policy | undefined): string {
  if (!policy) throw new Error('no such policy');
  const parts = [policy.qual && `using (${policy.qual})`, policy.check && `with check (${policy.check})`];
  return `alter policy "${policy.name}" on public.${policy.table} ${parts.filter(Boolean).join(' ')}`;
}

/** A function with a part of its text replaced, and as it was. */
function replaced(name: string, part: string, by: string): [string, string] {
  const source = sources.get(name);
  if (!source?.includes(part)) throw new Error(`${name} has no ${part}`);
  return [source.replace(part, by), source];
}
