import type { IndicatorContent, IndicatorPoint, MeasureContent } from '~/domain/plans/content';
import { directionWords, docxLabels, gapWords, tables, yesNoWords } from './columns';
import { czechDay, czechNumber, dayOf } from './czech';
import { fundingLine, pointLine } from './rows';

/** Something that stands beside a measure's text in a document: a label and what is to be read there. */
export type Fact = {
  label: string;
  /** A paragraph each; what somebody wrote in several lines has them within. */
  lines: string[];
  /** Names an indicator; what follows, up to the next, tells of it. */
  begins?: true;
};

/** What is not known is said to be so, where its absence matters. */
const nothing = '—';
const {
  organisation,
  person,
  cooperating,
  startsOn,
  endsOn,
  continuous,
  cost,
  targetGroup,
  funding,
  projects,
} = tables.measures.columns;
const { name, unit, direction, scale } = tables.indicators.columns;

/** A row of a table of facts: one, or two short ones side by side. */
export type FactRow = [Fact] | [Fact, Fact];
/** Rows that belong together and are best read on one page. */
export type FactBlock = FactRow[];

/** What is committed to in a measure, in the order a reader asks: who, when, for how much, how it is measured. */
export function factsOf(measure: MeasureContent): FactBlock[] {
  const { responsibility, means } = measure;
  const ends = means?.continuous ? fact(continuous, yesNoWords.yes) : fact(endsOn, day(means?.endsOn));
  return [
    [
      ...row(
        fact(organisation, responsibility?.organisation.name ?? nothing),
        fact(person, responsibility?.person?.name),
      ),
      ...row(fact(cooperating, ...measure.cooperating.map(({ name }) => name))),
      ...row(fact(startsOn, day(means?.startsOn)), ends),
      ...row(fact(cost, means?.cost != null && czechNumber(means.cost))),
      ...row(fact(targetGroup, means?.targetGroup)),
      ...row(fact(funding, ...measure.funding.map(fundingLine))),
      ...row(fact(projects, ...measure.projects.map(({ name }) => name))),
      ...row(
        fact(
          { heading: docxLabels.elaborates },
          ...measure.elaborates.map(({ code, wording }) => `${code}\t${wording}`),
        ),
      ),
      ...row(
        fact(
          { heading: docxLabels.waivers },
          ...measure.waivers.map(
            ({ gap, reason, by, at }) => `${gapWords[gap]}: ${reason} (${by}, ${czechDay(dayOf(at))})`,
          ),
        ),
      ),
    ],
    ...measure.indicators.map(indicatorFacts),
  ];
}

/** How one thing is measured. */
export function indicatorFacts(indicator: IndicatorContent): FactBlock {
  const { baseline, target, values } = indicator;
  const point = (of: IndicatorPoint | null) =>
    of ? [pointLine(of, indicator.scale), of.source && oneLine(of.source)] : [nothing];
  return [
    [{ label: name.heading, lines: [indicator.name], begins: true }],
    ...row(fact(unit, indicator.unit), fact(direction, directionWords[indicator.direction])),
    ...row(fact(scale, ...(indicator.scale ?? []))),
    ...row(
      fact({ heading: docxLabels.baseline }, ...point(baseline)),
      fact({ heading: docxLabels.target }, ...point(target)),
    ),
    ...row(
      fact(
        { heading: docxLabels.values },
        ...values.map(
          (value) => pointLine(value, indicator.scale) + (value.source ? `; ${oneLine(value.source)}` : ''),
        ),
      ),
    ),
  ];
}

/** The fact, unless nothing is known of it. */
function fact(
  { heading }: { heading: string },
  ...values: (string | false | null | undefined)[]
): Fact | undefined {
  const lines = values.flatMap((value) => value || []);
  return lines.length === 0 ? undefined : { label: heading, lines };
}

/** What is known of one or two things, as a row; no row where nothing is. */
function row(left: Fact | undefined, right?: Fact): FactRow[] {
  if (left && right) return [[left, right]];
  const only = left ?? right;
  return only ? [[only]] : [];
}

function day(on: string | null | undefined): string | undefined {
  return on ? czechDay(on) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
