import { describe, expect, test } from 'vitest';
import {
  addIndicator,
  addValue,
  archiveIndicator,
  archiveValue,
  changeIndicator,
  correctValue,
  listValues,
  undoIndicatorChange,
  undoValueChange,
} from '~/domain/indicators/indicators.server';
import { readContextPage, readIndicatorPage } from '~/domain/indicators/pages.server';
import type { IndicatorFields, IndicatorPage } from '~/domain/indicators/schema';
import { readMeasureHistory } from '~/domain/measures/measures.server';
import type { Client } from '~/platform/supabase';
import { as, idOf } from './permissions/people';
import { discardRevisions, freshRevision, liberec, type Revision, sql } from './permissions/scene';

const fields = (parts: Partial<IndicatorFields> = {}): IndicatorFields => ({
  ...{ name: 'Nové byty', unit: 'byty', scale: null, direction: 'up' },
  ...{ baseline: { value: 1, on: '2020-12-31', source: 'evidence' }, target: null, ...parts },
});

/** The page of an indicator as a person has it. */
async function pageOf(client: Client, revision: Revision, indicatorId: string): Promise<IndicatorPage> {
  const page = await readIndicatorPage(client, 'member', revision.id, indicatorId);
  if (!page) throw new Error('no such indicator');
  return page;
}

async function placeOf(revision: Revision, code = '1.1.1.1') {
  const versionId = revision.part(code);
  const [row] = await sql<
    { id: string }[]
  >`select measure_id as id from measure_versions where id = ${versionId}`;
  return { revisionId: revision.id, measure: { id: row?.id ?? '', versionId, code } };
}

/** An indicator which the member has added to a draft. */
async function added(parts: Partial<IndicatorFields> = {}) {
  const revision = await freshRevision('draft');
  const [member, chair] = [await as('member'), await as('chair')];
  const place = await placeOf(revision);
  const id = await addIndicator(member, place, fields(parts));
  const page = () => pageOf(member, revision, id);
  return { revision, member, chair, place, id, page };
}

describe('an indicator', () => {
  test('is added and changed as a whole, and its author takes the change back', async () => {
    const { member, place, page } = await added();
    const before = await page();
    expect(before).toMatchObject({
      indicator: { ...fields(), values: [] },
      ...{ place, rights: { edit: true, measure: true } },
    });
    const changed = fields({
      name: 'Byty',
      unit: 'domy',
      direction: 'keep',
      baseline: null,
      target: { value: 5, on: '2027-12-31', source: '' },
    });
    await changeIndicator(member, before.indicator, changed);
    const after = await page();
    expect(after.indicator).toMatchObject(changed);
    await undoIndicatorChange(member, (await idOf('member')) ?? '', place, after.indicator);
    expect(await page()).toEqual(before);
    await discardRevisions();
  });

  test('is not taken back from under somebody who has changed it since', async () => {
    const { member, chair, place, page } = await added();
    await changeIndicator(member, (await page()).indicator, fields({ name: 'Martinův' }));
    await changeIndicator(chair, (await page()).indicator, fields({ name: 'Evin' }));
    const me = (await idOf('member')) ?? '';
    await expect(undoIndicatorChange(member, me, place, (await page()).indicator)).rejects.toMatchObject({
      reason: 'changed_meanwhile',
    });
    expect((await page()).indicator.name).toBe('Evin');
    await discardRevisions();
  });

  test('of the town is changed and taken back by the consultant', async () => {
    const revision = await freshRevision('draft');
    const consultant = await as('consultant');
    const place = { revisionId: revision.id, measure: null };
    const id = await addIndicator(consultant, place, fields());
    const page = () => readIndicatorPage(consultant, 'consultant', revision.id, id);
    const before = await page();
    if (!before) throw new Error('no such indicator');
    expect(before).toMatchObject({ place, chapter: null, rights: { edit: true, measure: true } });
    await changeIndicator(consultant, before.indicator, fields({ name: 'Jiný' }));
    await undoIndicatorChange(consultant, (await idOf('consultant')) ?? '', place, before.indicator);
    expect(await page()).toEqual(before);
    const town = await readContextPage(consultant, 'consultant', revision.id);
    expect(town?.context.map(({ name }) => name)).toEqual(['Nové byty']);
    expect((await readContextPage(await as('member'), 'member', revision.id))?.rights).toMatchObject({
      ...{ edit: false, measure: false },
    });
    await discardRevisions();
  });

  test('keeps its unit once something was measured in it, or approved', async () => {
    const { revision, member, id, page } = await added();
    const value = await addValue(
      member,
      { partnershipId: liberec.id, indicatorId: id },
      { value: 2, on: '2021-12-31', source: '' },
    );
    const change = async (parts: Partial<IndicatorFields>) =>
      changeIndicator(member, (await page()).indicator, fields(parts));
    await expect(change({ unit: 'domy' })).rejects.toMatchObject({ reason: 'unit_in_use' });
    // Not even after it was taken away: it may come back.
    await archiveValue(member, value, true);
    await expect(change({ unit: 'domy' })).rejects.toMatchObject({ reason: 'unit_in_use' });
    expect((await page()).indicator).toMatchObject({ name: 'Nové byty', unit: 'byty' });
    await change({ name: 'Byty města' });
    expect((await page()).indicator).toMatchObject({ name: 'Byty města', unit: 'byty' });

    const other = await addIndicator(member, await placeOf(revision, '1.1.1.2'), fields());
    await sql`update revisions set state = 'approved', approved_at = now() where id = ${revision.id}`;
    await expect(sql`update indicators set unit = 'domy' where id = ${other}`.execute()).rejects.toThrow(
      'unit_in_use',
    );
    await discardRevisions();
  });

  test('on a scale has only its steps for values', async () => {
    const scale = ['žádná', 'občasná', 'stálá'];
    const point = (value: number) => ({ value, on: '2020-12-31', source: '' });
    const { member, id, page } = await added({ unit: 'stupeň', scale, baseline: point(1) });
    expect((await page()).indicator).toMatchObject({ scale, unit: 'stupeň' });
    const measured = { partnershipId: liberec.id, indicatorId: id };
    for (const value of [0, 4, 1.5]) {
      await expect(addValue(member, measured, point(value))).rejects.toMatchObject({
        reason: 'not_on_scale',
      });
      await expect(
        changeIndicator(
          member,
          (await page()).indicator,
          fields({ unit: 'stupeň', scale, baseline: point(value) }),
        ),
      ).rejects.toMatchObject({ reason: 'not_on_scale' });
    }
    await addValue(member, measured, point(3));
    await expect(
      changeIndicator(
        member,
        (await page()).indicator,
        fields({ unit: 'stupeň', scale: ['jiná', 'stupnice'], baseline: null }),
      ),
    ).rejects.toMatchObject({ reason: 'unit_in_use' });
    await discardRevisions();
  });

  test('is put away and back, with what was measured', async () => {
    const { revision, member, id, page } = await added();
    await addValue(
      member,
      { partnershipId: liberec.id, indicatorId: id },
      { value: 2, on: '2021-12-31', source: '' },
    );
    const before = await page();
    await archiveIndicator(member, before.indicator.id, true);
    expect(await readIndicatorPage(member, 'member', revision.id, id)).toBeNull();
    await archiveIndicator(member, before.indicator.id, false);
    expect(await page()).toEqual(before);
    await discardRevisions();
  });

  test('is not found where there is none', async () => {
    const member = await as('member');
    const { id } = await freshRevision('draft');
    for (const indicator of ['nothing', liberec.id]) {
      expect(await readIndicatorPage(member, 'member', id, indicator)).toBeNull();
    }
    expect(await readIndicatorPage(member, 'member', 'nothing', 'nothing')).toBeNull();
    expect(await listValues(member, 'nothing')).toEqual([]);
    await discardRevisions();
  });
});

