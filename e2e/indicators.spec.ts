import type { Locator, Page } from '@playwright/test';
import type { Sql } from 'postgres';
import { Chapter } from './chapter';
import { expect, expectFits, housingDraft, running, signedIn, signIn, test } from './fixtures';

type Place = { version: string; measure: string; path: string };

/** A measure of the demo's strategic plan, in the revision of that state. */
async function measureIn(sql: Sql, state: 'approved' | 'draft', code: string): Promise<Place> {
  const [row] = await sql<{ id: string; measure: string; revision: string }[]>`
    select v.id, v.measure_id as measure, v.revision_id as revision from measure_versions v
    join revisions r on r.id = v.revision_id join plans p on p.id = r.plan_id and p.kind = 'SPSZ'
    join partnerships s on s.id = r.partnership_id and s.slug = 'liberec'
    where v.code = ${code} and r.state = ${state} and r.number <= 2 and v.archived_at is null`;
  if (!row) throw new Error(`the demo has no measure ${code}`);
  const path = `/liberec/revisions/${row.revision}/measures/${row.measure}`;
  return { version: row.id, measure: row.measure, path };
}

/** The part of a page about one indicator. */
const indicator = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });
/** What stands under a name: “Výchozí hodnota” and the like. */
const fact = (part: Locator, name: string): Locator =>
  part.locator('dl > div').filter({ has: part.page().getByText(name, { exact: true }) });
const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

