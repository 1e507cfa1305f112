import { expect, expectFits, test } from './fixtures';
import { ownMeeting } from './meeting';
import { letterAfter } from './outbox';

const martin = 'martin.horak@liberec.example';
/** ISO day in so many days. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a chair calls a series; a member is invited, answers from the letter, and hears of a change and a cancellation', async ({
  pageOf,
  browser,
  sql,
}) => {
  const { group } = await ownMeeting(sql, 'PS Zkoušení pozvánek');
  const page = await pageOf('chair');
  const title = 'Podzimní jednání k pozvánkám';

  await test.step('what is missing is said at its field', async () => {
    await page.goto('/liberec/meetings');
    await page.getByRole('link', { name: 'Svolat jednání' }).click();
    await page.getByLabel('Název').fill(title);
    await page.getByLabel('Od', { exact: true }).fill('09:00');
    await page.getByLabel('Do', { exact: true }).fill('08:00');
    await page.getByRole('button', { name: 'Svolat jednání' }).click();
    for (const name of ['Která skupina jednání svolává', 'Den', 'Do']) {
      await expect(page.getByLabel(name, { exact: true })).toHaveAttribute('aria-invalid', 'true');
    }
    await expectFits(page);
  });

  await test.step('two meetings a quarter apart are called', async () => {
    await page.getByLabel('Která skupina jednání svolává').selectOption(group);
    await page.getByLabel('Den', { exact: true }).fill(dayIn(2));
    await page.getByLabel('Do', { exact: true }).fill('11:00');
    await page.getByLabel('Místo').fill('Nová radnice, č. 11');
    await page.getByLabel('Opakování').selectOption({ label: 'Každé čtvrtletí' });
    await page.getByLabel(/^Kolik jednání celkem/).fill('2');
    await page.getByRole('button', { name: 'Svolat jednání' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const rows = await sql`select id from meetings where title = ${title}`;
    expect(rows).toHaveLength(2);
  });
  const address = page.url();
  const id = new URL(address).pathname.split('/').at(-1) ?? '';
  const replies = async () =>
    (
      await sql<{ reply: string | null }[]>`
        select reply from attendances a join people p on p.id = a.person_id
        where a.meeting_id = ${id} and p.email = ${martin}`
    ).map(({ reply }) => reply);

  const invitation = await letterAfter(martin, async () => {
    await page.getByRole('button', { name: 'Rozeslat pozvánky' }).click();
    await expect(page.getByText('Pozvánky jsou rozeslané.')).toBeVisible();
  });
  expect(invitation.subject).toContain(title);
  expect(invitation.text).toContain('Kde: Nová radnice, č. 11');
  expect(invitation.calendar).toContain('METHOD:REQUEST');
  const link = /http\S+\/reply\/\S+/.exec(invitation.text)?.[0] ?? '';

  await test.step('the link of the letter shows the invitation to anybody who has it, and only a press answers', async () => {
    const context = await browser.newContext({ locale: 'cs-CZ', viewport: { width: 390, height: 844 } });
    const phone = await context.newPage();
    await phone.goto(link);
    await expect(phone.getByText('Odpověď za: Martin Horák.')).toBeVisible();
    await expectFits(phone);
    expect(await replies()).toEqual([null]);
    await phone.getByRole('button', { name: 'Zúčastním se', exact: true }).click();
    await expect(phone.getByText('Zapsáno: zúčastníte se.')).toBeVisible();
    expect(await replies()).toEqual(['coming']);
    await expectFits(phone);
    await phone.goto(link.replace(/.{12}$/, '000000000000'));
    await expect(phone.getByRole('heading', { name: 'Pozvánka už neplatí' })).toBeVisible();
    await context.close();
  });

  const member = await pageOf('member');
  await test.step('the answer stands on the desk, and is changed on the page of the meeting', async () => {
    await member.goto('/liberec');
    const line = member.getByRole('listitem').filter({ hasText: title });
    await expect(line).toContainText('Zúčastníte se');
    await expectFits(member);
    await line.getByRole('link', { name: title }).click();
    const answer = member.getByRole('group', { name: 'Vaše účast' });
    await expect(answer.getByRole('button', { name: 'Zúčastním se', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await answer.getByRole('button', { name: 'Nezúčastním se' }).click();
    await expect.poll(replies).toEqual(['not_coming']);
    await expect(answer.getByRole('button', { name: 'Nezúčastním se' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('a change is told, and calendars put it in the place of the old entry', async () => {
    await page.getByRole('button', { name: 'Další možnosti' }).click();
    await page.getByRole('menuitem', { name: 'Upravit nebo zrušit jednání' }).click();
    await expectFits(page);
    await page.getByLabel('Místo').fill('Krajský úřad');
    await page.getByLabel('Změnit i další jednání řady (1)').check();
    const change = await letterAfter(martin, () => page.getByRole('button', { name: 'Uložit' }).click());
    expect(change.subject).toMatch(/^Změna jednání/);
    const uid = (calendar: string) => /^UID:.*$/m.exec(calendar)?.[0];
    expect(uid(change.calendar)).toBe(uid(invitation.calendar));
    expect(change.calendar).toContain('LOCATION:Krajský úřad');
    expect(change.calendar).toContain('SEQUENCE:1');
    await expect(page.getByText('Krajský úřad')).toBeVisible();
    const places = await sql<{ place: string; days: number }[]>`
      select place, (max(starts_at) over () - min(starts_at) over () > interval '80 days')::int as days
      from meetings where title = ${title}`;
    expect(places).toEqual(Array(2).fill({ place: 'Krajský úřad', days: 1 }));
  });

  await test.step('a cancellation takes it out of calendars, and can be taken back', async () => {
    await page.goto(`${address}/edit`);
    const cancelled = await letterAfter(martin, () =>
      page.getByRole('button', { name: 'Zrušit jednání' }).click(),
    );
    expect(cancelled.calendar).toContain('METHOD:CANCEL');
    await expect(member.getByRole('group', { name: 'Vaše účast' })).toHaveCount(0);
    const again = await letterAfter(martin, () =>
      page.getByRole('button', { name: 'Obnovit jednání' }).click(),
    );
    expect(again.subject).toMatch(/^Jednání se uskuteční/);
    await expect(member.getByRole('group', { name: 'Vaše účast' })).toBeVisible();
  });

  await test.step('a private calendar has it, until it is given a new address', async () => {
    await member.goto('/account');
    const field = member.getByLabel('Adresa vašeho kalendáře');
    const feed = await field.inputValue();
    const anybody = await browser.newContext();
    const answer = await anybody.request.get(feed);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    expect((await answer.text()).replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
    await expectFits(member);
    await member.getByRole('button', { name: 'Vytvořit novou adresu' }).click();
    await expect(member.getByText('Kalendář má novou adresu.')).toBeVisible();
    await expect(field).not.toHaveValue(feed);
    expect((await anybody.request.get(feed)).status()).toBe(404);
    await anybody.close();
  });
});

test('meetings are narrowed to a group, whose page shows how organisations come and who never does', async ({
  pageOf,
  sql,
}) => {
  const { group, meeting, people } = await ownMeeting(sql, 'PS Zkoušení účasti');
  await sql`update meetings set starts_at = now() - interval '2 days', ends_at = now() - interval '47 hours'
    where id = ${meeting}`;
  await sql`update attendances set presence = case when person_id = ${people.colleague} then 'apologised' else 'present' end
    where meeting_id = ${meeting}`;

  for (const width of [1280, 390]) {
    const page = await pageOf('member', { width });
    await page.goto('/liberec/meetings');
    await page.getByLabel('Skupina').selectOption({ label: 'PS Zkoušení účasti' });
    await page.getByRole('button', { name: 'Hledat' }).click();
    await expect(page).toHaveURL(new RegExp(`group=${group}`));
    await expect(page.getByRole('link', { name: 'Jednání: PS Zkoušení účasti' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Čtvrtletní jednání/ })).toHaveCount(0);
    await expectFits(page);

    await page.goto(`/liberec/groups/${group}`);
    const table = page.getByRole('table', { name: 'Účast organizací na jednáních skupiny' });
    await expect(table.getByRole('row').first()).toBeVisible();
    await expect(table.getByRole('img', { name: /přítomna/ }).first()).toBeVisible();
    const never = page.getByRole('listitem').filter({ hasText: 'pozvání: 1' });
    await expect(never).toHaveCount(1);
    await expect(never).toContainText('Lucie Marešová');
    await expectFits(page);
  }
});

test('minutes sent out wait on the desk of who may object, and then of who keeps them', async ({
  pageOf,
  sql,
}) => {
  const { meeting } = await ownMeeting(sql, 'PS Zkoušení zápisu');
  await sql`update meetings set minutes_state = 'circulated', objections_until = ${dayIn(3)} where id = ${meeting}`;
  const line = { hasText: 'Jednání: PS Zkoušení zápisu' };
  const member = await pageOf('member', { width: 390, height: 844 });
  await member.goto('/liberec');
  const waiting = member
    .getByRole('listitem')
    .filter(line)
    .filter({ hasText: /Připomínky do/ });
  await expect(waiting).toBeVisible();
  await expectFits(member);

  await sql`update meetings set objections_until = ${dayIn(-2)} where id = ${meeting}`;
  await expect(waiting).toHaveCount(0);
  const chair = await pageOf('chair');
  await chair.goto('/liberec');
  await expect(
    chair.getByRole('listitem').filter(line).filter({ hasText: 'Vypořádat připomínky' }),
  ).toBeVisible();
  await expectFits(chair);
});

test('a phone has five places at the thumb, and the others in the menu of the account', async ({
  pageOf,
}) => {
  const page = await pageOf('manager', { width: 390, height: 844 });
  await page.goto('/liberec/meetings');
  const places = page.getByRole('navigation', { name: 'Hlavní navigace' }).getByRole('link');
  await expect(places).toHaveText(['Můj stůl', 'Plány', 'Jednání', 'Úkoly', 'Lidé']);
  await expect(places.nth(2)).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: /^Účet/ }).click();
  await page.getByRole('menuitem', { name: 'Projekty' }).click();
  await expect(page).toHaveURL(/\/liberec\/projects$/);
  const wide = await pageOf('manager');
  await wide.goto('/liberec');
  await wide.getByRole('button', { name: /^Účet/ }).click();
  await expect(wide.getByRole('menuitem', { name: 'Odhlásit se' })).toBeVisible();
  await expect(wide.getByRole('menuitem', { name: 'Projekty' })).toHaveCount(0);
});