describe('a measured value', () => {
  test('is added, corrected, taken away and back; one a day', async () => {
    const { member, place, id, page } = await added();
    const measured = { partnershipId: liberec.id, indicatorId: id };
    const first = { value: 2, on: '2021-12-31', source: 'zpráva' };
    const valueId = await addValue(member, measured, first);
    expect(await listValues(member, id)).toEqual([{ id: valueId, ...first, author: 'Martin Horák' }]);
    await expect(addValue(member, measured, { ...first, value: 3 })).rejects.toMatchObject({
      reason: 'taken',
    });

    await correctValue(member, valueId, { value: 4, on: '2022-12-31', source: '' });
    expect((await page()).indicator.values).toEqual([{ value: 4, on: '2022-12-31', source: '' }]);
    await undoValueChange(member, (await idOf('member')) ?? '', place, valueId);
    expect((await page()).indicator.values).toEqual([first]);

    await archiveValue(member, valueId, true);
    expect((await page()).indicator.values).toEqual([]);
    const second = await addValue(member, measured, { ...first, value: 5 });
    await expect(archiveValue(member, valueId, false)).rejects.toMatchObject({ reason: 'taken' });
    await archiveValue(member, second, true);
    await archiveValue(member, valueId, false);
    expect((await page()).indicator.values).toEqual([first]);
    await discardRevisions();
  });

  test('goes on when the plan is revised: it belongs to the indicator, not to a revision', async () => {
    const { revision, member, id } = await added();
    await sql`update revisions set state = 'approved', approved_at = now() where id = ${revision.id}`;
    const manager = await as('manager');
    const { data: draft } = await manager.rpc('fork_revision', { revision: revision.id, name: 'další' });
    await addValue(
      member,
      { partnershipId: liberec.id, indicatorId: id },
      { value: 7, on: '2025-12-31', source: '' },
    );
    const inDraft = await readIndicatorPage(member, 'member', draft ?? '', id);
    expect(inDraft?.indicator.values).toMatchObject([{ value: 7 }]);
    await discardRevisions();
  });
});

test('the history of a measure tells of its indicators to those who read its people', async () => {
  const { revision, member, place, id, page } = await added();
  await changeIndicator(member, (await page()).indicator, fields({ unit: 'domy', name: 'Domy' }));
  await addValue(
    member,
    { partnershipId: liberec.id, indicatorId: id },
    { value: 2, on: '2021-12-31', source: '' },
  );
  const history = await readMeasureHistory(member, revision.id, place.measure.id);
  expect(history.slice(0, 5).map(({ entity, action }) => `${entity} ${action}`)).toEqual([
    ...['indicator_values insert', 'indicator_versions update', 'indicators update'],
    ...['indicator_versions insert', 'indicators insert'],
  ]);
  expect(history[1]).toMatchObject({
    actorName: 'Martin Horák',
    old: { name: 'Nové byty' },
    new: { name: 'Domy' },
  });
  expect(await readMeasureHistory(await as('participant'), revision.id, place.measure.id)).toEqual([]);
  await discardRevisions();
});
