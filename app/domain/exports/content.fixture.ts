import { readFileSync } from 'node:fs';
import type { IndicatorContent, MeasureContent, RevisionContent } from '~/domain/plans/content';

type Point = { value: number; year: number | null; note?: string };
type Indicator = {
  name: string;
  unit: string;
  direction: 'up' | 'down' | 'none';
  measureCode: string | null;
  baseline?: Point;
  target?: Point;
  values: Point[];
};
type Part = { code: string; title: string };
type Data = {
  partnership: { name: string; city: string };
  plan: {
    title: string;
    from: number;
    to: number;
    chapters: {
      code: string;
      name: string;
      priorities: (Part & {
        goals: (Part & { measures: (Part & { justification: string; organisations: string[] })[] })[];
      })[];
    }[];
  };
  organisations: { id: string; name: string }[];
  indicators: Indicator[];
  projects: { name: string }[];
};

const file = new URL('../../../supabase/seed/spsz-liberec.json', import.meta.url);
let counter = 0;
const id = () => `00000000-0000-4000-8000-${String(++counter).padStart(12, '0')}`;

/** The demo plan, with commitments on some of its measures: all 139, as the exports meet it. */
export function demoContent(): RevisionContent {
  counter = 0;
  const data = JSON.parse(readFileSync(file, 'utf8')) as Data;
  const organisation = (key: string | undefined) => {
    const found = data.organisations.find((one) => one.id === key);
    return found ? { id: found.id, name: found.name } : null;
  };
  let place = 0;
  const measure = ({ code, title, justification, organisations }: (typeof all)[number]): MeasureContent => {
    place++;
    const gestor = organisation(organisations[0] ?? (place % 3 === 0 ? 'sml' : undefined));
    const indicators = data.indicators.filter(({ measureCode }) => measureCode === code).map(indicatorOf);
    return {
      ...{ id: id(), measureId: id(), code, wording: title },
      text: [title, justification, ...(place % 4 === 0 ? ['Navazuje na práci pracovní skupiny.'] : [])].join(
        '\n',
      ),
      responsibility: gestor && {
        id: id(),
        organisation: gestor,
        person: place % 2 ? { id: id(), name: 'Mgr. Žofie Příhodová' } : null,
        answer: place % 2 ? (place % 5 ? 'accepted' : 'declined') : 'assigned',
        reason: place % 2 && place % 5 === 0 ? 'Agenda přešla na odbor sociální péče.' : null,
        assignedAt: '2026-03-01T23:30:00.123456+00:00',
      },
      cooperating: organisations.slice(1).flatMap((key) => organisation(key) ?? []),
      indicators,
      means:
        place % 3 === 1
          ? null
          : {
              ...{
                startsOn: '2016-01-01',
                endsOn: place % 2 ? '2019-12-31' : null,
                continuous: place % 2 === 0,
              },
              ...{ cost: place * 125_000, targetGroup: place % 2 ? 'rodiny s dětmi v bytové nouzi' : '' },
            },
      funding:
        place % 3 === 1
          ? []
          : [
              { source: 'Operační program Zaměstnanost', amount: place * 100_000, until: '2019-06-30' },
              { source: 'rozpočet města', amount: null, until: null },
            ],
      projects: place % 7 === 0 ? data.projects.slice(0, 2).map(({ name }) => ({ id: id(), name })) : [],
      elaborates: [],
      gaps: gestor ? [] : ['organisation'],
      waivers:
        place % 20 === 0
          ? [{ gap: 'indicator', reason: 'Měří kraj.', by: 'Jana Nováková', at: '2026-04-01T08:00:00.000Z' }]
          : [],
    };
  };
  const all = data.plan.chapters.flatMap((c) =>
    c.priorities.flatMap((p) => p.goals.flatMap((g) => g.measures)),
  );
  return {
    revision: { id: id(), number: 2, name: 'Revize 2026', state: 'draft', approvedAt: null },
    plan: { id: id(), kind: 'SPSZ', ...period(data.plan), elaborates: null },
    partnership: { id: id(), name: data.partnership.name, city: data.partnership.city },
    chapters: data.plan.chapters.map(({ code, name, priorities }) => ({
      ...{ id: id(), code, name, group: { id: id(), name: `Pracovní skupina ${name}` } },
      narrative: `Kapitola ${name} vychází z analýzy potřeb.\nPracovní skupina ji projednala na třech schůzkách.`,
      priorities: priorities.map(({ code, title, goals }) => ({
        ...{ id: id(), code, title },
        goals: goals.map(({ code, title, measures }) => ({
          ...{ id: id(), code, title, measures: measures.map(measure) },
        })),
      })),
    })),
    context: data.indicators.filter(({ measureCode }) => measureCode === null).map(indicatorOf),
  };
}

function period({ title, from, to }: Data['plan']) {
  return { title, from, to };
}

function indicatorOf(indicator: Indicator): IndicatorContent {
  const point = ({ value, year, note }: Point) => ({
    ...{ value, on: `${year ?? 2020}-12-31`, source: note ?? '' },
  });
  return {
    ...{ id: id(), indicatorId: id(), name: indicator.name, unit: indicator.unit, scale: null },
    direction: indicator.direction === 'none' ? 'keep' : indicator.direction,
    baseline: indicator.baseline ? point(indicator.baseline) : null,
    target: indicator.target ? point(indicator.target) : null,
    values: indicator.values.map(point),
  };
}

