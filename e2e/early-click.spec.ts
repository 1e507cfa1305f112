import type { Page } from '@playwright/test';
import { expect, housingDraft, test } from './fixtures';

/** Opens a page whose scripts wait; gives what lets them run. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/entry.client-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return release;
}

test('a button pressed before the scripts have run is answered once they have', async ({ pageOf, sql }) => {
  const { revision } = await housingDraft(sql);
  const jana = await pageOf('manager');
  const release = await openWithoutScripts(jana, `/liberec/revisions/${revision}`);
  await jana.getByRole('button', { name: 'Přidat kapitolu' }).click();
  await expect(jana.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(jana.getByRole('dialog')).toBeVisible();
});

test('a menu that the browser has opened by itself stays open', async ({ pageOf }) => {
  const jana = await pageOf('manager');
  const release = await openWithoutScripts(jana, '/liberec/plans');
  await jana.getByRole('button', { name: /^Účet: / }).click();
  await expect(jana.getByRole('menuitem').first()).toBeVisible();
  release();
  // The press is given back in the moment in which the marker goes.
  await jana.waitForFunction(() => window.earlyClick === undefined);
  await expect(jana.getByRole('menuitem').first()).toBeVisible();
});

test('a filter chosen before the scripts have run narrows its list once they have', async ({ pageOf }) => {
  const jana = await pageOf('manager');
  const release = await openWithoutScripts(jana, '/liberec/people');
  const role = jana.getByLabel('Role', { exact: true });
  await role.selectOption('manager');
  await expect(jana.getByRole('row', { name: /Martin Horák/ })).toBeVisible();
  release();
  await expect(jana).toHaveURL(/[?&]role=manager/);
  await expect(role).toHaveValue('manager');
  await expect(jana.getByRole('row', { name: /Martin Horák/ })).toBeHidden();
});

test('a row ticked before the scripts have run is among the chosen once they have', async ({
  pageOf,
  sql,
}) => {
  const { revision } = await housingDraft(sql);
  const jana = await pageOf('manager');
  const release = await openWithoutScripts(jana, `/liberec/revisions/${revision}/responsibility`);
  const tick = jana.getByRole('checkbox', { name: 'Vybrat opatření 1.1.1.1', exact: true });
  await tick.check();
  release();
  await expect(jana.getByText('Vybráno 1 opatření', { exact: false })).toBeVisible();
  await expect(tick).toBeChecked();
});

test('what has changed since a page was asked for is there once it listens', async ({ pageOf, sql }) => {
  const title = 'Dopsat zápis';
  const jana = await pageOf('manager');
  const release = await openWithoutScripts(jana, '/liberec/tasks');
  await expect(jana.getByRole('heading', { level: 1 })).toBeVisible();
  await sql`insert into tasks (partnership_id, title) select id, ${title} from partnerships where slug = 'liberec'`;
  release();
  await expect(jana.getByRole('link', { name: title })).toBeVisible();
});

test('a task finished before the scripts have run is gone from the desk, which offers the way back', async ({
  pageOf,
  sql,
}) => {
  const title = 'Obvolat pronajímatele';
  await sql`insert into tasks (partnership_id, title, assignee_id)
    select m.partnership_id, ${title}, p.id from people p join memberships m on m.person_id = p.id
    where p.name = 'Lucie Marešová'`;
  const lucie = await pageOf('colleague', { width: 390, height: 844 });
  const release = await openWithoutScripts(lucie, '/liberec');
  await lucie.getByRole('button', { name: `Splněno: ${title}` }).click();
  const wayBack = lucie.getByRole('button', { name: 'Vrátit zpět' });
  await expect(wayBack).toBeVisible();
  await expect(lucie.getByRole('link', { name: title })).toHaveCount(0);
  await wayBack.click();
  await expect(lucie.getByRole('link', { name: title })).toBeVisible();
  release();
});
