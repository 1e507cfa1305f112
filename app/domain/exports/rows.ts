import {
  type ChapterContent,
  type Funding,
  type IndicatorContent,
  type IndicatorPoint,
  type MeasureContent,
  type PlacedMeasure,
  placedMeasures,
  type RevisionContent,
} from '~/domain/plans/content';
import { gapWords, type Row, type Tables, type tables } from './columns';
import { crowns, czechDay, czechNumber, dayOf } from './czech';
import { partsOf } from './wording';

/** The whole of a revision as the rows of the tables in `columns.ts`. */
export function tablesOf(content: RevisionContent): Tables {
  const placed = placedMeasures(content);
  const measures = placed.map(({ measure }) => measure);
  const owners: { code: string | null; indicators: IndicatorContent[] }[] = [
    ...measures,
    { code: null, indicators: content.context },
  ];
  return {
    measures: placed.map(measureRow),
    indicators: owners.flatMap(({ code, indicators }) =>
      indicators.map((indicator, index) => ({
        ...{ measureCode: code, order: index + 1, name: indicator.name },
        ...measuring(indicator),
      })),
    ),
    values: owners.flatMap(({ code, indicators }) =>
      indicators.flatMap(({ name, values }, index) =>
        values.map(({ on, value, source }) => ({
          ...{ measureCode: code, order: index + 1, name },
          ...{ on, value, source: source || null },
        })),
      ),
    ),
    funding: measures.flatMap(({ code, funding }) =>
      funding.map(({ source, amount, until }) => ({ measureCode: code, source, amount, until })),
    ),
    chapters: content.chapters.map(({ code, name, group, narrative }) => ({
      ...{ chapterCode: code, chapterName: name },
      ...{ group: group?.name ?? null, narrative: narrative || null },
    })),
    goals: content.chapters.flatMap(goalRows),
    links: measures.flatMap(({ code, elaborates }) =>
      elaborates.map((link) => ({
        measureCode: code,
        elaboratedCode: link.code || null,
        elaboratedWording: link.wording || null,
      })),
    ),
    waivers: measures.flatMap(({ code, waivers }) =>
      waivers.map(({ gap, reason, by, at }) => ({ measureCode: code, gap, reason, by, on: dayOf(at) })),
    ),
    plan: [planRow(content)],
  };
}

function measureRow({ measure, goal, priority, chapter }: PlacedMeasure): Row<typeof tables.measures> {
  const { responsibility, indicators, means } = measure;
  const { wording, description } = partsOf(measure);
  const [first] = indicators;
  const { unit, direction, scale, ...points } = first ? measuring(first) : nothingMeasured;
  return {
    ...{ chapterCode: chapter.code, chapterName: chapter.name },
    ...{ priorityCode: priority.code, priorityTitle: priority.title },
    ...{ goalCode: goal.code, goalTitle: goal.title },
    ...{ measureCode: measure.code, wording: wording || null, description: description || null },
    organisation: responsibility?.organisation.name ?? null,
    person: responsibility?.person?.name ?? null,
    answer: responsibility?.person ? responsibility.answer : null,
    answerReason: responsibility?.reason ?? null,
    assignedOn: responsibility ? dayOf(responsibility.assignedAt) : null,
    cooperating: names(measure.cooperating),
    indicatorName: first?.name ?? null,
    ...{ indicatorUnit: unit, indicatorDirection: direction, indicatorScale: scale, ...points },
    indicatorCount: indicators.length,
    ...{ startsOn: means?.startsOn ?? null, endsOn: means?.endsOn ?? null },
    continuous: means ? (means.continuous ? 'yes' : 'no') : null,
    ...{ cost: means?.cost ?? null, targetGroup: means?.targetGroup || null },
    funding: listOf(measure.funding.map(fundingLine)),
    projects: names(measure.projects),
    gaps: listOf(measure.gaps.map((gap) => gapWords[gap])),
  };
}

function measuring({ unit, direction, scale, baseline, target }: IndicatorContent) {
  return {
    ...{ unit, direction, scale },
    ...{ baselineValue: baseline?.value ?? null, baselineOn: baseline?.on ?? null },
    baselineSource: baseline?.source || null,
    ...{ targetValue: target?.value ?? null, targetOn: target?.on ?? null },
    targetSource: target?.source || null,
  };
}

const nothingMeasured = {
  ...{ unit: null, direction: null, scale: null },
  ...{ baselineValue: null, baselineOn: null, baselineSource: null },
  ...{ targetValue: null, targetOn: null, targetSource: null },
};

function goalRows(chapter: ChapterContent): Row<typeof tables.goals>[] {
  return chapter.priorities.flatMap((priority): Row<typeof tables.goals>[] => {
    const place = {
      chapterCode: chapter.code,
      priorityCode: priority.code,
      priorityTitle: priority.title,
    };
    if (priority.goals.length === 0) return [{ ...place, goalCode: null, goalTitle: null }];
    return priority.goals.map(({ code, title }) => ({ ...place, goalCode: code, goalTitle: title }));
  });
}

function planRow({ plan, revision, partnership }: RevisionContent): Row<typeof tables.plan> {
  return {
    ...{ kind: plan.kind, title: plan.title, from: plan.from, to: plan.to },
    elaborates: plan.elaborates?.title ?? null,
    ...{ revision: revision.name, number: revision.number, state: revision.state },
    approvedOn: revision.approvedAt && dayOf(revision.approvedAt),
    ...{ partnership: partnership.name, city: partnership.city },
  };
}

/** „IROP: 1 500 000 Kč do 31. 12. 2018“ */
export function fundingLine({ source, amount, until }: Funding): string {
  const facts = [amount === null ? '' : crowns(amount), until === null ? '' : `do ${czechDay(until)}`];
  const known = facts.filter(Boolean).join(' ');
  return known ? `${source}: ${known}` : source;
}

/** Where an indicator stood on a day, without its unit: „120 k 31. 12. 2016“, „2 (částečně) k 31. 12. 2016“. */
export function pointLine({ value, on }: IndicatorPoint, scale: string[] | null): string {
  return `${stepOrNumber(value, scale)} k\u00a0${czechDay(on)}`;
}

/** A number, or the place on a scale with its name. */
export function stepOrNumber(value: number, scale: string[] | null): string {
  const step = scale?.[value - 1];
  return step === undefined ? czechNumber(value) : `${value} (${step})`;
}

function names(things: MeasureContent['cooperating']): string[] | null {
  return listOf(things.map(({ name }) => name));
}

/** An empty list is an empty cell. */
function listOf(items: string[]): string[] | null {
  return items.length === 0 ? null : items;
}