/**
 * A small TAP in which everything is that an export could lose: empty parts, formulas, quotes, semicolons, long texts,
 * scales, small and great numbers, the same indicator twice, characters which XML cannot hold.
 */
export function awkwardContent(): RevisionContent {
  counter = 0;
  const point = (value: number, on: string, source = '') => ({ value, on, source });
  const indicator = (more: Partial<IndicatorContent>): IndicatorContent => ({
    ...{
      id: id(),
      indicatorId: id(),
      name: 'Počet klientů',
      unit: 'osob ročně',
      direction: 'up',
      scale: null,
    },
    ...{ baseline: null, target: null, values: [] },
    ...more,
  });
  const measure = (code: string, text: string, more: Partial<MeasureContent> = {}): MeasureContent => ({
    ...{ id: id(), measureId: id(), code, wording: text.split('\n')[0] ?? '', text, responsibility: null },
    ...{ cooperating: [], indicators: [], means: null, funding: [], projects: [], elaborates: [] },
    ...{ gaps: ['organisation', 'indicator'], waivers: [] },
    ...more,
  });
  const scale = ['vůbec', 'zčásti; spíše ne', 'plně'];
  return {
    revision: {
      id: id(),
      number: 1,
      name: 'První',
      state: 'approved',
      approvedAt: '2026-05-31T22:30:00.000Z',
    },
    plan: {
      ...{ id: id(), kind: 'TAP', title: 'TAP „bydlení“ & <dluhy>', from: 2026, to: 2028 },
      elaborates: { id: id(), title: 'SPSZ Česká Třebová' },
    },
    partnership: { id: id(), name: 'Lokální partnerství Česká Třebová', city: null },
    chapters: [
      {
        ...{ id: id(), code: '1', name: 'Bydlení', group: null, narrative: longText() },
        priorities: [
          {
            ...{ id: id(), code: '1.1', title: 'Příliš žluťoučký kůň' },
            goals: [
              {
                ...{ id: id(), code: '1.1.1', title: '=SUM(A1)' },
                measures: [
                  measure('1.1.1.1', '=1+1; „uvozovky“ a "jiné"\n-odrážka\n+další\n@cizí'),
                  measure('1.1.1.10', "'=apostrof\nřádek\ts tabulátorem <b>&amp;</b>", {
                    responsibility: {
                      ...{ id: id(), organisation: { id: id(), name: 'Úřad práce; Česká Třebová' } },
                      ...{ person: { id: id(), name: 'Řehoř Ťáma' }, answer: 'declined' },
                      ...{ reason: 'Nemáme na to lidi.\nOpravdu.', assignedAt: '2026-01-01T12:00:00.000Z' },
                    },
                    cooperating: ['Člověk v tísni, o.p.s.', '-minus, z.s.'].map((name) => ({
                      id: id(),
                      name,
                    })),
                    indicators: [
                      indicator({
                        baseline: point(0.1, '2026-01-01', '=zdroj'),
                        target: point(1_234_567.25, '2028-12-31', 'ČSÚ, tab. 3'),
                        values: [point(-3.5, '2026-06-30', 'měření'), point(0, '2026-12-31')],
                      }),
                      indicator({ direction: 'keep', baseline: point(1e15, '1990-01-01') }),
                      indicator({
                        ...{ name: 'Spokojenost', unit: 'stupeň', direction: 'down', scale },
                        ...{ baseline: point(2, '2026-02-28'), target: point(3, '2027-02-28') },
                        values: [point(1, '2026-03-29', 'dotazník')],
                      }),
                    ],
                    means: {
                      startsOn: null,
                      endsOn: null,
                      continuous: true,
                      cost: 0,
                      targetGroup: '@senioři',
                    },
                    funding: [
                      { source: 'OPZ+', amount: 10_000_000_000_000, until: '2027-03-28' },
                      { source: 'dar: firma', amount: null, until: null },
                    ],
                    projects: [{ id: id(), name: 'Bydlení především; II' }],
                    elaborates: [
                      { measureId: id(), code: '1.1.1.2', wording: 'Sociální byty' },
                      { measureId: id(), code: '', wording: '' },
                    ],
                    gaps: [],
                    waivers: [
                      {
                        gap: 'organisation',
                        reason: 'Vznikne spolek.\nbez obce: nejde to (zatím).',
                        by: 'Jan Novák',
                        at: '2026-05-01T22:30:00.000Z',
                      },
                      {
                        gap: 'indicator',
                        reason: 'Měří\nkraj.',
                        by: 'Jan Novák',
                        at: '2026-05-01T22:30:00.000Z',
                      },
                    ],
                  }),
                  measure('1.1.1.11', ''),
                ],
              },
              { id: id(), code: '1.1.2', title: 'Cíl bez opatření', measures: [] },
            ],
          },
          { id: id(), code: '1.2', title: 'Priorita bez cílů', goals: [] },
        ],
      },
      {
        id: id(),
        code: 'D',
        name: 'Prázdná kapitola',
        group: { id: id(), name: 'PS Dluhy' },
        narrative: '',
        priorities: [],
      },
    ],
    context: [
      indicator({ name: 'Podíl exekucí', unit: '%', direction: 'down', baseline: point(12.5, '2025-12-31') }),
    ],
  };
}

/** Some eighty thousand characters, with an emoji on every possible cut. */
function longText(): string {
  const paragraph = 'Kapitola popisuje, jak se 👩‍👩‍👧 rodinám bydlí.';
  return Array.from({ length: 1800 }, (_, index) => `${index}. ${paragraph}`).join('\n');
}
