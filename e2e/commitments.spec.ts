import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { SupabaseClient } from '@supabase/supabase-js';
import { placedMeasures, type RevisionContent } from '../app/domain/plans/content';
import { Chapter } from './chapter';
import { expect, expectAccessible, housingDraft, signedIn, test } from './fixtures';
import { letterAfter } from './outbox';

// From a plan nobody owned to an approved one. One journey and nothing beside it: it uses up the demo's draft.

const eva = { name: 'Eva Novotná', email: 'eva.novotna@liberec.example' };

async function contentOf(client: SupabaseClient, revision: string): Promise<RevisionContent> {
  const { data, error } = await client.rpc('revision_content', { revision });
  if (error) throw error;
  return data as RevisionContent;
}

/** Gives every measure that lacks one an indicator with baseline and target, as the consultant. */
async function fillIndicators(client: SupabaseClient, revision: string): Promise<void> {
  const content = await contentOf(client, revision);
  const of = { partnership_id: content.partnership.id };
  const lacking = placedMeasures(content).filter(({ measure }) => measure.gaps.includes('indicator'));
  for (const { measure } of lacking) {
    const id = crypto.randomUUID();
    const made = await client.from('indicators').insert({
      ...{ ...of, id, measure_id: measure.measureId, unit: 'osoby ročně' },
    });
    const placed = await client.from('indicator_versions').insert({
      ...{ ...of, revision_id: revision, measure_version_id: measure.id, indicator_id: id },
      ...{ name: 'Podpořené osoby', direction: 'up', baseline_value: 12.5, baseline_on: '2020-12-31' },
      ...{ target_value: 40, target_on: '2027-12-31', baseline_source: 'Evidence města' },
    });
    expect([made.error, placed.error]).toEqual([null, null]);
  }
}

/** What a plan says, without the ids that are its own: equal for a plan and for what was imported from its export. */
function meaning(content: RevisionContent) {
  return placedMeasures(content).map(({ measure, goal, priority, chapter }) => ({
    ...{ chapter: chapter.name, narrative: chapter.narrative, priority: priority.title, goal: goal.title },
    ...{ code: measure.code, wording: measure.wording, text: measure.text },
    organisation: measure.responsibility?.organisation.name,
    cooperating: measure.cooperating.map(({ name }) => name).sort(),
    indicators: measure.indicators.map(({ name, unit, direction, baseline, target }) => ({
      ...{ name, unit, direction, baseline, target },
    })),
    means: measure.means,
  }));
}

