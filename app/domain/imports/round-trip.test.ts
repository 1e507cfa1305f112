import { describe, expect, it, vi } from 'vitest';
import { awkwardContent, demoContent } from '../exports/content.fixture';
import { csvOf } from '../exports/csv.server';
import { docxOf } from '../exports/docx.server';
import { xlsxOf } from '../exports/xlsx.server';
import { placedMeasures, type RevisionContent } from '../plans/content';
import { carried } from './carried.fixture';
import { diffAgainst } from './diff';
import { planFactsOf } from './extras';
import { interpret } from './interpret';
import { guessMappings } from './mapping';
import { payloadOf } from './payload';
import { readFile } from './reader/read.server';
import type { Directory, ImportedPlan, ReadFile } from './schema';

// Whole plans are written and read here, which takes a while where much else runs beside.
vi.setConfig({ testTimeout: 60_000 });

/** A partnership that knows the people and groups of a plan, and what it elaborates; organisations and projects too, or not. */
function directoryOf(content: RevisionContent, knowsMore: boolean): Directory {
  const measures = placedMeasures(content).map(({ measure }) => measure);
  const organisations = measures.flatMap(({ responsibility, cooperating }) => [
    ...(responsibility ? [{ ...responsibility.organisation, short: null }] : []),
    ...cooperating.map((one) => ({ ...one, short: null })),
  ]);
  return {
    organisations: knowsMore ? organisations : [],
    projects: knowsMore ? measures.flatMap(({ projects }) => projects) : [],
    people: measures
      .flatMap(({ responsibility }) =>
        responsibility?.person ? [{ ...responsibility.person, organisation: null }] : [],
      )
      .filter((person, index, all) => all.findIndex(({ name }) => name === person.name) === index),
    groups: content.chapters.flatMap(({ group }) => (group ? [group] : [])),
    elaborated: measures.flatMap(({ elaborates }) => elaborates),
  };
}

function interpreted(file: ReadFile, content: RevisionContent, knowsMore = false) {
  const mappings = guessMappings(file.sheets);
  const { from, to } = content.plan;
  return interpret(
    file,
    { mappings, organisations: {}, skipUnreadable: false },
    directoryOf(content, knowsMore),
    {
      ...{ from, to, existing: null },
    },
  );
}

function carriedBy(plan: ImportedPlan) {
  const named = (list: { name: string }[]) => list.map(({ name }) => name);
  return {
    chapters: plan.chapters.map(({ group, ...chapter }) => ({
      ...chapter,
      group: group?.name ?? null,
      priorities: chapter.priorities.map((priority) => ({
        ...priority,
        goals: priority.goals.map((goal) => ({
          ...goal,
          measures: goal.measures.map(({ sheet: _sheet, row: _row, ...measure }) => ({
            ...measure,
            // A new measure of which nothing is said does not go on all the time.
            means: { ...measure.means, continuous: measure.means.continuous ?? false },
            organisation: measure.organisation?.name ?? null,
            person: measure.person?.name ?? null,
            ...{ cooperating: named(measure.cooperating), projects: named(measure.projects) },
            elaborates: measure.elaborates.map(({ measureId }) => measureId),
          })),
        })),
      })),
    })),
    context: plan.context,
  };
}

/** As a document can say it: no link to a measure without number and text. */
function inWords(content: RevisionContent): RevisionContent {
  const copy = structuredClone(content);
  for (const { measure } of placedMeasures(copy)) {
    measure.elaborates = measure.elaborates.filter(({ code, wording }) => code !== '' || wording !== '');
  }
  return copy;
}

/** The fixture gives each mention an id of its own; here one name is one thing. */
function withSharedIds(content: RevisionContent): RevisionContent {
  const ids = new Map<string, string>();
  const shared = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shared);
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shared(inner)]));
    if (Object.keys(copy).sort().join() !== 'id,name') return copy;
    const name = String(copy.name);
    ids.set(name, ids.get(name) ?? String(copy.id));
    return { id: ids.get(name), name };
  };
  return shared(content) as RevisionContent;
}

describe.each([
  ['the demo plan', demoContent],
  ['awkward texts', awkwardContent],
])('what is exported is imported without loss: %s', (_name, make) => {
  const content = withSharedIds(make());

  it('XLSX', async () => {
    const file = await readFile(await xlsxOf(content), 'plan.xlsx');
    const { plan, problems } = interpreted(file, content);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(carriedBy(plan)).toEqual(carried(content));
    const { kind, title, from, to } = content.plan;
    expect(planFactsOf(file.sheets)).toMatchObject({ kind, title, from, to });
  });

  it('DOCX', async () => {
    const file = await readFile(await docxOf(content), 'plan.docx');
    const { plan, problems } = interpreted(file, content);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(carriedBy(plan)).toEqual(carried(inWords(content)));
    const { kind, title, from, to } = content.plan;
    expect(planFactsOf(file.sheets)).toMatchObject({ kind, title, from, to });
  });

  it('CSV of the measures, with what one row can hold', async () => {
    const file = await readFile(csvOf(content, 'measures'), 'plan.csv');
    const { plan, problems } = interpreted(file, content);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    const measures = (whole: ReturnType<typeof carried>) =>
      whole.chapters.flatMap(({ priorities }) =>
        priorities.flatMap(({ goals }) =>
          goals.flatMap((goal) =>
            goal.measures.map(({ elaborates: _elaborates, waivers: _waivers, indicators, ...measure }) => ({
              ...measure,
              indicators: indicators.slice(0, 1).map(({ values: _values, ...indicator }) => indicator),
            })),
          ),
        ),
      );
    expect(measures(carriedBy(plan))).toEqual(measures(carried(content)));
  });

  it('the same file changes nothing in the plan it was made from', async () => {
    const file = await readFile(await xlsxOf(content), 'plan.xlsx');
    const { plan } = interpreted(file, content, true);
    const { entries, problems } = diffAgainst(content, plan);
    expect(problems).toEqual([]);
    expect(entries.filter(({ status }) => status !== 'unchanged')).toEqual([]);
    const { indicators, values, cooperations, measures } = payloadOf(plan, content);
    expect({ indicators, values }).toEqual({ indicators: [], values: [] });
    expect(
      measures.filter(({ wording, description, organisation }) => wording ?? description ?? organisation),
    ).toEqual([]);
    expect(cooperations.length).toBe(
      placedMeasures(content).reduce((sum, { measure }) => sum + measure.cooperating.length, 0),
    );
  });
});
