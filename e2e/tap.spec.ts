import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import { Chapter } from './chapter';
import { expect, expectAccessible, housingDraft, signedIn, test } from './fixtures';
import { letterAfter } from './outbox';

/** The strategic plan in force. */
async function strategicPlan(sql: Sql): Promise<{ revision: string; measure: (code: string) => string }> {
  const [row] = await sql<{ revision: string }[]>`
    select r.id as revision from revisions r join plans p on p.id = r.plan_id
    where p.kind = 'SPSZ' and r.state = 'approved' and r.partnership_id = (
      select id from partnerships where slug = 'liberec'
    )`;
  const revision = row?.revision ?? '';
  const measures = await sql<{ code: string; id: string }[]>`
    select code, measure_id as id from measure_versions where revision_id = ${revision}`;
  return {
    revision,
    measure: (code) =>
      `/liberec/revisions/${revision}/measures/${measures.find((one) => one.code === code)?.id}`,
  };
}

async function expectNothingSticksOut(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}

/** How many measures of a chapter no TAP elaborates, as the table of the page says. */
async function uncovered(page: Page, chapter: string): Promise<number> {
  const row = page.getByRole('table', { name: 'Pokrytí podle kapitol' }).getByRole('row', { name: chapter });
  return Number(/\d+$/.exec((await row.getByRole('cell').nth(3).textContent()) ?? '')?.[0]);
}