test('139 measures with gaps become commitments, are approved, revised, compared and carried elsewhere', async ({
  pageOf,
  sql,
}) => {
  test.setTimeout(600_000);
  const draft = await housingDraft(sql);
  const revisionUrl = `/liberec/revisions/${draft.revision}`;
  const manager = await signedIn('manager');
  const jana = await pageOf('manager');
  const evas = await pageOf('chair');
  const dialog = jana.getByRole('dialog');

  await test.step('before: the gaps are listed, and approval is refused with reasons', async () => {
    await jana.goto(revisionUrl);
    await jana.getByRole('button', { name: 'Další kroky' }).click();
    await jana.getByRole('menuitem', { name: 'Připravit ke schválení' }).click();
    await expect(dialog).toContainText('139 opatření nemá odpovědnou organizaci');
    await expect(dialog).toContainText(/134\sopatření nemá indikátor/);
    const { error } = await manager.rpc('approve_revision', { revision: draft.revision });
    expect(error?.message).toBe('wrong_state');
  });

  await test.step('all are assigned at once, and the person is told by one letter', async () => {
    await jana.goto(`${revisionUrl}/responsibility`);
    await jana.getByRole('checkbox', { name: 'Vybrat všechna zobrazená' }).check();
    await expect(jana.getByText('Vybráno 139 opatření')).toBeVisible();
    await jana.getByRole('button', { name: 'Přiřadit odpovědnost…' }).click();
    await dialog.getByLabel('Odpovědná organizace').selectOption({ label: 'Statutární město Liberec' });
    await dialog.getByLabel('Odpovědný člověk').selectOption({ label: eva.name });
    const letter = await letterAfter(eva.email, () =>
      dialog.getByRole('button', { name: 'Přiřadit' }).click(),
    );
    expect(letter.subject).toContain('139');
  });

  await test.step('the owner accepts, and the manager sees it live', async () => {
    await evas.goto('/liberec');
    await evas.getByRole('button', { name: 'Přijmout všech 139 opatření' }).click();
    const first = jana
      .getByRole('row')
      .filter({ has: jana.getByRole('link', { name: '1.1.1.1', exact: true }) });
    await expect(first).toContainText('přijato');
    await expect(jana.getByText('čeká na přijetí')).toHaveCount(0);
  });

  await test.step('indicators are filled, one of them by hand', async () => {
    const [measure] = await sql<{ measure_id: string }[]>`
      select measure_id from measure_versions where revision_id = ${draft.revision} and code = '1.1.1.1'`;
    await evas.goto(`${revisionUrl}/measures/${measure?.measure_id}`);
    await evas.getByRole('link', { name: 'Doplnit: Výchozí hodnota' }).first().click();
    const baseline = evas.getByRole('group', { name: 'Výchozí hodnota' });
    await baseline.getByLabel('Hodnota').fill('320');
    await baseline.getByLabel('K jakému dni').fill('2018-12-31');
    await evas.getByRole('button', { name: 'Uložit indikátor' }).click();
    await expect(evas.getByRole('heading', { level: 1, name: 'Opatření 1.1.1.1' })).toBeVisible();
    await expect(evas.getByText('320', { exact: true }).first()).toBeVisible();
    await jana.goto(`${revisionUrl}/readiness`);
    await fillIndicators(await signedIn('consultant'), draft.revision);
    await expect(jana.getByRole('heading', { name: 'Vše připraveno' })).toBeVisible();
  });

  await test.step('it is made ready and approved, and then nothing changes any more', async () => {
    const chapter = await Chapter.open(evas, draft.path);
    await chapter.edit('1.1.1.2');
    await jana.goto(revisionUrl);
    await jana.getByRole('button', { name: 'Další kroky' }).click();
    await jana.getByRole('menuitem', { name: 'Připravit ke schválení' }).click();
    const confirm = dialog.getByRole('button', { name: 'Připravit ke schválení' });
    if (await confirm.isVisible()) await confirm.click();
    await jana.getByRole('button', { name: 'Schválit revizi' }).click();
    await dialog.getByRole('button', { name: /Schválit/ }).click();
    await expect(jana.getByText(/Revize platí od/)).toBeVisible();
    await expect(evas.locator('[contenteditable="true"]')).toHaveCount(0);
    const change = await manager
      .from('chapters')
      .update({ name: 'Jinak' })
      .eq('revision_id', draft.revision)
      .eq('code', '1')
      .select('id');
    expect(change).toMatchObject({ data: [], error: null });
    const [version] = await sql<{ id: string }[]>`
      select id from measure_versions where revision_id = ${draft.revision} limit 1`;
    const taking = await manager.rpc('assign_responsibility', {
      versions: [version?.id],
      organisation: null,
    });
    expect(taking.error?.message).toBe('revision_frozen');
    const states = await sql`select number, state from revisions where plan_id = (
      select plan_id from revisions where id = ${draft.revision}) order by number`;
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'approved']);
  });

  const next = await test.step('the next revision is forked from it', async () => {
    await jana.getByRole('button', { name: 'Založit revizi' }).click();
    await dialog.getByLabel('Název nové revize').fill('Revize 2027');
    await dialog.getByRole('button', { name: 'Založit', exact: true }).click();
    await expect(jana.getByRole('heading', { level: 1, name: 'Revize 2027' })).toBeVisible();
    return jana.url().split('/').at(-1) ?? '';
  });

  await test.step('three measures are moved and reworded', async () => {
    const parts = await sql<{ id: string; code: string }[]>`
      select id, code from measure_versions where revision_id = ${next}
      union all select id, code from goals where revision_id = ${next}
      union all select id, code from chapters where revision_id = ${next}`;
    const part = (code: string) => parts.find((one) => one.code === code)?.id ?? '';
    const chapter = await Chapter.open(jana, `/liberec/revisions/${next}/chapters/${part('1')}`);
    for (const code of ['1.1.1.3', '1.1.1.4', '1.1.1.5']) {
      const editor = await chapter.edit(code);
      await editor.pressSequentially(' nově');
      await chapter.saved();
    }
    for (const code of ['1.1.1.3', '1.1.1.4', '1.1.1.5']) {
      const goal = part(code === '1.1.1.5' ? '2.1.1' : '1.2.1');
      const { error } = await manager.rpc('move_measure', { version: part(code), goal, place: 1 });
      expect(error).toBeNull();
    }
  });

  await test.step('the comparison shows exactly that', async () => {
    const counted = (what: string, number: number) =>
      expect(jana.getByRole('row', { name: new RegExp(`^${what} ${number}$`) })).toBeVisible();
    await expect(async () => {
      await jana.goto(`/liberec/comparison?to=${next}`);
      await counted('Opatření s jiným zněním', 3);
    }).toPass();
    await counted('Opatření přesunutá do jiného cíle', 3);
    await counted('Opatření beze změny', 136);
    await expect(jana.getByRole('table', { name: 'Souhrn změn' }).getByRole('row')).toHaveCount(3);
    await expect(jana.getByRole('listitem', { name: /^Opatření / })).toHaveCount(3);
    for (const added of await jana.getByRole('insertion').filter({ hasText: 'nově' }).all()) {
      await expect(added).toBeVisible();
    }
    await expect(jana.getByRole('insertion').filter({ hasText: 'nově' })).toHaveCount(3);
    await expectAccessible(jana);
  });

  await test.step('the plan is exported and imported into the empty second partnership', async () => {
    const original = await contentOf(manager, draft.revision);
    const stranger = await signedIn('strangerManager');
    const hana = await pageOf('strangerManager');
    for (const format of ['DOCX', 'XLSX'] as const) {
      await jana.goto(`${revisionUrl}/export`);
      const [download] = await Promise.all([
        jana.waitForEvent('download'),
        jana.getByRole('link', { name: `Stáhnout ${format}` }).click(),
      ]);
      const title = `Plán z ${format}`;
      const imported = await importAsNewPlan(hana, await readFile(await download.path()), format, title);
      const copy = await contentOf(stranger, imported);
      expect(copy.plan.title).toBe(title);
      expect(placedMeasures(copy)).toHaveLength(139);
      expect(meaning(copy)).toEqual(meaning(original));
    }
  });
});

/** Imports a file as a new plan; gives the id of its draft. */
async function importAsNewPlan(page: Page, buffer: Buffer, format: string, title: string): Promise<string> {
  await page.goto('/frydlant/import');
  const name = `plan.${format.toLowerCase()}`;
  await page
    .getByLabel('Soubor s plánem')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Přečíst soubor' }).click();
  await page.getByLabel('Název plánu').fill(title);
  await page.getByRole('button', { name: /^Načíst/ }).click();
  await expect(page).toHaveURL(/\/frydlant\/revisions\//, { timeout: 60_000 });
  return /revisions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}
