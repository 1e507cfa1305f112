import type { SupabaseClient } from '@supabase/supabase-js';
import type { Sql } from 'postgres';
import { Chapter } from './chapter';
import { expect, expectAccessible, signedIn, test } from './fixtures';
import { letterAfter } from './outbox';

type SmallPlan = {
  revision: string;
  path: string;
  chapterPath: string;
  measures: Array<{ id: string; measure_id: string; code: string }>;
  partnership: string;
};

/** A plan of its own, with a chapter of the housing group and three measures, so that others find the demo as it was. */
async function smallPlan(sql: Sql, manager: SupabaseClient, title: string): Promise<SmallPlan> {
  const [liberec] = await sql<{ id: string; group: string }[]>`
    select p.id, g.id as group from partnerships p join working_groups g on g.partnership_id = p.id
    where p.slug = 'liberec' and g.slug = 'bydleni'`;
  if (!liberec) throw new Error('the demo has no housing group');
  const created = await manager.rpc('create_plan', {
    ...{ partnership: liberec.id, kind: 'other', title, period_from: 2026, period_to: 2028 },
  });
  const revision = created.data as string;
  // Other journeys look for the first approved revision of the demo.
  await sql`update revisions set number = 7 where id = ${revision}`;
  const chapter = await manager
    .from('chapters')
    .insert({
      ...{ partnership_id: liberec.id, revision_id: revision, code: '1', name: 'Bydlení', position: 1 },
      working_group_id: liberec.group,
    })
    .select('id')
    .single();
  const chapterId = chapter.data?.id as string;
  const priority = await manager.rpc('add_priority', { chapter: chapterId, title: 'Dostupné bydlení' });
  const goal = await manager.rpc('add_goal', { priority: priority.data, title: 'Nikdo bez domova' });
  for (let count = 0; count < 3; count++) {
    const { error } = await manager.rpc('add_measure', { goal: goal.data });
    if (error) throw error;
  }
  const path = `/liberec/revisions/${revision}`;
  const measures = await sql<SmallPlan['measures']>`
    select id, measure_id, code from measure_versions where revision_id = ${revision} order by code`;
  return { revision, path, chapterPath: `${path}/chapters/${chapterId}`, measures, partnership: liberec.id };
}

/** Gives a measure an indicator with baseline and target, as this person. */
async function addIndicator(client: SupabaseClient, plan: SmallPlan, index: number): Promise<void> {
  const measure = plan.measures[index];
  const id = crypto.randomUUID();
  const of = { partnership_id: plan.partnership };
  const made = await client
    .from('indicators')
    .insert({ ...of, id, measure_id: measure?.measure_id, unit: 'byty' });
  const placed = await client.from('indicator_versions').insert({
    ...{ ...of, revision_id: plan.revision, measure_version_id: measure?.id, indicator_id: id },
    ...{ name: 'Městské byty k sociálnímu bydlení', direction: 'up' },
    ...{ baseline_value: 12, baseline_on: '2026-01-01', target_value: 40, target_on: '2028-12-31' },
  });
  expect([made.error, placed.error]).toEqual([null, null]);
}

