import { demoPeople } from '../supabase/seed/demo-people';
import { readSeedCounts } from '../supabase/seed/plan-data';
import { expect, expectAccessible, housingDraft, test } from './fixtures';

const widths = [1280, 390];
const languages = ['cs', 'en'] as const;

for (const width of widths) {
  for (const language of languages) {
    test(`every page at ${width} px in ${language}: accessible, nothing sticks out`, async ({
      pageOf,
      sql,
    }) => {
      const { path, revision } = await housingDraft(sql);
      const [approved] = await sql<
        { id: string }[]
      >`select id from revisions where state = 'approved' and number = 1`;
      const [group] = await sql<{ id: string }[]>`select id from working_groups where slug = 'bydleni'`;
      // The last one and the next one.
      const meetings = await sql<{ id: string }[]>`
        select m.id from meetings m join working_groups g on g.id = m.working_group_id and g.slug = 'bydleni'
        order by m.starts_at limit 2`;
      const page = await pageOf('manager', { width, height: 844, language });
      const paths = [
        ...[
          '/liberec',
          '/liberec/plans',
          `/liberec/revisions/${approved?.id}`,
          `/liberec/revisions/${revision}`,
          path,
        ],
        ...[
          '/liberec/groups',
          `/liberec/groups/${group?.id}`,
          '/liberec/people',
          '/account',
          '/liberec/nowhere',
        ],
        '/liberec/meetings',
        ...meetings.map(({ id }) => `/liberec/meetings/${id}`),
        `/liberec/meetings/${meetings[1]?.id}/screen`,
        `/liberec/meetings/${meetings[0]?.id}/export`,
        ...['/liberec/meetings/new', '/liberec/tasks', '/liberec/tasks/new', '/liberec/resolutions'],
      ];
      for (const address of paths) {
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, address).toBeLessThanOrEqual(0);
        await expectAccessible(page, address);
      }
    });
  }
}

test('the approved plan shows all 139 measures and the true counts', async ({ pageOf, sql }) => {
  const [approved] = await sql<
    { id: string }[]
  >`select id from revisions where state = 'approved' and number = 1`;
  const page = await pageOf('member');
  await page.goto(`/liberec/revisions/${approved?.id}`);
  await expect(page.getByText('139 opatření')).toBeVisible();
  const { all, ...chapters } = readSeedCounts();
  for (const [code, counts] of Object.entries(chapters)) {
    const row = page.getByRole('row', { name: new RegExp(`^${code} ${counts.name}`) });
    const { total, yes, partly, no, unstated } = counts;
    for (const [index, number] of [total, yes, partly, no, unstated].entries()) {
      await expect(row.getByRole('cell').nth(index + 1)).toHaveText(new RegExp(`(^|\\D)${number}$`));
    }
  }
  expect(all?.total).toBe(139);
});

test('a chapter is readable before any script has run', async ({ browser, pageOf, sql }) => {
  const { path } = await housingDraft(sql);
  const signedIn = await pageOf('participant');
  const cookies = await signedIn.context().cookies();
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole('listitem', { name: 'Opatření 1.1.2.1', exact: true })).toContainText(
    'Vznik 100 nových bytů pro sociální a prostupné bydlení do roku 2019',
  );
  await context.close();
});

test('people of the other partnership see nothing of Liberec', async ({ pageOf, sql }) => {
  const { path } = await housingDraft(sql);
  for (const key of ['strangerManager', 'stranger'] as const) {
    const page = await pageOf(key);
    for (const address of ['/liberec', '/liberec/plans', '/liberec/people', '/liberec/groups', path]) {
      expect((await page.goto(address))?.status(), address).toBe(404);
    }
    await page.goto('/frydlant/plans');
    await expect(page.getByText('Liberec')).toHaveCount(0);
    await page.goto('/frydlant/people');
    for (const { name } of demoPeople.filter(({ partnership }) => partnership === 'liberec')) {
      await expect(page.getByText(name)).toHaveCount(0);
    }
  }
});
