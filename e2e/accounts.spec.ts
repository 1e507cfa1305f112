import type { Page } from '@playwright/test';
import { demoPeople } from '../supabase/seed/demo-people';
import { expect, expectAccessible, running, test } from './fixtures';
import { letterAfter } from './outbox';

const newPassword = 'čtyři modré židle';
const emailOf = (key: string) => demoPeople.find((person) => person.key === key)?.email ?? '';

async function typeCredentials(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Heslo', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Přihlásit se', exact: true }).click();
}

test('a new member gets from the letter to the draft of their group', async ({ pageOf, page, browser }) => {
  const email = 'nova.clenka@liberec.example';
  const manager = await pageOf('manager');
  await manager.goto('/liberec/people');
  await manager.getByRole('link', { name: 'Pozvat člověka' }).click();
  await manager.getByLabel('E-mail').fill(email);
  await manager.getByLabel('Pracovní skupina').selectOption({ label: 'Bydlení' });
  const letter = await letterAfter(email, async () => {
    await manager.getByRole('button', { name: 'Poslat pozvánku' }).click();
    await expect(manager.getByText(`Pozvánka pro ${email} je na cestě.`)).toBeVisible();
  });
  expect(letter.subject).toContain('Lokální partnerství Liberec');
  expect(letter.text).toContain(letter.link);

  // Under another account the invitation cannot be taken.
  await manager.goto(letter.link);
  await expect(manager.getByText(`ale pozvánka je pro ${email}`)).toBeVisible();

  await page.goto(letter.link);
  await expect(page.getByText('Jana Dvořáková')).toBeVisible();
  await page.getByLabel('Jméno a příjmení').fill('Nová Členka');
  await page.getByLabel('Heslo', { exact: true }).fill('heslo12345');
  await page.getByRole('button', { name: 'Přijmout pozvánku' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByText('příliš snadné uhodnout').first()).toBeVisible();
  await page.getByLabel('Heslo', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Přijmout pozvánku' }).click();
  await expect(page).toHaveURL(/\/liberec$/);
  await page.goto('/liberec/groups');
  await page.getByRole('link', { name: 'Bydlení' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Nová Členka' })).toContainText('(vy)');
  await page.getByRole('link', { name: /^1 / }).first().click();
  await expect(page).toHaveURL(/\/chapters\//);

  const stranger = await (await browser.newContext({ locale: 'cs-CZ' })).newPage();
  await stranger.goto(letter.link);
  await expect(stranger.getByRole('heading', { name: 'Pozvánka už je přijatá' })).toBeVisible();
});

test('somebody with an account joins a second partnership', async ({ pageOf, browser }) => {
  const email = emailOf('stranger');
  const manager = await pageOf('manager');
  await manager.goto('/liberec/people/invite');
  await manager.getByLabel('E-mail').fill(email);
  await manager.getByRole('radio', { name: /^účastník/ }).check();
  const { link } = await letterAfter(email, () =>
    manager.getByRole('button', { name: 'Poslat pozvánku' }).click(),
  );
  // Without scripts, as everything here works.
  const page = await (await browser.newContext({ locale: 'cs-CZ', javaScriptEnabled: false })).newPage();
  await page.goto(link);
  await page.getByLabel('Jméno a příjmení').fill('Jiří Beneš');
  await page.getByLabel('Heslo', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Přijmout pozvánku' }).click();
  await page.getByRole('link', { name: 'Přihlásit se' }).click();
  await typeCredentials(page, email, running().demoPassword);
  await page.getByRole('button', { name: 'Přidat se k partnerství' }).click();
  await expect(page).toHaveURL(/\/liberec$/);
  // Taken back, so that the other journeys find strangers to each other.
  await manager.goto('/liberec/people?q=benes');
  await manager.getByRole('link', { name: 'Jiří Beneš' }).click();
  await manager.getByRole('button', { name: 'Ukončit členství' }).click();
  await expect(manager.getByText('už není členem partnerství')).toBeVisible();
});

test('signing in with a code, on the way to a page', async ({ page }) => {
  const email = emailOf('chair');
  await page.goto('/liberec/groups');
  await expect(page).toHaveURL(/sign-in\?next=%2Fliberec%2Fgroups/);
  await page.getByLabel('E-mail').fill(email);
  const { code } = await letterAfter(email, () =>
    page.getByRole('button', { name: 'Poslat kód e-mailem' }).click(),
  );
  await page.getByLabel('Kód z e-mailu').fill('000000');
  await page.getByRole('button', { name: 'Přihlásit se', exact: true }).click();
  await expect(page.getByText('Kód nesouhlasí')).toBeVisible();
  await page.getByLabel('Kód z e-mailu').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Přihlásit se', exact: true }).click();
  await expect(page).toHaveURL(/\/liberec\/groups$/);
});

test('a browser in another language is no obstacle: not when signing in, nor when it is changed in another tab', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(emailOf('chair'));
  await page.getByLabel('Password', { exact: true }).fill(running().demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // Her own language, all of it.
  await expect(page.getByRole('heading', { level: 1, name: 'Můj stůl' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs');

  const other = await context.newPage();
  await other.goto('/account');
  await other.getByRole('radio', { name: 'English' }).check();
  await other.locator('form[action="/language"]').getByRole('button').click();
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Plány', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plány' })).toBeVisible();
  await expect(page).toHaveTitle(/^Plány/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Plans' })).toBeVisible();
  await context.close();
});

test('opening the link of a letter does not use it up, pressing the button does', async ({
  page,
  browser,
}) => {
  const email = emailOf('other');
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  const { link } = await letterAfter(email, () =>
    page.getByRole('button', { name: 'Poslat kód e-mailem' }).click(),
  );
  for (const _scanner of [1, 2]) expect((await page.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await page.getByRole('button', { name: 'Přihlásit se na tomto zařízení' }).click();
  await expect(page).toHaveURL(/\/liberec$/);
  const thief = await (await browser.newContext({ locale: 'cs-CZ' })).newPage();
  await thief.goto(link);
  await thief.getByRole('button', { name: 'Přihlásit se na tomto zařízení' }).click();
  await expect(thief.getByRole('heading', { name: 'Odkaz už neplatí' })).toBeVisible();
});

test('a forgotten password is replaced, and other devices are signed out', async ({ page, pageOf }) => {
  const email = emailOf('colleague');
  const { demoPassword } = running();
  const elsewhere = await pageOf('colleague');
  await elsewhere.goto('/account');
  await page.goto('/reset');
  await page.getByLabel('E-mail').fill(email);
  const { link } = await letterAfter(email, () => page.getByRole('button', { name: 'Poslat odkaz' }).click());
  await page.goto(link);
  await page.getByRole('button', { name: 'Pokračovat k novému heslu' }).click();
  await page.getByLabel('Nové heslo', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Nastavit heslo' }).click();
  await expect(page.getByText('Heslo je změněné.')).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  // And back again, from the account page, which asks for the present one.
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Změnit heslo' }) });
  await form.getByLabel('Stávající heslo', { exact: true }).fill('nesmysl');
  await form.getByLabel('Nové heslo', { exact: true }).fill(demoPassword);
  await form.getByRole('button', { name: 'Změnit heslo' }).click();
  await expect(page.getByText('Stávající heslo nesouhlasí.').first()).toBeVisible();
  await form.getByLabel('Stávající heslo', { exact: true }).fill(newPassword);
  await form.getByRole('button', { name: 'Změnit heslo' }).click();
  await expect(page.getByText('Heslo je změněné.')).toBeVisible();
});

test('nobody sets a password without a letter or the present one', async ({ pageOf }) => {
  const page = await pageOf('member');
  await page.goto('/reset/new');
  await expect(page).toHaveURL(/\/reset$/);
});

test('signing out everywhere', async ({ pageOf }) => {
  const [here, there] = [await pageOf('consultant'), await pageOf('consultant')];
  await there.goto('/account');
  await here.goto('/account');
  await here.getByRole('button', { name: 'Odhlásit se všude' }).click();
  await expect(here.getByText('Odhlásili jsme vás na všech zařízeních.')).toBeVisible();
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in/);
});

test('after signing out, going back shows nothing of a page', async ({ pageOf }) => {
  const page = await pageOf('consultant');
  await page.goto('/liberec/people');
  await page.getByRole('button', { name: /^Účet: / }).click();
  await page.getByRole('menuitem', { name: 'Odhlásit se' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('Martin Horák')).toHaveCount(0);
});

test('the manager keeps the list of people, and can take back what was done', async ({ pageOf }) => {
  const page = await pageOf('manager');
  await page.goto('/liberec/people?q=MARESOVA');
  await page.getByRole('link', { name: 'Lucie Marešová' }).click();
  await page.getByRole('button', { name: 'Ukončit členství', exact: true }).click();
  await expect(page.getByText('Lucie Marešová už není členem partnerství.')).toBeVisible();
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(page.getByRole('row', { name: /Lucie Marešová/ })).toContainText('Bydlení');

  await page.getByRole('link', { name: 'Jana Dvořáková' }).click();
  await page.getByRole('radio', { name: /^člen/ }).check();
  await page.getByRole('button', { name: 'Uložit' }).click();
  await expect(page.getByRole('alert')).toContainText('aspoň jednoho manažera');
});

test('who may see and do what', async ({ pageOf }) => {
  const expected = {
    chair: { '/people': 200, '/people/organisations': 200, '/people/invite': 403, '/groups/new': 403 },
    participant: { '/people': 404, '/people/organisations': 404, '/people/invite': 404, '/groups': 404 },
    strangerManager: { '/people': 404, '/people/invite': 404, '/groups': 404 },
  } as const;
  for (const key of ['chair', 'participant', 'strangerManager'] as const) {
    const page = await pageOf(key);
    for (const [path, status] of Object.entries(expected[key])) {
      expect((await page.request.get(`/liberec${path}`)).status(), `${key} ${path}`).toBe(status);
    }
  }
});

for (const [width, language] of [
  [1280, 'cs'],
  [390, 'cs'],
  [390, 'en'],
] as const) {
  test(`pages are accessible and fit into ${width} px (${language})`, async ({ pageOf, browser }) => {
    const signedOut = await browser.newContext({ viewport: { width, height: 844 }, locale: language });
    const pages: Array<[Page, string[]]> = [
      [await signedOut.newPage(), ['/sign-in', '/reset', '/sign-in/confirm', '/invitation/nonsense']],
      [
        await pageOf('manager', { width, height: 844, language }),
        [
          ...['/account', '/liberec/people', '/liberec/people/organisations', '/liberec/people/invitations'],
          ...['/liberec/people/invite', '/liberec/groups', '/liberec/groups/new'],
        ],
      ],
    ];
    for (const [page, paths] of pages) {
      for (const path of paths) {
        await page.goto(path);
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    }
    await signedOut.close();
  });
}

// Last: it uses up what this address may try.
test('an unknown address and a wrong password are answered alike, and only so many times', async ({
  page,
}) => {
  const answers = new Set<string>();
  for (const email of [emailOf('participant'), 'nikdo@liberec.example']) {
    await page.goto('/sign-in');
    await typeCredentials(page, email, 'spatne heslo');
    const alert = page.getByRole('alert');
    await expect(alert).toBeVisible();
    answers.add((await alert.textContent()) ?? '');
  }
  expect([...answers]).toEqual([expect.stringContaining('E-mail nebo heslo nesouhlasí.')]);
  const post = () =>
    page.request.post('/sign-in?index', {
      form: { intent: 'password', email: 'nikdo@liberec.example', password: 'spatne heslo', next: '/' },
      headers: { Origin: running().url },
    });
  await expect.poll(async () => (await post()).status(), { intervals: [0], timeout: 30_000 }).toBe(429);
  await page.goto('/sign-in');
  await typeCredentials(page, 'nikdo@liberec.example', 'spatne heslo');
  await expect(page.getByText('Příliš mnoho pokusů o přihlášení.')).toBeVisible();
});