test('from gaps to approval: refused with reasons, cured elsewhere, one let pass, then read-only for everybody', async ({
  pageOf,
  sql,
}) => {
  const manager = await signedIn('manager');
  const plan = await smallPlan(sql, manager, 'Plán bydlení');
  const jana = await pageOf('manager');
  const dialog = jana.getByRole('dialog');
  const stat = (label: string) => jana.locator('dl div').filter({ hasText: label }).locator('dd');

  await test.step('the manager is told why it cannot be made ready', async () => {
    await jana.goto(plan.path);
    await expect(jana.getByText('Ke schválení zbývá vyřešit 6 věcí.')).toBeVisible();
    await jana.getByRole('button', { name: 'Další kroky' }).click();
    await jana.getByRole('menuitem', { name: 'Připravit ke schválení' }).click();
    await expect(dialog).toContainText('Revizi zatím nelze připravit ke schválení');
    await expect(dialog).toContainText('3 opatření nemají odpovědnou organizaci');
    await expectAccessible(jana);
    await dialog.getByRole('link', { name: /3\sopatření nemají indikátor/ }).click();
    await expect(jana.getByRole('heading', { level: 1, name: 'Připravenost' })).toBeVisible();
    await expect(jana).toHaveURL(/readiness\?kind=indicator$/);
    await expect(jana.getByRole('link', { name: /^Doplnit indikátor: opatření/ })).toHaveCount(3);
  });

  await test.step('what others cure is counted at once', async () => {
    await expect(stat('Bez úplného indikátoru')).toHaveText('3');
    await addIndicator(await signedIn('chair'), plan, 0);
    await expect(stat('Bez úplného indikátoru')).toHaveText('2');
    await expect(jana.getByRole('link', { name: /^Doplnit indikátor: opatření/ })).toHaveCount(2);
    const [organisation] = await sql<{ id: string }[]>`
      select id from organisations where partnership_id = ${plan.partnership} and archived_at is null limit 1`;
    const assigned = await manager.rpc('assign_responsibility', {
      ...{ versions: plan.measures.map(({ id }) => id), organisation: organisation?.id },
    });
    expect(assigned.error).toBeNull();
    await expect(stat('Bez odpovědné organizace')).toHaveText('0');
    await addIndicator(manager, plan, 1);
    await expect(stat('Bez úplného indikátoru')).toHaveText('1');
  });

  await test.step('a gap leads to its cure', async () => {
    const measure = plan.measures[2];
    await jana.getByRole('link', { name: `Doplnit indikátor: opatření ${measure?.code}` }).click();
    await expect(jana).toHaveURL(new RegExp(`/measures/${measure?.measure_id}#indicators$`));
    await jana.goBack();
  });

  await test.step('the last one is let pass with a reason, taken back and let pass again', async () => {
    const code = plan.measures[2]?.code ?? '';
    await jana.getByRole('button', { name: `Prominout: opatření ${code}` }).click();
    await dialog.getByRole('button', { name: 'Prominout' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Důvod' })).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByRole('textbox', { name: 'Důvod' }).fill('O bytech tu rozhoduje kraj.');
    await expectAccessible(jana);
    await dialog.getByRole('button', { name: 'Prominout' }).click();
    await expect(stat('Bez úplného indikátoru')).toHaveText('0');
    await jana.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(stat('Bez úplného indikátoru')).toHaveText('1');
    // Taking back was said too, with its own way back.
    await jana.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(stat('Bez úplného indikátoru')).toHaveText('0');
    await expect(jana.getByRole('heading', { name: 'Vše připraveno' })).toBeVisible();
    await jana.getByRole('link', { name: 'Zobrazit všechna' }).click();
    const row = jana.getByRole('row').filter({ hasText: code });
    await expect(row).toContainText('O bytech tu rozhoduje kraj.');
    await expect(row).toContainText('Jana Dvořáková');
    await expectAccessible(jana);
  });

  const eva = await Chapter.open(await pageOf('chair'), plan.chapterPath);
  const code = plan.measures[0]?.code ?? '';
  const editor = await eva.edit(code);
  await editor.pressSequentially('Město připraví byty.');
  await expect(editor).toContainText('Město připraví byty.');

  await test.step('made ready, the text closes under the hands of whoever writes', async () => {
    await jana.getByRole('button', { name: 'Připravit ke schválení' }).click();
    await expect(jana.getByText('Revize je připravena ke schválení.')).toBeVisible();
    await expect(eva.page.locator('[contenteditable="true"]')).toHaveCount(0);
    await expect(eva.measure(code)).toContainText('Město připraví byty.');
  });

  await test.step('approved, once everything that was typed has arrived', async () => {
    await jana.getByRole('link', { name: 'Ke schválení revize' }).click();
    await jana.getByRole('button', { name: 'Schválit revizi' }).click();
    await expect(dialog).toContainText('Bude první platnou revizí tohoto plánu.');
    await expect(dialog).toContainText('S důvodem je prominut 1 chybějící údaj.');
    await expectAccessible(jana);
    await expect(async () => {
      await dialog.getByRole('button', { name: 'Schválit', exact: true }).click();
      await expect(jana.getByText('Revize je schválena.')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(dialog).toBeHidden();
    await expect(jana.getByRole('listitem').filter({ hasText: 'Schváleno (nyní)' })).toBeVisible();
    await expect(eva.page.getByText('Schváleno').first()).toBeVisible();
    await expectAccessible(jana);
  });

  await test.step('what was approved is kept, with its texts and with what was let pass', async () => {
    const versions = jana.getByRole('listitem').filter({ hasText: 'Porovnat se současným stavem' });
    await expect(versions).toHaveText([
      /^Schváleno.*Jana Dvořáková/,
      /^Připraveno ke schválení.*Jana Dvořáková/,
    ]);
    const [kept] = await sql<{ content: unknown }[]>`
      select content from revision_versions where revision_id = ${plan.revision} and kind = 'approved'`;
    expect(JSON.stringify(kept?.content)).toContain('Město připraví byty.');
    await jana.getByRole('link', { name: 'Připravenost' }).click();
    await expect(jana.getByText('O bytech tu rozhoduje kraj.')).toBeVisible();
    await expect(jana.getByRole('button', { name: /Prominout|Zrušit prominutí/ })).toHaveCount(0);
    await eva.page.reload();
    await expect(eva.measure(code)).toContainText('Město připraví byty.');
    await expect(eva.measure(code).getByRole('textbox')).toHaveCount(0);
  });

  await test.step('on a phone nothing sticks out', async () => {
    const phone = await pageOf('consultant', { width: 390, height: 844, language: 'en' });
    for (const address of [plan.path, `${plan.path}/readiness`]) {
      await phone.goto(address);
      await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
      const overflow = await phone.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBeLessThanOrEqual(0);
      await expectAccessible(phone);
    }
  });
});

test('a consultation: opened with a deadline, read by a participant, closed again', async ({
  pageOf,
  sql,
}) => {
  const plan = await smallPlan(sql, await signedIn('manager'), 'Plán k připomínkám');
  const [jana, alena] = [await pageOf('manager'), await pageOf('participant')];
  const dialog = jana.getByRole('dialog');
  expect((await alena.goto(plan.path))?.status()).toBe(404);

  await jana.goto(plan.path);
  await jana.getByRole('button', { name: 'Otevřít připomínkové řízení' }).click();
  await dialog.getByLabel('Připomínky do').fill('2020-01-31');
  await dialog.getByRole('button', { name: 'Otevřít řízení' }).click();
  await expect(dialog).toContainText('Termín musí být dnes nebo později.');
  await expectAccessible(jana);
  await dialog.getByLabel('Připomínky do').fill('2035-01-31');
  await dialog.getByRole('button', { name: 'Otevřít řízení' }).click();
  await expect(dialog).toBeHidden();
  const said = 'Účastníci revizi čtou a připomínkují do 31. 1. 2035.';
  await expect(jana.getByText(said)).toBeVisible();

  expect((await alena.goto(plan.path))?.status()).toBe(200);
  await expect(alena.getByText(said)).toBeVisible();
  await expect(alena.getByRole('button', { name: 'Další kroky' })).toHaveCount(0);
  await expectAccessible(alena);

  await jana.getByRole('button', { name: 'Uzavřít připomínkové řízení' }).click();
  await expect(dialog).toContainText('Lhůta běží do 31. 1. 2035.');
  await dialog.getByRole('button', { name: 'Uzavřít řízení' }).click();
  await expect(jana.getByText('Návrh se píše.')).toBeVisible();
  // What comes next now is to make it ready.
  await expect(jana.getByRole('button', { name: 'Připravit ke schválení' })).toBeVisible();
  expect((await alena.goto(plan.path))?.status()).toBe(404);

  // What the steps have kept is called as the reader speaks; names which people gave, as they gave them.
  await signedIn('manager').then((manager) =>
    manager.rpc('name_version', { revision: plan.revision, name: 'Před schůzkou' }).throwOnError(),
  );
  const english = await pageOf('consultant', { language: 'en' });
  await english.goto(plan.path);
  await expect(english.getByRole('listitem').filter({ hasText: 'Compare with now' })).toHaveText([
    ...[/^Před schůzkou/, /^Consultation closed/, /^Sent to consultation/],
  ]);
  await english.getByRole('link', { name: /^Compare with now: Consultation closed/ }).click();
  await expect(english.getByLabel('Original').locator('option:checked')).toContainText('Consultation closed');
});

test('after the approval a measure is handed over, and taken back; its history tells both', async ({
  pageOf,
  sql,
}) => {
  const manager = await signedIn('manager');
  const plan = await smallPlan(sql, manager, 'Plán k předání');
  const [measure] = plan.measures;
  const [from, to] = ['Statutární město Liberec', 'D.R.A.K., z. s.'];
  const organisations = await sql<{ id: string; name: string }[]>`
    select id, name from organisations where partnership_id = ${plan.partnership} and name in (${from}, ${to})`;
  const idOf = (name: string) => organisations.find((one) => one.name === name)?.id;
  await manager
    .rpc('assign_responsibility', { versions: [measure?.id], organisation: idOf(from) })
    .throwOnError();
  await sql`update revisions set state = 'approved', approved_at = now() where id = ${plan.revision}`;

  const jana = await pageOf('manager');
  await jana.goto(`${plan.path}/measures/${measure?.measure_id}`);
  await jana.getByRole('button', { name: 'Předat odpovědnost…' }).click();
  const dialog = jana.getByRole('dialog');
  await dialog.getByLabel('Odpovědná organizace').selectOption({ label: to });
  await dialog
    .getByLabel('Odpovědný člověk')
    .selectOption({ label: 'Eva Novotná (Statutární město Liberec)' });
  await dialog.getByLabel('Důvod předání').fill('Převzali agendu.');
  const eva = 'eva.novotna@liberec.example';
  const told = await letterAfter(eva, () => dialog.getByRole('button', { name: 'Předat' }).click());
  expect(told.text).toContain('Převzali agendu.');
  const said = jana.getByRole('region', { name: 'Oznámení' });
  await expect(said).toContainText('Předáno 1 opatření.');
  await expect(jana.getByText('Předáno: Převzali agendu.')).toBeVisible();
  const back = await letterAfter(eva, () => said.getByRole('button', { name: 'Vrátit zpět' }).click());
  expect(back.subject).toContain('Odpovědnost vám nakonec svěřena není');
  await expect(jana.getByText('Předání bylo vzato zpět.')).toBeVisible();
  const card = jana.locator('section').filter({ has: jana.getByRole('heading', { name: 'Odpovědnost' }) });
  await expect(card.locator('dl')).toContainText(from);
  await card.getByText('Dřívější odpovědnost').click();
  await expect(card.getByRole('listitem')).toHaveText([
    /^D\.R\.A\.K\..*Převzali agendu\./,
    /^Statutární město/,
  ]);
  await expectAccessible(jana);
});

test('a version under a name, shared and published, each taken back with one click', async ({
  pageOf,
  sql,
}) => {
  const plan = await smallPlan(sql, await signedIn('manager'), 'Plán s verzí');
  const [jana, petr] = [await pageOf('manager'), await pageOf('consultant')];
  const dialog = petr.getByRole('dialog');
  await petr.goto(plan.path);
  await petr.getByRole('button', { name: 'Další kroky' }).click();
  await expect(petr.getByRole('menuitem')).toHaveText(['Uložit verzi']);
  await petr.getByRole('menuitem', { name: 'Uložit verzi' }).click();
  await dialog.getByLabel('Název verze').fill('Před schůzkou');
  await dialog.getByRole('button', { name: 'Uložit verzi' }).click();
  await expect(dialog).toBeHidden();
  await expect(petr.getByRole('listitem').filter({ hasText: 'Před schůzkou' })).toContainText('Petr Svoboda');
  await petr.getByRole('link', { name: /^Porovnat se současným stavem: Před schůzkou/ }).click();
  await expect(petr.getByRole('heading', { name: 'Žádné rozdíly' })).toBeVisible();

  await jana.goto(plan.path);
  for (const [step, sign] of [
    ['Sdílet s účastníky', 'Sdíleno s účastníky'],
    ['Přestat sdílet', 'Účastníci návrh nevidí'],
  ] as const) {
    await jana.getByRole('button', { name: 'Další kroky' }).click();
    await jana.getByRole('menuitem', { name: step }).click();
    await expect(jana.getByText(sign)).toBeVisible();
  }
  await jana.getByRole('button', { name: 'Vrátit zpět' }).last().click();
  await expect(jana.getByText('Sdíleno s účastníky', { exact: true })).toBeVisible();

  await sql`update revisions set state = 'approved', approved_at = now() where id = ${plan.revision}`;
  await expect(jana.getByRole('button', { name: 'Založit revizi' })).toBeVisible();
  await jana.getByRole('button', { name: 'Další kroky' }).click();
  await jana.getByRole('menuitem', { name: 'Zveřejnit' }).click();
  await expect(jana.getByText('Zveřejněno', { exact: true })).toBeVisible();
});
