import { expect, expectAccessible, signedIn, test } from './fixtures';
import { Meeting, networkOf, ownMeeting } from './meeting';

const rules = 'Pravidla přidělování bytů';
const trip = 'Výjezd na ubytovny';

test('from unfinished tasks to approved minutes: a chair leads, three write, one without a network, all on the wall', async ({
  pageOf,
  sql,
}) => {
  test.setTimeout(600_000);
  const scene = await ownMeeting(sql, 'PS Zkoušení jednání');
  const eva = await Meeting.open(await pageOf('chair'), scene.path);
  const martin = await Meeting.open(await pageOf('member'), scene.path);
  const phone = await pageOf('colleague', { width: 390, height: 844 });
  const network = await networkOf(phone);
  const lucie = await Meeting.open(phone, scene.path);

  await test.step('the unfinished task is the first item; it is settled, and that taken back', async () => {
    const task = eva.item('Kontrola úkolů').getByRole('listitem', { name: 'Sepsat volné městské byty' });
    await expect(task).toContainText('po termínu od 15. 1. 2026');
    await task.getByRole('button', { name: 'Splněno' }).click();
    const martins = martin
      .item('Kontrola úkolů')
      .getByRole('listitem', { name: 'Sepsat volné městské byty' });
    await expect(martins).toContainText('splněný');
    await eva.page.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(martins).not.toContainText('splněný');
    await expect(task.getByRole('button', { name: 'Trvá' })).toHaveAttribute('aria-pressed', 'true');
    await task.getByLabel(/^Nový termín/).fill('2027-02-01');
    await task.getByRole('button', { name: 'Uložit' }).click();
    await expect(martins).toContainText('termín 1. 2. 2027');
  });

  await test.step('attendance by tapping makes the group quorate, for everybody', async () => {
    await expect(eva.page.getByText('není usnášeníschopná, je třeba 2')).toBeVisible();
    const quorum = martin.page.getByText('usnášeníschopná při 2');
    for (const name of ['Eva Novotná', 'Martin Horák']) {
      await eva.attendee(name).getByRole('button', { name: 'Účast', exact: true }).click();
    }
    await expect(quorum).toBeVisible();
    await expect(eva.page.getByText('přítomno 2 ze 3 členů')).toBeVisible();
    const lucies = eva.attendee('Lucie Marešová');
    await lucies.getByRole('button', { name: 'Omluva' }).click();
    await expect(lucies.getByRole('button', { name: 'Omluva' })).toHaveAttribute('aria-pressed', 'true');

    await eva.page.getByRole('button', { name: 'Přidat hosta bez účtu' }).click();
    const form = eva.page.getByRole('form', { name: 'Přidat hosta bez účtu' });
    await form.getByRole('button', { name: 'Přidat' }).click();
    await expect(form.getByLabel('Jméno hosta')).toHaveAttribute('aria-invalid', 'true');
    await form.getByLabel('Jméno hosta').fill('Mgr. Karel Beran');
    await form.getByLabel('Koho zastupuje').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Přidat' }).click();
    const guest = eva.attendee('Mgr. Karel Beran');
    await expect(guest.getByRole('button', { name: 'Účast', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await guest.getByRole('button', { name: 'Možnosti: Mgr. Karel Beran' }).click();
    await eva.page.getByRole('menuitem', { name: 'Odebrat ze seznamu' }).click();
    await expect(guest).toHaveCount(0);
    await eva.page.getByRole('button', { name: 'Vrátit zpět' }).last().click();
    await expect(guest.getByRole('button', { name: 'Účast', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('the agenda is put together in place, and others see it', async () => {
    for (const title of [trip, rules]) {
      await eva.page.getByRole('button', { name: 'Přidat bod programu' }).click();
      const form = eva.page.getByRole('form', { name: 'Přidat bod programu' });
      await form.getByLabel('Název bodu').fill(title);
      await form.getByLabel('Minut').fill(title === rules ? 'dlouho' : '15');
      await form.getByRole('button', { name: 'Uložit' }).click();
      if (title === rules) {
        await expect(form.getByText('Napište celé číslo od 1 do 600.')).toBeVisible();
        await form.getByLabel('Minut').fill('40');
        await form.getByRole('button', { name: 'Uložit' }).click();
      }
      await expect(form).toHaveCount(0);
    }
    await eva.choose(rules, 'Posunout výš');
    await expect
      .poll(() => martin.agenda())
      .toEqual(['Bod 1: Kontrola úkolů', `Bod 2: ${rules}`, `Bod 3: ${trip}`]);
    await expect(eva.page.getByRole('button', { name: `Možnosti bodu: ${rules}` })).toBeFocused();

    await eva.choose(rules, 'Vybrat opatření');
    const dialog = eva.page.getByRole('dialog');
    await dialog.getByRole('searchbox', { name: 'Hledat' }).fill('1.2.1.2');
    await dialog.getByRole('checkbox', { name: /^1\.2\.1\.2/ }).check();
    await expect(martin.item(rules).getByRole('link', { name: /^1\.2\.1\.2/ })).toBeVisible();
    await expectAccessible(eva.page);
    await dialog.getByRole('button', { name: 'Hotovo' }).click();

    await eva.choose(trip, 'Odebrat z programu');
    await expect(martin.item(trip)).toHaveCount(0);
    await eva.page.getByRole('button', { name: 'Vrátit zpět' }).last().click();
    await expect(martin.item(trip)).toBeVisible();
  });

  const wall = await pageOf('chair', { width: 1024, height: 768 });
  await test.step('the screen on the wall follows what the chair chooses, and the chair leads from it', async () => {
    await wall.goto(scene.path);
    await wall.getByRole('link', { name: 'Promítání' }).click();
    await expect(wall.getByRole('heading', { level: 1, name: /^Jednání: PS/ })).toBeVisible();
    await eva.page.getByRole('button', { name: 'Zahájit jednání' }).click();
    await expect(wall.getByRole('heading', { level: 1, name: /Kontrola úkolů/ })).toBeVisible();
    await expect(wall.getByText('Sepsat volné městské byty')).toBeVisible();
    await wall.keyboard.press('ArrowRight');
    await expect(wall.getByRole('heading', { level: 1, name: new RegExp(rules) })).toBeVisible();
    await expect(martin.item(rules)).toHaveAttribute('aria-current', 'step');
    await expect(martin.item(rules).getByRole('timer')).toContainText('plán 40 minut');
    await martin.page.getByLabel('Sledovat').check();
    await wall.keyboard.press('ArrowRight');
    await expect(martin.item(trip)).toBeInViewport();
    await wall.keyboard.press('PageUp');
    await expect(martin.item(rules)).toHaveAttribute('aria-current', 'step');
    await martin.page.getByLabel('Sledovat').uncheck();
  });

  await test.step('three write at once, one of them without a network for a while', async () => {
    const evas = await eva.edit(rules);
    await evas.pressSequentially('Eva zapisuje.');
    const martins = await martin.edit(rules);
    await martins.press('Control+End');
    await martins.pressSequentially(' Martin doplňuje.');
    await expect(wall.locator('footer').getByText(/Martin Horák.* tu píš/)).toBeVisible();
    const lucies = await lucie.edit(rules);
    await network.lose();
    await lucies.press('Control+End');
    await lucies.pressSequentially(' Lucie je bez sítě.');
    await expect(lucie.saveState).toContainText('Offline');
    await expect(wall.getByText('Lucie je bez sítě.')).toHaveCount(0);
    await network.find();
    for (const text of [evas, martins, lucies, wall.getByRole('region', { name: 'Program a zápis' })]) {
      for (const part of ['Eva zapisuje.', 'Martin doplňuje.', 'Lucie je bez sítě.']) {
        await expect(text).toContainText(part);
      }
    }
    for (const one of [eva, martin, lucie]) await one.saved();
  });

  await test.step('a task and a resolution appear on every page; its assignee ticks it on a phone', async () => {
    const client = await signedIn('member');
    const [item] = await sql<{ id: string }[]>`
      select id from agenda_items where meeting_id = ${scene.meeting} and title = ${rules}`;
    const place = { partnership_id: scene.partnership, meeting_id: scene.meeting, agenda_item_id: item?.id };
    const given = await client.from('tasks').insert({
      ...{ ...place, working_group_id: scene.group, title: 'Poslat návrh pravidel' },
      assignee_id: scene.people.colleague,
    });
    const decided = await client.from('resolutions').insert({
      ...{ ...place, text: 'Skupina pravidla doporučuje.' },
      ...{ votes_for: 2, votes_against: 0, votes_abstained: 0 },
    });
    expect([given.error, decided.error]).toEqual([null, null]);
    const onWall = wall.getByRole('region', { name: 'Usnesení a úkoly' });
    await expect(onWall).toContainText('Poslat návrh pravidel');
    await expect(onWall).toContainText('pro 2, proti 0, zdrželo se 0');
    await expectAccessible(wall);
    const tick = lucie.item(rules).getByRole('checkbox', { name: 'Splněno: Poslat návrh pravidel' });
    await tick.check();
    await expect(onWall).toContainText('splněný');
    await expect(eva.item(rules)).toContainText(/Usnesení č. 1\/\d{4}/);
    await expectAccessible(eva.page);
    await expectAccessible(lucie.page);
    const sticksOut = () =>
      lucie.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await sticksOut()).toBe(false);
    await wall.keyboard.press('Escape');
    await expect(wall).toHaveURL(new RegExp(`${scene.path}$`));
  });

  await test.step('minutes are circulated, settled early and approved; then only corrections are added', async () => {
    const dialog = eva.page.getByRole('dialog');
    const step = async (name: string, confirm: string) => {
      await eva.page.getByRole('button', { name, exact: true }).first().click();
      await expectAccessible(eva.page);
      await dialog.getByRole('button', { name: confirm, exact: true }).click();
      await expect(dialog).toHaveCount(0);
    };
    await eva.page.getByRole('button', { name: 'Další bod' }).click();
    await eva.page.getByRole('button', { name: 'Ukončit jednání' }).click();
    await eva.page.getByRole('button', { name: 'Další možnosti' }).click();
    await eva.page.getByRole('menuitem', { name: 'Rozeslat k připomínkám' }).click();
    await dialog.getByLabel('Poslední den pro připomínky').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Rozeslat' }).click();
    await expect(dialog.getByText('Termín musí být dnes nebo později.')).toBeVisible();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(new Date());
    await dialog.getByLabel('Poslední den pro připomínky').fill(today);
    await dialog.getByRole('button', { name: 'Rozeslat' }).click();
    await expect(martin.page.getByText('Zápis rozeslaný k připomínkám')).toBeVisible();
    await expect(martin.page.locator('[contenteditable="true"]')).toHaveCount(0);
    await expect(martin.page.getByRole('button', { name: 'Uzavřít připomínky' })).toHaveCount(0);

    await eva.page.getByRole('button', { name: 'Uzavřít připomínky' }).click();
    await expect(dialog).toContainText('Uzavřete je dřív, než skončí.');
    await dialog.getByRole('button', { name: 'Uzavřít připomínky' }).click();
    await expect(martin.page.getByText('Zápis vypořádaný')).toBeVisible();
    await step('Schválit zápis', 'Schválit');
    await expect(martin.page.getByText('Zápis schválený')).toBeVisible();
    await expect(eva.page.getByRole('button', { name: 'Přidat bod programu' })).toHaveCount(0);
    await expect(eva.item(rules)).toContainText('Lucie je bez sítě.');

    await eva.page.getByRole('button', { name: 'Doplnit opravu' }).click();
    await eva.page.getByLabel('Co je v zápisu špatně').fill('Přítomna byla i Lucie Marešová.');
    await eva.page.getByRole('button', { name: 'Připojit opravu' }).click();
    await expect(martin.page.getByText('Přítomna byla i Lucie Marešová.')).toBeVisible();
    await expectAccessible(martin.page);
    await expectAccessible(lucie.page);
  });
});

test('whoever does not run a meeting only reads along; others do not find it', async ({ pageOf, sql }) => {
  const scene = await ownMeeting(sql, 'PS Čtení jednání');
  const tomas = await Meeting.open(await pageOf('other', { language: 'cs' }), scene.path);
  await expect(tomas.item('Kontrola úkolů')).toContainText('Sepsat volné městské byty');
  for (const name of ['Projednat', 'Přidat bod programu', 'Zahájit jednání', 'Splněno', 'Přidat člověka']) {
    await expect(tomas.page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(tomas.page.getByRole('button', { name: /^Upravit/ })).toHaveCount(0);
  const refused = await tomas.page.evaluate(async (path) => {
    const body = new URLSearchParams({
      intent: 'addGuest',
      guest: 'Nezvaný host',
      organisation: '',
      presence: '',
    });
    return (await fetch(`${path}?index`, { method: 'POST', body })).status;
  }, scene.path);
  expect(refused).toBe(403);

  for (const key of ['participant', 'strangerManager'] as const) {
    const page = await pageOf(key);
    expect((await page.goto(scene.path))?.status()).toBe(404);
    expect((await page.goto(`${scene.path}/screen`))?.status()).toBe(404);
  }
  const english = await pageOf('manager', { width: 390, height: 844, language: 'en' });
  await english.goto(scene.path);
  await expect(english.getByRole('heading', { name: 'Attendance' })).toBeVisible();
  await expectAccessible(english);
});
