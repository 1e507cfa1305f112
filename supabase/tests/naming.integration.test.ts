import { afterEach, expect, test } from 'vitest';
import { newPlanSchema, revisionChangeSchema } from '~/domain/plans/forms';
import { longestTitle } from '~/domain/plans/schema';
import { as } from './permissions/people';
import { discardRevisions, freshRevision, liberec, mark, sql } from './permissions/scene';

afterEach(discardRevisions);

const manager = await as('manager');
const titled = (length: number) =>
  mark()
    .padEnd(length, ' ě')
    .slice(0, length - 1)
    .concat('.');
const period = { period_from: 2026, period_to: 2028 };

test('a plan can have the longest title, and its first revision is named after it', async () => {
  const title = titled(longestTitle);
  const plan = { partnership: liberec.id, kind: 'other', title, ...period };
  const { data: id } = await manager.rpc('create_plan', plan).throwOnError();
  const [revision] = await sql`select name from revisions where id = ${id}`;
  expect(revision?.name).toBe(title);
  const longer = await manager.rpc('create_plan', { ...plan, title: titled(longestTitle + 1) });
  expect(longer.error?.message).toContain('plans_title_check');
  await sql`delete from revisions where id = ${id}`;
  await sql`delete from plans where title = ${title}`;
});

test('a fork can be called the same; forms take what the database takes', async () => {
  const { id } = await freshRevision('approved');
  const name = titled(longestTitle);
  const { data: fork } = await manager.rpc('fork_revision', { revision: id, name }).throwOnError();
  expect(await sql`select 1 from revisions where id = ${fork} and name = ${name}`).toHaveLength(1);
  for (const [length, accepted] of [
    [longestTitle, true],
    [longestTitle + 1, false],
  ] as const) {
    const text = 'ě'.repeat(length);
    const forms = [
      newPlanSchema.safeParse({ kind: 'other', title: text, from: 2026, to: 2028 }),
      revisionChangeSchema.safeParse({ intent: 'fork', name: text }),
    ];
    expect(forms.map(({ success }) => success)).toEqual([accepted, accepted]);
  }
});