test('a TAP is started from three measures; texts are live, links stand on both sides, the coverage changes', async ({
  pageOf,
  sql,
}) => {
  const { revision, measure } = await strategicPlan(sql);
  const coverage = `/liberec/revisions/${revision}/coverage`;
  const page = await pageOf('manager');
  await page.goto(coverage);
  const before = await uncovered(page, '1 Bydlení');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Založit akční plán' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Akční plán z opatření' })).toBeVisible();
  const start = page.getByRole('button', { name: 'Založit akční plán' });
  const status = page.getByText(/^(Vybrán|Zatím)/);

  await test.step('nothing chosen and nothing filled in is said where it is missing', async () => {
    await start.click();
    await expect(page.getByRole('alert')).toContainText('Vyberte aspoň jedno opatření.');
    await expect(page.getByLabel('Název akčního plánu')).toHaveAccessibleDescription(/Vyplňte toto pole/);
    await expectAccessible(page);
  });

  await test.step('what is chosen stays chosen while the list is narrowed', async () => {
    await page.getByLabel('Název akčního plánu').fill('TAP Dostupné bydlení');
    await page.getByRole('textbox', { name: 'Od roku' }).fill('2022');
    await page.getByRole('textbox', { name: 'Do roku' }).fill('2021');
    const words = page.getByLabel('Číslo nebo slova');
    await words.fill('TRENINKOV');
    await words.press('Enter');
    await page.getByRole('checkbox', { name: /^1\.1\.2\.11 / }).check();
    await page.getByRole('checkbox', { name: /^2\.2\.2\.1 / }).check();
    await expect(page).toHaveURL(/q=TRENINKOV/);
    await words.fill('');
    await words.press('Enter');
    await page.getByRole('search').getByLabel('Kapitola').selectOption({ label: '1 Bydlení' });
    await expect(page.getByRole('checkbox', { name: /^2\.2\.2\.1 / })).toHaveCount(0);
    await page.getByRole('checkbox', { name: /^1\.1\.2\.1 / }).check();
    await expect(status).toHaveText('Vybrána 3 opatření');
    await start.click();
    await expect(page.getByRole('textbox', { name: 'Do roku' })).toHaveAccessibleDescription(
      'Konec období nesmí být před jeho začátkem.',
    );
    await page.getByRole('textbox', { name: 'Do roku' }).fill('2024');
    await start.click();
  });

  await expect(page.getByRole('heading', { level: 1, name: 'TAP Dostupné bydlení' })).toBeVisible();
  const tap = page.url().split('/').at(-1) ?? '';
  for (const [chapter, group, count] of [
    ['1 Bydlení', 'Bydlení', '2'],
    ['2 Zaměstnanost', 'Zaměstnanost', '1'],
  ] as const) {
    const row = page.getByRole('row', { name: chapter });
    await expect(row).toContainText(group);
    await expect(row.getByRole('cell').nth(1)).toContainText(count);
  }

  await test.step('the texts are in the live document of the chapter, for its group too', async () => {
    await page.getByRole('link', { name: '1 Bydlení' }).click();
    await expect(page).toHaveURL(/chapters/);
    const path = new URL(page.url()).pathname;
    const martin = await Chapter.open(await pageOf('member'), path);
    await expect(martin.measure('1.1.2.1')).toContainText('Vznik 100 nových bytů');
    const text = await martin.edit('1.1.2.1');
    await expect(text).toContainText('Vznik 100 nových bytů');
    await text.pressSequentially(' Upřesněno v akčním plánu.');
    await martin.saved();
    await page.reload();
    await expect(new Chapter(page).measure('1.1.2.1')).toContainText(
      'do roku 2019 Upřesněno v akčním plánu.',
    );
  });

  await test.step('the strategic measure shows it, and the coverage counts it', async () => {
    await page.goto(measure('1.1.2.1'));
    const elaborating = page.getByRole('list', { name: 'Rozpracováno v akčních plánech' });
    await expect(elaborating.getByRole('listitem')).toContainText(['TAP Dostupné bydlení']);
    await page.goto(coverage);
    expect(await uncovered(page, '1 Bydlení')).toBe(before - 2);
    await page.getByRole('link', { name: '1 Bydlení' }).click();
    await page.getByLabel('Zobrazit').selectOption({ label: 'Rozpracovaná' });
    await expect(page).toHaveURL(/show=covered/);
    await expect(page.getByRole('listitem').filter({ hasText: '1.1.2.11' }).first()).toContainText(
      'TAP Dostupné bydlení',
    );
    await page.goto(measure('1.1.2.1'));
    await elaborating.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(tap));
  });

  const elaborates = page.getByRole('list', { name: 'Rozpracovává' });
  await test.step('links are taken away, brought back, and added by searching', async () => {
    await expect(elaborates.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Odebrat vazbu na opatření 1.1.2.1', exact: true }).click();
    await expect(elaborates).toHaveCount(0);
    await page.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(elaborates.getByRole('listitem')).toHaveCount(1);

    await page.getByRole('button', { name: 'Připojit opatření SPSZ' }).click();
    const picker = page.getByRole('dialog', { name: 'Která opatření rozpracovává' });
    await expect(picker.getByRole('list', { name: 'Podobné znění' })).toContainText('1.1.2.1');
    await picker.getByLabel('Hledat podle čísla nebo slov').fill('krizove bydleni');
    const found = picker.getByRole('checkbox', { name: /^1\.1\.2\.13 / });
    await found.check();
    await expectAccessible(page);
    await picker.getByRole('button', { name: 'Hotovo' }).click();
    await expect(elaborates.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step('whoever only reads sees the links and nothing to change them with', async () => {
    const tomas = await pageOf('other');
    await tomas.goto(new URL(page.url()).pathname);
    await expect(tomas.getByRole('list', { name: 'Rozpracovává' }).getByRole('listitem')).toHaveCount(2);
    await expect(tomas.getByRole('button', { name: /Odebrat vazbu|Připojit opatření/ })).toHaveCount(0);
    expect((await tomas.goto('/liberec/plans/new-tap'))?.status()).toBe(403);
  });

  await test.step('on a phone', async () => {
    const phone = await pageOf('manager', { width: 390, height: 844 });
    for (const address of [
      coverage,
      `/liberec/revisions/${tap}/coverage?show=all`,
      '/liberec/plans/new-tap?topic=debts',
      new URL(page.url()).pathname,
    ]) {
      await phone.goto(address);
      await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNothingSticksOut(phone);
      await expectAccessible(phone);
    }
    await phone.goto('/liberec/plans/new-tap?topic=debts');
    await phone.getByRole('button', { name: 'Vybrat vše (3): 1 Bydlení' }).click();
    await expect(phone.getByText('Vybrána 3 opatření')).toBeInViewport();
    await expect(phone.getByRole('button', { name: 'Založit akční plán' })).toBeInViewport();
  });
});

test('whoever a measure names gets a letter from the new plan and is asked anew', async ({ pageOf, sql }) => {
  const { revision } = await strategicPlan(sql);
  const manager = await signedIn('manager');
  const { data: fork } = await manager.rpc('fork_revision', { revision, name: 'Revize s gestorem' });
  const [row] = await sql<{ version: string; organisation: string; person: string }[]>`
    select v.id as version, m.organisation_id as organisation, m.person_id as person
    from measure_versions v, memberships m join people p on p.id = m.person_id
    where v.revision_id = ${fork as string} and v.code = '1.1.2.5' and p.email = 'martin.horak@liberec.example'`;
  const { version = '', organisation = '', person = '' } = row ?? {};
  const assigned = await manager.rpc('assign_responsibility', { versions: [version], organisation, person });
  expect(assigned.error).toBeNull();
  await sql`update responsibilities set answer = 'accepted', answered_at = now() where measure_version_id = ${version}`;

  const page = await pageOf('manager');
  await page.goto(`/liberec/plans/new-tap?from=${fork as string}&q=1.1.2.5`);
  await expect(page.getByText(/^Gestor: /)).toBeVisible();
  await page.getByLabel('Název akčního plánu').fill('TAP Azylový dům');
  await page.getByRole('textbox', { name: 'Od roku' }).fill('2022');
  await page.getByRole('textbox', { name: 'Do roku' }).fill('2023');
  await page.getByRole('checkbox', { name: /^1\.1\.2\.5 / }).check();
  const letter = await letterAfter('martin.horak@liberec.example', () =>
    page.getByRole('button', { name: 'Založit akční plán' }).click(),
  );
  expect(letter.text).toContain('1.1.2.5');
  await expect(page.getByRole('heading', { level: 1, name: 'TAP Azylový dům' })).toBeVisible();
  const tap = page.url().split('/').at(-1) ?? '';
  const [asked] = await sql`
    select answer, person_id as person from responsibilities where revision_id = ${tap} and ended_at is null`;
  expect(asked).toEqual({ answer: 'assigned', person });
});

test('likely duplicates: same, not the same, taken back; the link is seen on the page of the measure', async ({
  pageOf,
  sql,
}) => {
  const { revision } = await housingDraft(sql);
  const duplicates = `/liberec/revisions/${revision}/duplicates`;
  const page = await pageOf('manager');
  await page.goto(duplicates);
  const pair = (name: string) => page.getByRole('listitem', { name });
  const wardens = pair('Opatření 1.2.1.3 a 5.5.3.1');
  const camps = pair('Opatření 4.3.2.3 a 5.1.2.3');
  await expect(wardens).toBeVisible();
  await expectAccessible(page);
  const head = page.getByRole('heading', { level: 2, name: /dvojic/ });
  const count = Number.parseInt((await head.textContent()) ?? '', 10);

  await camps.getByRole('button', { name: /^Není totéž/ }).click();
  await expect(camps).toHaveCount(0);
  await expect(head).toBeFocused();
  await expect(head).toContainText(`${count - 1} dvojic`);
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(camps).toBeVisible();
  await camps.getByRole('button', { name: /^Není totéž/ }).click();
  await expect(camps).toHaveCount(0);
  await wardens.getByRole('button', { name: /^Stejná záležitost/ }).click();
  await expect(wardens).toHaveCount(0);

  await page.reload();
  await expect(head).toContainText(`${count - 2} dvojic`);
  await page.getByLabel('Zobrazit').selectOption({ label: 'Není totéž (1)' });
  await expect(camps).toBeVisible();
  await page.getByLabel('Zobrazit').selectOption({ label: 'Stejná záležitost (1)' });
  await wardens.getByRole('link', { name: 'Opatření 5.5.3.1' }).click();

  const same = page.getByRole('list', { name: 'Stejná záležitost' });
  await expect(same.getByRole('link', { name: /^1\.2\.1\.3 / })).toBeVisible();
  await page.getByRole('button', { name: 'Připojit opatření', exact: true }).click();
  const picker = page.getByRole('dialog', { name: 'Která opatření řeší stejnou záležitost' });
  await expect(picker.getByRole('checkbox', { name: /^1\.2\.1\.3 / })).toBeChecked();
  await picker.getByRole('checkbox', { name: /^1\.2\.1\.3 / }).uncheck();
  await expect(same).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.goto(duplicates);
  await expect(wardens).toBeVisible();

  // A member of one group judges pairs of its chapters only.
  const martin = await pageOf('member', { width: 390, height: 844 });
  await martin.goto(duplicates);
  const mine = martin.getByRole('listitem', { name: 'Opatření 1.2.1.3 a 5.5.3.1' });
  await expect(mine.getByRole('button', { name: /^Stejná záležitost/ })).toBeVisible();
  const others = martin.getByRole('listitem', { name: 'Opatření 4.1.2.5 a 4.1.3.1' });
  await expect(others).toBeVisible();
  await expect(others.getByRole('button')).toHaveCount(0);
  await expectNothingSticksOut(martin);
  await expectAccessible(martin);
});
