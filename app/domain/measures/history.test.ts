import { describe, expect, it } from 'vitest';
import { changesOf, idsIn, type Names } from './history';
import type { HistoryEntry } from './schema';

const names: Names = {
  organisations: new Map([['o1', 'Statutární město Liberec']]),
  people: new Map([['p1', 'Eva Novotná']]),
  measures: new Map([['m9', '1.2.1.2']]),
  indicators: new Map([
    ['i1', { indicatorId: 'i1', name: 'Nové byty', unit: 'byty', scale: null }],
    ['i2', { indicatorId: 'i2', name: 'Spolupráce', unit: 'stupeň', scale: ['žádná', 'stálá'] }],
  ]),
};
let at = 0;
const entry = (parts: Partial<HistoryEntry>): HistoryEntry => {
  at += 1;
  const moment = `2026-01-01T00:00:${String(at).padStart(2, '0')}Z`;
  return {
    at: moment,
    actorName: 'Jana Dvořáková',
    entity: '',
    entityId: '',
    action: 'update',
    old: null,
    new: null,
    ...parts,
  };
};
/** In the order they happened; the log has them newest first. */
const told = (...entries: HistoryEntry[]) => changesOf([...entries].reverse(), names).reverse();
const sentences = (...entries: HistoryEntry[]) =>
  told(...entries).map(({ what, name }) => `${what}: ${name}`);

describe('responsibility', () => {
  const assigned = entry({
    ...{ entity: 'responsibilities', entityId: 'r1', action: 'insert' },
    new: { organisation_id: 'o1', person_id: 'p1', handover: null },
  });
  const who = 'Statutární město Liberec, Eva Novotná';

  it('is assigned and answered', () => {
    const declined = entry({
      ...{ entity: 'responsibilities', entityId: 'r1' },
      ...{ old: { answer: 'assigned', reason: null }, new: { answer: 'declined', reason: 'nemám kapacitu' } },
    });
    expect(sentences(assigned, declined)).toEqual([`assigned: ${who}`, `declined: ${who}`]);
    expect(told(assigned, declined)[1]?.reason).toBe('nemám kapacitu');
  });

  it('passes to somebody else as one thing', () => {
    const ended = entry({
      entity: 'responsibilities',
      entityId: 'r1',
      old: { ended_at: null },
      new: { ended_at: 'x' },
    });
    const next = {
      ...entry({ entity: 'responsibilities', entityId: 'r2', action: 'insert' }),
      ...{ at: ended.at, new: { organisation_id: 'o1', handover: 'odchod' } },
    };
    expect(sentences(assigned, ended, next)).toEqual([
      `assigned: ${who}`,
      'handedOver: Statutární město Liberec',
    ]);
    expect(sentences(assigned, ended)).toEqual([`assigned: ${who}`, `ended: ${who}`]);
    const back = { ...next, new: { organisation_id: 'o1', person_id: 'p1', undoes: 'r2' } };
    expect(sentences(assigned, ended, back)).toEqual([`assigned: ${who}`, `handOverTakenBack: ${who}`]);
  });
});

describe('indicators', () => {
  const added = entry({
    ...{ entity: 'indicator_versions', entityId: 'v1', action: 'insert' },
    new: { name: 'Nové byty', indicator_id: 'i1' },
  });

  it('tell what has changed from what to what', () => {
    const changed = entry({
      ...{ entity: 'indicator_versions', entityId: 'v1' },
      old: { name: 'Nové byty', baseline_value: null, baseline_on: null, direction: 'up' },
      new: { name: 'Byty', baseline_value: 60, baseline_on: '2019-12-31', direction: 'keep' },
    });
    const unit = {
      ...entry({ entity: 'indicators', entityId: 'i1', old: { unit: 'byt' }, new: { unit: 'byty' } }),
      at: changed.at,
    };
    const [, change, ...others] = told(added, unit, changed);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ what: 'indicatorChanged', name: 'Byty' });
    expect(change?.differences).toEqual([
      { field: 'name', from: { text: 'Nové byty' }, to: { text: 'Byty' } },
      { field: 'direction', from: { word: 'up' }, to: { word: 'keep' } },
      { field: 'baseline', from: null, to: { number: 60, unit: 'byty' } },
      { field: 'baselineOn', from: null, to: { day: '2019-12-31' } },
      { field: 'unit', from: { text: 'byt' }, to: { text: 'byty' } },
    ]);
  });

  it('that are archived are known from the log', () => {
    const log = [
      entry({ entity: 'indicators', entityId: 'i3', action: 'insert', new: { unit: 'ks', scale: null } }),
      entry({
        ...{ entity: 'indicator_versions', entityId: 'v3', action: 'insert' },
        new: { name: 'Lůžka', indicator_id: 'i3' },
      }),
      entry({
        entity: 'indicator_versions',
        entityId: 'v3',
        old: { target_value: 1 },
        new: { target_value: 2 },
      }),
    ];
    expect(told(...log)).toMatchObject([
      { what: 'indicatorAdded', name: 'Lůžka' },
      { what: 'indicatorChanged', name: 'Lůžka', differences: [{ to: { number: 2, unit: 'ks' } }] },
    ]);
  });

  it('are put away and back', () => {
    const away = entry({
      entity: 'indicator_versions',
      entityId: 'v1',
      old: { archived_at: null },
      new: { archived_at: 'x' },
    });
    const back = entry({
      entity: 'indicator_versions',
      entityId: 'v1',
      old: { archived_at: 'x' },
      new: { archived_at: null },
    });
    expect(sentences(added, away, back)).toEqual([
      ...['indicatorAdded: Nové byty', 'indicatorArchived: Nové byty', 'indicatorRestored: Nové byty'],
    ]);
  });

  it('have values, on a scale by the name of the step', () => {
    const value = entry({
      ...{ entity: 'indicator_values', entityId: 'x1', action: 'insert' },
      new: { indicator_id: 'i2', value: 2, measured_on: '2020-12-31', source: '', archived_at: null },
    });
    const corrected = entry({
      entity: 'indicator_values',
      entityId: 'x1',
      old: { value: 2 },
      new: { value: 1 },
    });
    const away = entry({
      entity: 'indicator_values',
      entityId: 'x1',
      old: { archived_at: null },
      new: { archived_at: 'x' },
    });
    const [first, second, third] = told(value, corrected, away);
    expect(first).toMatchObject({
      ...{ what: 'valueAdded', name: 'Spolupráce' },
      differences: [
        { field: 'value', from: null, to: { text: 'stálá' } },
        { field: 'day', from: null, to: { day: '2020-12-31' } },
      ],
    });
    expect(second).toMatchObject({
      what: 'valueCorrected',
      differences: [{ from: { text: 'stálá' }, to: { text: 'žádná' } }],
    });
    expect(third).toMatchObject({
      what: 'valueArchived',
      differences: [{ to: { text: 'žádná' } }, { to: { day: '2020-12-31' } }],
    });
  });
});

