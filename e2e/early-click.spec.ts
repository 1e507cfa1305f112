import { expect, housingDraft, test } from './fixtures';

test('a button pressed before the scripts have run is answered once they have', async ({ pageOf, sql }) => {
  const { revision } = await housingDraft(sql);
  const jana = await pageOf('manager');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await jana.route('**/assets/entry.client-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await jana.goto(`/liberec/revisions/${revision}`, { waitUntil: 'commit' });
  await jana.getByRole('button', { name: 'Přidat kapitolu' }).click();
  await expect(jana.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(jana.getByRole('dialog')).toBeVisible();
});
