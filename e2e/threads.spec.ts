import { comment, discussion, panel, select } from './discussion';
import { expect, expectFits, housingDraft, signedIn, test } from './fixtures';
import { Meeting, ownMeeting } from './meeting';
import { letterAfter } from './outbox';

test('a passage is discussed beside the live minutes, objected to by somebody who cannot write, and settled', async ({
  pageOf,
  sql,
}) => {
  test.setTimeout(600_000);
  const scene = await ownMeeting(sql, 'PS Připomínky');
  await sql`insert into attendances (partnership_id, meeting_id, person_id, presence)
    select ${scene.partnership}, ${scene.meeting}, id, 'present' from people where email = 'alena.vesela@liberec.example'`;
  const eva = await Meeting.open(await pageOf('chair'), scene.path);
  const title = 'Kontrola úkolů';
  const evas = await eva.edit(title);
  await evas.pressSequentially('Skupina schvaluje nová pravidla. Schází se v úterý.');
  await eva.saved();
  const martin = await Meeting.open(await pageOf('member'), scene.path);

  await test.step('what is said to a passage appears beside it for everybody, and a letter for whom it names', async () => {
    await expect(martin.item(title)).toContainText('nová pravidla');
    await select(martin.page, 'nová pravidla');
    await martin.page.getByRole('button', { name: 'Připomínka', exact: true }).click();
    const form = martin.page.getByRole('form', { name: 'Nová připomínka k textu' });
    const text = form.getByRole('textbox');
    await text.pressSequentially('Která, @luc');
    await martin.page.getByRole('option', { name: 'Lucie Marešová' }).click();
    await text.pressSequentially('prosím?');
    await expectFits(martin.page);
    const letter = await letterAfter('lucie.maresova@liberec.example', () =>
      form.getByRole('button', { name: 'Odeslat připomínku' }).click(),
    );
    expect(letter.text).toContain('Která, @Lucie Marešová prosím?');
    expect(letter.link).toContain(`${scene.path}#thread-`);
    const evasCard = discussion(eva.page, 'Která, @Lucie Marešová prosím?');
    await expect(evasCard).toBeVisible();
    await expect(evas.locator('mark.passage')).toHaveText('nová pravidla');

    const lucie = await pageOf('colleague', { width: 390, height: 844 });
    await lucie.goto(letter.link);
    await expect(discussion(lucie, 'Která')).toBeInViewport();
    await expectFits(lucie);
    await lucie.getByRole('button', { name: /^Odpovědět/ }).click();
    await lucie.getByRole('form', { name: 'Odpověď' }).getByRole('textbox').fill('Ta o bytech.');
    await lucie.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await expect(evasCard).toContainText('Ta o bytech.');
    await lucie.locator('mark.passage').first().click();
    await expect(lucie.getByRole('dialog', { name: 'Připomínka k textu' })).toContainText('Ta o bytech.');
    await expect(lucie.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('a passage stays with its words while others write before it', async () => {
    await evas.press('Control+Home');
    await evas.pressSequentially('Po debatě: ');
    await expect(evas).toContainText('Po debatě: Skupina');
    await expect(martin.item(title).locator('mark.passage')).toHaveText('nová pravidla');
    await expect(evas.locator('mark.passage')).toHaveText('nová pravidla');
    await discussion(eva.page, 'Která')
      .getByRole('button', { name: /^Vyřešeno/ })
      .click();
    await expect(martin.item(title).locator('mark.passage')).toHaveCount(0);
    await expect(panel(martin.page)).toContainText('Uzavřené diskuse: 1');
  });

  await test.step('own comments are changed and taken back', async () => {
    await comment(martin.page, 'Schází se', 'Myslím, že ve stredu.');
    const mine = discussion(martin.page, 've stredu');
    await mine.getByRole('button', { name: 'Možnosti komentáře' }).click();
    await martin.page.getByRole('menuitem', { name: 'Upravit' }).click();
    const form = martin.page.getByRole('form', { name: 'Úprava komentáře' });
    await form.getByRole('textbox').fill('Myslím, že ve středu.');
    await form.getByRole('button', { name: 'Uložit' }).click();
    const evasCard = discussion(eva.page, 'Myslím, že ve středu.');
    await expect(evasCard).toContainText('upraveno');
    await discussion(martin.page, 've středu').getByRole('button', { name: 'Možnosti komentáře' }).click();
    await martin.page.getByRole('menuitem', { name: 'Vzít zpět' }).click();
    await expect(panel(eva.page)).toContainText('Komentář byl vzat zpět.');
    await expect(panel(eva.page)).not.toContainText('Myslím, že ve středu.');
    await discussion(eva.page, 'Komentář byl vzat zpět.')
      .getByRole('button', { name: /^Vyřešeno/ })
      .click();
    await expect(panel(eva.page)).toContainText('Uzavřené diskuse: 2');
  });

  const phone = await pageOf('participant', { width: 390, height: 844 });
  await test.step('whoever was there objects to circulated minutes, on a phone and without the right to write', async () => {
    const client = await signedIn('chair');
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(new Date());
    const { error } = await client.rpc('circulate_minutes', {
      meeting: scene.meeting,
      objections_until: day,
    });
    expect(error).toBeNull();
    await phone.goto(scene.path);
    await expect(phone.getByRole('button', { name: 'Připomínka k celé části' })).toBeVisible();
    await expect(phone.getByRole('button', { name: /^Upravit/ })).toHaveCount(0);
    await comment(phone, 'úterý', 'Scházíme se ve čtvrtek.');
    await expect(discussion(eva.page, 'Scházíme se ve čtvrtek.')).toContainText('čeká na vypořádání');
    await expect(phone.locator('mark.passage')).toHaveText('úterý');
    await phone.locator('mark.passage').click();
    const inFront = phone.getByRole('dialog', { name: 'Připomínka k textu' });
    await expect(inFront).toContainText('Scházíme se ve čtvrtek.');
    await expectFits(phone);
    await inFront.getByRole('button', { name: 'Zavřít' }).click();
  });

  await test.step('an objection is settled with an outcome and a reason, which its author reads', async () => {
    const card = discussion(eva.page, 'Scházíme se ve čtvrtek.');
    await card.getByRole('button', { name: /^Vypořádat/ }).click();
    const form = eva.page.getByRole('form', { name: 'Vypořádání připomínky' });
    await form.getByRole('button', { name: 'Uložit vypořádání' }).click();
    await expect(form).toContainText('Vyberte, jak se připomínka vypořádala.');
    await expectFits(eva.page);
    await form.getByRole('radio', { name: 'Vyhověno', exact: true }).check();
    await form.getByRole('textbox', { name: 'Odůvodnění' }).fill('Opraveno podle pozvánky.');
    await form.getByRole('button', { name: 'Uložit vypořádání' }).click();
    await panel(phone).getByText('Uzavřené diskuse: 3').click();
    await expect(discussion(phone, 'Scházíme se ve čtvrtek.')).toContainText('Opraveno podle pozvánky.');
    await expect(discussion(phone, 'Scházíme se ve čtvrtek.')).toContainText('Vyhověno');
  });

  await test.step('what has lost its place is listed with its quote', async () => {
    await comment(phone, 'Po debatě', 'Debata nebyla.');
    await expect(discussion(eva.page, 'Debata nebyla.')).toBeVisible();
    await evas.click();
    await evas.press('Control+a');
    await evas.press('Backspace');
    const lost = phone.getByRole('region', { name: 'Bez místa v textu' }).getByRole('article');
    await expect(lost).toContainText('Toto místo už v textu není:');
    await expect(lost).toContainText('Po debatě');
    await lost.getByRole('button', { name: /^Vzít připomínku zpět/ }).click();
    await expect(panel(eva.page)).toContainText('Uzavřené diskuse: 4');
    await expectFits(phone);
  });
});

test('a measure and a task are discussed on their pages, and an item of an agenda below it, live', async ({
  pageOf,
  sql,
}) => {
  const { revision } = await housingDraft(sql);
  const [measure] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where revision_id = ${revision} and archived_at is null
    order by code limit 1`;
  const path = `/liberec/revisions/${revision}/measures/${measure?.id}`;
  const [martin, manager] = [await pageOf('member'), await pageOf('manager', { width: 390, height: 844 })];
  await martin.goto(path);
  await manager.goto(path);
  await expect(manager.getByText('0 otevřených diskusí')).toBeVisible();
  await martin.getByRole('button', { name: 'Zobrazit diskusi' }).click();
  await martin.getByRole('button', { name: /^Napsat komentář/ }).click();
  const form = martin.getByRole('form', { name: 'Nový komentář' });
  await form.getByRole('textbox').fill('Kdo to zaplatí?');
  await form.getByRole('button', { name: 'Odeslat' }).click();
  await expect(martin.getByRole('article').filter({ hasText: 'Kdo to zaplatí?' })).toBeVisible();
  await expect(manager.getByText('1 otevřená diskuse')).toBeVisible();
  await manager.getByRole('button', { name: 'Zobrazit diskusi' }).click();
  await manager.getByRole('button', { name: /^Vyřešeno/ }).click();
  await expect(martin.getByText('Uzavřené diskuse: 1')).toBeVisible();
  await expectFits(martin);
  await expectFits(manager);

  const scene = await ownMeeting(sql, 'PS Diskuse k bodu');
  const [eva, other] = [await Meeting.open(await pageOf('chair'), scene.path), await pageOf('other')];
  // Whoever only reads the minutes of a draft discusses what is on the agenda.
  await other.goto(scene.path);
  await other.getByRole('button', { name: /^Diskuse k bodu/ }).click();
  await other.getByRole('button', { name: /^Napsat komentář/ }).click();
  await other.getByRole('form', { name: 'Nový komentář' }).getByRole('textbox').fill('Mám k tomu podklady.');
  await other.getByRole('form', { name: 'Nový komentář' }).getByRole('button', { name: 'Odeslat' }).click();
  await expect(other.getByText('Mám k tomu podklady.')).toBeVisible();
  await eva.page.getByRole('button', { name: /^Diskuse k bodu \(1\)/ }).click();
  await expect(eva.page.getByText('Mám k tomu podklady.')).toBeVisible();
  await expectFits(eva.page);

  const [task] = await sql<{ id: string }[]>`select id from tasks where working_group_id = ${scene.group}`;
  await eva.page.goto(`/liberec/tasks/${task?.id}`);
  await martin.goto(`/liberec/tasks/${task?.id}`);
  await martin.getByRole('button', { name: /^Napsat komentář/ }).click();
  await martin
    .getByRole('form', { name: 'Nový komentář' })
    .getByRole('textbox')
    .fill('Seznam mi pošle odbor.');
  await martin.getByRole('form', { name: 'Nový komentář' }).getByRole('button', { name: 'Odeslat' }).click();
  const evas = eva.page.getByRole('article').filter({ hasText: 'Seznam mi pošle odbor.' });
  await evas.getByRole('button', { name: /^Odpovědět/ }).click();
  await evas.getByRole('textbox').fill('Dobře.');
  await evas.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await expect(martin.getByRole('article')).toContainText('Dobře.');
  await expectFits(martin);
});