it('what a revision takes over from the last one is one thing', () => {
  const born = entry({
    entity: 'measure_versions',
    entityId: 'm',
    action: 'insert',
    new: { code: '1.1.1.1' },
  });
  const copied = {
    ...entry({ entity: 'cooperations', entityId: 'c', action: 'insert', new: { organisation_id: 'o1' } }),
    at: born.at,
  };
  const later = entry({
    entity: 'cooperations',
    entityId: 'd',
    action: 'insert',
    new: { organisation_id: 'o1' },
  });
  expect(sentences(born, copied, later)).toEqual(['created: ', 'cooperating: Statutární město Liberec']);
});

it('tells of the measure itself', () => {
  const measure = (old: Record<string, unknown>, now: Record<string, unknown>) =>
    entry({ entity: 'measure_versions', entityId: 'm', old, new: now });
  expect(told(measure({ code: '1.1', position: 1 }, { code: '1.2', position: 2 }))).toMatchObject([
    { what: 'renumbered', differences: [{ field: 'code', from: { text: '1.1' }, to: { text: '1.2' } }] },
  ]);
  expect(sentences(measure({ position: 1 }, { position: 2 }))).toEqual([]);
  expect(sentences(measure({ goal_id: 'a' }, { goal_id: 'b' }))).toEqual(['moved: ']);
  expect(sentences(measure({ archived_at: null }, { archived_at: 'x' }))).toEqual(['measureArchived: ']);
});

it('tells of means, money, links and what was let pass', () => {
  const means = entry({
    ...{ entity: 'means', entityId: 'n', action: 'insert' },
    new: { starts_on: '2020-01-01', ends_on: null, continuous: false, cost: 1000, target_group: '' },
  });
  expect(told(means)).toMatchObject([
    {
      differences: [
        { field: 'startsOn', to: { day: '2020-01-01' } },
        { field: 'cost', to: { crowns: 1000 } },
      ],
    },
  ]);
  const money = { source: 'OPZ+', amount: null, lasts_until: '2027-12-31' };
  expect(told(entry({ entity: 'fundings', entityId: 'f', action: 'delete', old: money }))).toMatchObject([
    { what: 'fundingRemoved', name: 'OPZ+', differences: [] },
  ]);
  expect(
    sentences(
      entry({
        entity: 'elaborations',
        entityId: 'e',
        action: 'insert',
        new: { elaborated_measure_id: 'm9' },
      }),
    ),
  ).toEqual(['elaborates: 1.2.1.2']);
  expect(
    told(
      entry({
        entity: 'waivers',
        entityId: 'w',
        action: 'insert',
        new: { gap: 'indicator', reason: 'proto' },
      }),
    ),
  ).toMatchObject([{ what: 'waived', name: 'indicator', reason: 'proto' }]);
  expect(sentences(entry({ entity: 'something else', entityId: 'z' }))).toEqual([]);
});

it('knows whose names are needed', () => {
  const rows = [
    entry({ new: { organisation_id: 'o1', person_id: 'p1' } }),
    entry({ action: 'delete', old: { organisation_id: 'o2', elaborated_measure_id: 'm9' } }),
  ];
  expect(idsIn(rows)).toEqual({ organisations: ['o1', 'o2'], people: ['p1'], measures: ['m9'] });
});
