import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { placedMeasures } from '~/domain/plans/content';
import { awkwardContent, demoContent } from './content.fixture';
import { jsonOf, planDocument } from './json';
import type { PlanDocument } from './json-shape';

const text = readFileSync(new URL('../../../public/schema/plan-1.json', import.meta.url), 'utf8');
const schema = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
const publicUrl = 'https://souhra.example';

describe.each([
  ['the demo plan', demoContent()],
  ['an awkward plan', awkwardContent()],
])('%s', (_, content) => {
  const read = JSON.parse(jsonOf(content, publicUrl).toString('utf8')) as PlanDocument;

  it('is a document of the schema', () => {
    expect(schema.safeParse(read).error?.issues ?? []).toEqual([]);
  });

  it('keeps every text, code, number and date', () => {
    const measures = read.chapters.flatMap((c) =>
      c.priorities.flatMap((p) => p.goals.flatMap((g) => g.measures)),
    );
    const placed = placedMeasures(content).map(({ measure }) => measure);
    expect(measures.map(({ code, text }) => [code, text])).toEqual(
      placed.map(({ code, text }) => [code, text]),
    );
    expect(measures.map(({ funding }) => funding)).toEqual(placed.map(({ funding }) => funding));
    expect(measures.flatMap(({ indicators }) => indicators.map(({ values }) => values))).toEqual(
      placed.flatMap(({ indicators }) => indicators.map(({ values }) => values)),
    );
    expect(read.chapters.map(({ narrative }) => narrative)).toEqual(content.chapters.map((c) => c.narrative));
  });
});

describe('the schema', () => {
  const document = () => structuredClone(planDocument(awkwardContent(), publicUrl));
  it.each<[string, (document: PlanDocument) => void]>([
    ['a member it does not know', (d) => void Object.assign(d, { more: 1 })],
    ['another version', (d) => void Object.assign(d, { version: 2 })],
    ['a date which is none', (d) => void Object.assign(d.context[0]?.baseline ?? {}, { on: '1. 1. 2026' })],
    ['a number as text', (d) => void Object.assign(d.context[0]?.baseline ?? {}, { value: '12' })],
    ['a missing part', (d) => void Reflect.deleteProperty(d, 'budget')],
  ])('refuses %s', (_, spoil) => {
    const spoilt = document();
    expect(schema.safeParse(spoilt).success).toBe(true);
    spoil(spoilt);
    expect(schema.safeParse(spoilt).success).toBe(false);
  });
});

it('writes moments in one way, whatever the database made of them', () => {
  const [first] = planDocument(demoContent(), publicUrl).chapters[0]?.priorities[0]?.goals[0]?.measures ?? [];
  expect(first?.responsibility?.assignedAt).toBe('2026-03-01T23:30:00.123Z');
});

it('sums what is known of the money', () => {
  const { budget } = planDocument(awkwardContent(), publicUrl);
  expect(budget).toEqual({
    ...{ currency: 'CZK', cost: 0, funding: 10_000_000_000_000 },
    bySource: [
      { source: 'OPZ+', amount: 10_000_000_000_000 },
      { source: 'dar: firma', amount: null },
    ],
    byChapter: [
      { code: '1', cost: 0, funding: 10_000_000_000_000 },
      { code: 'D', cost: null, funding: null },
    ],
  });
});

it('fills in the card of the national register', () => {
  const { register } = planDocument(awkwardContent(), publicUrl);
  expect(register).toMatchObject({
    typ: 'TAP',
    stav: 'schváleno',
    schvaleno: '2026-06-01',
    gestor: 'Lokální partnerství Česká Třebová',
  });
  expect(register.struktura.map(({ uroven, kod, nadrazeny }) => `${uroven} ${kod} < ${nadrazeny}`)).toEqual([
    ...['oblast 1 < null', 'priorita 1.1 < 1', 'cíl 1.1.1 < 1.1', 'cíl 1.1.2 < 1.1'],
    ...['priorita 1.2 < 1', 'oblast D < null'],
  ]);
  expect(register.vazby.map(({ opatreni, kod }) => `${opatreni} → ${kod}`)).toEqual([
    ...['null → null', '1.1.1.10 → 1.1.1.2', '1.1.1.10 → '],
  ]);
});