test('a member says what an indicator starts from and leads to; what is typed wrong is explained, others see it live', async ({
  pageOf,
  sql,
}) => {
  const { path } = await measureIn(sql, 'draft', '1.1.1.4');
  const chair = await pageOf('chair');
  await chair.goto(path);
  const seen = indicator(chair, 'Počet, který slibuje znění opatření');
  await expect(fact(seen, 'Výchozí hodnota')).toContainText('Chybí');

  const page = await pageOf('member');
  const chapter = await Chapter.open(page, (await housingDraft(sql)).path);
  await chapter.measure('1.1.1.4').getByRole('link', { name: '1.1.1.4' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Opatření 1.1.1.4' })).toBeVisible();
  await page.getByRole('link', { name: 'Doplnit: Výchozí hodnota' }).click();

  const baseline = group(page, 'Výchozí hodnota');
  const target = group(page, 'Cílová hodnota');
  await expect(target.getByLabel('Hodnota')).toHaveValue('5');
  await page.getByLabel('Název').fill('Ubytovny s dohodnutými pravidly');
  await baseline.getByLabel('Hodnota').fill('dvě');
  await baseline.getByLabel('K jakému dni').fill('2020-12-31');
  await baseline.getByLabel('Zdroj').fill('místní šetření');
  await page.getByRole('button', { name: 'Uložit indikátor' }).click();

  await expect(page.getByRole('alert')).toContainText('Ve formuláři je 1 chyba');
  await expect(baseline.getByLabel('Hodnota')).toHaveAccessibleDescription(
    /Napište jen číslo, například 1 234,5/,
  );
  await expect(target.getByLabel('Dokdy')).not.toHaveAccessibleDescription(/nemůže být dřív/);
  await expect(baseline.getByLabel('Hodnota')).toHaveValue('dvě');
  await expectFits(page);

  await baseline.getByLabel('Hodnota').fill('1.234');
  await page.getByRole('button', { name: 'Uložit indikátor' }).click();
  await expect(baseline.getByLabel('Hodnota')).toHaveAccessibleDescription(/zda tečka odděluje tisíce/);
  await baseline.getByLabel('Hodnota').fill('2,5');
  await page.getByRole('button', { name: 'Uložit indikátor' }).click();
  await expect(target.getByLabel('Dokdy')).toHaveAccessibleDescription(
    /Cíl nemůže být dřív než výchozí hodnota/,
  );
  await expect(page.getByLabel('Název')).toHaveValue('Ubytovny s dohodnutými pravidly');
  await target.getByLabel('Dokdy').fill('2027-12-31');
  await page.getByLabel('Méně je lépe').check();
  await page.getByRole('button', { name: 'Uložit indikátor' }).click();
  await expect(target.getByLabel('Hodnota')).toHaveAccessibleDescription(/opačným směrem, než jste vybrali/);
  await page.getByLabel('Více je lépe').check();
  await page.getByRole('button', { name: 'Uložit indikátor' }).click();

  const saved = indicator(page, 'Ubytovny s dohodnutými pravidly');
  await expect(saved.getByRole('status')).toContainText('Indikátor je uložený.');
  await expect(fact(saved, 'Výchozí hodnota')).toContainText('2,5');
  await expect(fact(saved, 'Výchozí hodnota')).toContainText('místní šetření');
  await expect(saved.getByRole('img', { name: /vývoj hodnot/ })).toHaveAccessibleDescription(
    /Výchozí hodnota 2,5 \(31\.\s12\.\s2020\), cíl 5 \(31\.\s12\.\s2027\)/,
  );
  const changes = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Změny' }) });
  await expect(changes).toContainText('Upraven indikátor „Ubytovny s dohodnutými pravidly“');
  await expect(changes).toContainText('Martin Horák');

  // The chair has done nothing, and sees it.
  const live = indicator(chair, 'Ubytovny s dohodnutými pravidly');
  await expect(fact(live, 'Výchozí hodnota')).toContainText('2,5');

  await saved.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(fact(indicator(page, 'Počet, který slibuje znění opatření'), 'Výchozí hodnota')).toContainText(
    'Chybí',
  );
  await expect(fact(seen, 'Výchozí hodnota')).toContainText('Chybí');
});

test('two people fill in one indicator at once and neither takes from the other', async ({ pageOf, sql }) => {
  const { path } = await measureIn(sql, 'draft', '1.1.1.5');
  const [member, chair] = [await pageOf('member'), await pageOf('chair')];
  for (const page of [member, chair]) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Doplnit: Výchozí hodnota' }).first().click();
    await expect(group(page, 'Výchozí hodnota')).toBeVisible();
  }
  await group(member, 'Výchozí hodnota').getByLabel('Hodnota').fill('1');
  await group(member, 'Výchozí hodnota').getByLabel('K jakému dni').fill('2016-12-31');
  await member.getByRole('button', { name: 'Uložit indikátor' }).click();
  await expect(member.getByRole('status').filter({ hasText: 'Indikátor je uložený.' })).toBeVisible();

  await group(chair, 'Cílová hodnota').getByLabel('Zdroj').fill('usnesení PS');
  await chair.getByLabel('Jednotka').fill('rodiny');
  await chair.getByRole('button', { name: 'Uložit indikátor' }).click();
  // The unit is that of the approved revision: told where it was typed, together with nothing lost.
  await expect(chair.getByLabel('Jednotka')).toHaveAccessibleDescription(/Jednotku už nelze změnit/);
  await expect(chair.getByLabel('Jednotka')).toHaveValue('rodiny');
  await expect(group(chair, 'Výchozí hodnota').getByLabel('Hodnota')).toHaveValue('1');
  await chair.getByLabel('Jednotka').fill('klientů ročně');
  await group(chair, 'Výchozí hodnota').getByLabel('Hodnota').fill('2');
  await chair.getByRole('button', { name: 'Uložit indikátor' }).click();
  const shown = indicator(chair, 'Počet, který slibuje znění opatření');
  await expect(fact(shown, 'Výchozí hodnota')).toContainText('2');
  await expect(fact(shown, 'Cíl')).toContainText('usnesení PS');
});

test('a new indicator on a scale, put away and back', async ({ pageOf, sql }) => {
  const { path } = await measureIn(sql, 'draft', '1.1.1.2');
  const page = await pageOf('member', { width: 390, height: 844 });
  await page.goto(path);
  await page.getByRole('link', { name: 'Přidat indikátor' }).click();
  await page.getByLabel('Název').fill('Spolupráce s ubytovnami');
  await page.getByLabel('Stupněm na stupnici').check();
  await expect(page.getByLabel('Jednotka')).toBeHidden();
  await page.getByLabel('Stupně od nejnižšího').fill('žádná\nobčasná\nstálá');
  await group(page, 'Výchozí hodnota').getByLabel('Stupeň').selectOption('žádná');
  await group(page, 'Výchozí hodnota').getByLabel('K jakému dni').fill('2020-12-31');
  await group(page, 'Cílová hodnota').getByLabel('Stupeň').selectOption('stálá');
  await group(page, 'Cílová hodnota').getByLabel('Dokdy').fill('2027-12-31');
  await page.getByRole('button', { name: 'Přidat indikátor' }).click();

  const added = indicator(page, 'Spolupráce s ubytovnami');
  await expect(added.getByRole('status')).toContainText('Indikátor je přidaný.');
  await expect(fact(added, 'Výchozí hodnota')).toContainText('žádná');
  await expectFits(page);
  await added.getByRole('link', { name: /Přidat hodnotu/ }).click();
  await page.getByLabel('Stupeň').selectOption('občasná');
  await page.getByLabel('Ke dni', { exact: true }).fill('2024-12-31');
  await page.getByRole('button', { name: 'Zapsat hodnotu' }).click();
  await expect(page.getByRole('status')).toContainText('Hodnota je zapsaná.');
  await expectFits(page);

  await page.getByRole('link', { name: 'Upravit' }).click();
  // By now there is a value of this scale.
  await page.getByLabel('Stupně od nejnižšího').fill('žádná\nčastá');
  await group(page, 'Cílová hodnota').getByLabel('Stupeň').selectOption('častá');
  await page.getByRole('button', { name: 'Uložit indikátor' }).click();
  await expect(page.getByLabel('Stupně od nejnižšího')).toHaveAccessibleDescription(
    /Stupnici už nelze změnit/,
  );
  await page.getByRole('button', { name: 'Archivovat indikátor' }).click();
  await expect(page.getByRole('status')).toContainText('Indikátor je archivovaný.');
  await expect(added).toHaveCount(0);
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(fact(added, 'Poslední měření')).toContainText('občasná');
});

test('the accountable of another group writes down what was measured, in the approved plan as well', async ({
  pageOf,
  sql,
}) => {
  const place = await measureIn(sql, 'approved', '1.2.1.2');
  const [drak] = await sql<{ id: string }[]>`
    select organisation_id as id from memberships m join people p on p.id = m.person_id
    where p.name = 'Tomáš Krejčí'`;
  const [tomas] = await sql<{ id: string }[]>`select id from people where name = 'Tomáš Krejčí'`;
  const manager = await signedIn('manager');
  const { error } = await manager.rpc('assign_responsibility', {
    ...{ versions: [place.version], organisation: drak?.id, person: tomas?.id, handover: 'zkouška' },
  });
  expect(error).toBeNull();

  const onlooker = await pageOf('chair');
  await onlooker.goto(place.path);
  const page = await pageOf('other');
  await page.goto(place.path);
  const card = indicator(page, 'Splátkové kalendáře nájemníků města');
  await expect(card.getByText('Cíl nesplněn')).toBeVisible();
  await expect(card.getByRole('link', { name: /Upravit/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Přidat indikátor' })).toHaveCount(0);
  await card.getByRole('link', { name: /Přidat hodnotu/ }).click();

  const value = page.getByLabel('Hodnota (kalendáře za rok)');
  const day = page.getByLabel('Ke dni', { exact: true });
  const save = page.getByRole('button', { name: 'Zapsat hodnotu' });
  await value.fill('210');
  await day.fill('2099-12-31');
  await page.getByLabel('Zdroj').fill('evidence města');
  await save.click();
  await expect(day).toHaveAccessibleDescription(/Tento den ještě nenastal/);
  await day.fill('2020-12-31');
  await save.click();
  await expect(day).toHaveAccessibleDescription(/tomuto dni už hodnota zapsaná je/);
  await expect(value).toHaveValue('210');
  await expect(page.getByLabel('Zdroj')).toHaveValue('evidence města');
  await day.fill('2023-12-31');
  await save.click();
  await expect(page.getByRole('status')).toContainText('Hodnota je zapsaná.');
  const row = page.getByRole('row', { name: /31\. 12\. 2023/ });
  await expect(row).toContainText('210');
  await expect(row).toContainText('Tomáš Krejčí');
  await expect(page.getByText('Cíl splněn')).toBeVisible();
  await expectFits(page);

  // Chart and table of the measure's page show it, to somebody who has it open too.
  const seen = indicator(onlooker, 'Splátkové kalendáře nájemníků města');
  await expect(fact(seen, 'Poslední měření')).toContainText('210');
  await expect(seen.getByRole('img', { name: /vývoj hodnot/ })).toHaveAccessibleDescription(
    /poslední měření 210 \(31\.\s12\.\s2023\)/,
  );
  await seen.getByText(/^Tabulka s/).click();
  await expect(seen.getByRole('row', { name: /31\. 12\. 2023/ })).toContainText('evidence města');
  await expectFits(onlooker);

  await row.getByRole('link', { name: /Opravit hodnotu/ }).click();
  await expect(value).toHaveValue('210');
  await value.fill('1 205,5');
  await page.getByRole('button', { name: 'Uložit opravu' }).click();
  await expect(row).toContainText('1 205,5');
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(page.getByRole('status')).toContainText('Změna je vrácená zpět.');
  await expect(row).toContainText('210');
  await row.getByRole('button', { name: /Odebrat hodnotu/ }).click();
  await expect(page.getByRole('status')).toContainText('Hodnota je odebraná.');
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(row).toContainText('210');
});

test('a value is written down without scripts too, and nothing typed is lost', async ({ browser, sql }) => {
  const { path } = await measureIn(sql, 'draft', '1.1.2.16');
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signIn(context, 'member');
  const page = await context.newPage();
  await page.goto(`${running().url}${path}`);
  await page
    .getByRole('link', { name: /Přidat hodnotu/ })
    .first()
    .click();
  await page.getByLabel('Hodnota (tuny)').fill('sto');
  await page.getByLabel('Ke dni', { exact: true }).fill('2022-12-31');
  await page.getByRole('button', { name: 'Zapsat hodnotu' }).click();
  await expect(page.getByLabel('Hodnota (tuny)')).toHaveAccessibleDescription(/Napište jen číslo/);
  await expect(page.getByLabel('Hodnota (tuny)')).toHaveValue('sto');
  await expect(page.getByLabel('Ke dni', { exact: true })).toHaveValue('2022-12-31');
  await page.getByLabel('Hodnota (tuny)').fill('142,5');
  await page.getByRole('button', { name: 'Zapsat hodnotu' }).click();
  await expect(page.getByRole('row', { name: /31\. 12\. 2022/ })).toContainText('142,5');
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(page.getByRole('row', { name: /31\. 12\. 2022/ })).toHaveCount(0);
  await context.close();
});

test('numbers of the whole town are the manager’s and the consultant’s', async ({ pageOf, sql }) => {
  const { revision } = await housingDraft(sql);
  const page = await pageOf('consultant');
  await page.goto(`/liberec/revisions/${revision}/context`);
  const index = indicator(page, 'Index sociálního vyloučení');
  await expect(index.getByRole('img', { name: /vývoj hodnot/ })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(32);
  await expectFits(page);
  await index.getByRole('link', { name: /Upravit/ }).click();
  await group(page, 'Cílová hodnota').getByLabel('Hodnota').fill('8');
  await group(page, 'Cílová hodnota').getByLabel('Dokdy').fill('2027-12-31');
  await page.getByRole('button', { name: 'Uložit indikátor' }).click();
  await expect(fact(index, 'Cíl')).toContainText('8');
  await index.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(fact(index, 'Cíl')).toContainText('Neuvedeno');

  const member = await pageOf('member', { width: 390, height: 844 });
  await member.goto(`/liberec/revisions/${revision}/context`);
  await expect(indicator(member, 'Index sociálního vyloučení')).toBeVisible();
  await expect(member.getByRole('link', { name: /Upravit|Přidat/ })).toHaveCount(0);
  await expectFits(member);
  expect((await member.goto(`/liberec/revisions/${revision}/indicators/new`))?.status()).toBe(403);
});

test('all indicators of a plan in one list, narrowed down by its address', async ({ pageOf, sql }) => {
  const { revision, chapter } = await housingDraft(sql);
  for (const width of [1280, 390]) {
    const page = await pageOf('participant', { width, height: 844 });
    await page.goto(`/liberec/revisions/${revision}/indicators`);
    await expect(
      page
        .getByRole('row')
        .filter({ has: page.getByRole('link') })
        .first(),
    ).toBeVisible();
    await expectFits(page);
    await page.getByLabel('Kapitola').selectOption(chapter);
    await expect(page).toHaveURL(/chapter=/);
    await page.getByLabel('Stav').selectOption('incomplete');
    await expect(page).toHaveURL(/state=incomplete/);
    await expect(page.getByRole('link', { name: 'Byty v režimu Housing First' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Strážníci městské policie' })).toHaveCount(0);
  }
});
