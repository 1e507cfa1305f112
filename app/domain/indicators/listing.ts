import {
  type IndicatorContent,
  type IndicatorPoint,
  placedMeasures,
  type RevisionContent,
} from '../plans/content';
import { missingOf, type Standing, standingOf, standings } from './rules';

/** An indicator in a list, with the measure it belongs to. */
export type ListedIndicator = {
  indicator: IndicatorContent;
  measure: { id: string; code: string; wording: string };
};

/** What a list of indicators is narrowed down by: a standing, or that baseline or target is missing. */
export const listedStates = ['incomplete', ...standings] as const;
export type ListedState = (typeof listedStates)[number];

/** The indicators of a revision's measures, in the order of the plan; `chapter` and `state` null: all. */
export function listIndicators(
  content: Pick<RevisionContent, 'chapters'>,
  filter: { chapter: string | null; state: ListedState | null },
  today: string,
): ListedIndicator[] {
  return placedMeasures(content)
    .filter(({ chapter }) => filter.chapter === null || chapter.id === filter.chapter)
    .flatMap(({ measure }) =>
      measure.indicators.map((indicator) => ({
        indicator: withoutSources(indicator),
        measure: { id: measure.measureId, code: measure.code, wording: measure.wording },
      })),
    )
    .filter(({ indicator }) => filter.state === null || isIn(filter.state, indicator, today));
}

/** A list shows no sources, and hundreds of them are much to send. */
function withoutSources(indicator: IndicatorContent): IndicatorContent {
  const bare = (point: IndicatorPoint) => ({ ...point, source: '' });
  const { baseline, target, values } = indicator;
  return {
    ...indicator,
    baseline: baseline && bare(baseline),
    target: target && bare(target),
    values: values.map(bare),
  };
}

function isIn(state: ListedState, indicator: IndicatorContent, today: string): boolean {
  if (state === 'incomplete') return missingOf(indicator).length > 0;
  const standing: Standing = standingOf(indicator, today);
  return standing === state;
}
