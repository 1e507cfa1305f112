import { searchOf } from '../access/search-of';
import type { ChapterNode } from '../plans/schema';
import { placedIn } from './placed';
import type { CoverageLinks, LinkedMeasure } from './schema';

export const coverageShows = ['uncovered', 'covered', 'all'] as const;
/** `uncovered`: no TAP elaborates it; of a TAP: it elaborates nothing. */
export type CoverageShow = (typeof coverageShows)[number];
export type CoverageFilter = {
  show: CoverageShow;
  /** Id of a chapter; empty for all. */
  chapter: string;
};

/** Reads a filter from an address; what it does not know narrows nothing. */
export function readCoverageFilter(params: URLSearchParams): CoverageFilter {
  return {
    show: coverageShows.find((show) => show === params.get('show')) ?? 'uncovered',
    chapter: params.get('chapter') ?? '',
  };
}

/** The address of the same page with another filter. */
export const coverageSearch = ({ show, chapter }: CoverageFilter): string =>
  searchOf({ show: show === 'uncovered' ? null : show, chapter });

export type CoveredMeasure = { measureId: string; code: string; wording: string; linked: LinkedMeasure[] };
export type ChapterCoverage = {
  id: string;
  code: string;
  name: string;
  total: number;
  covered: number;
  /** What the filter shows of it. */
  measures: CoveredMeasure[];
};

/** How the measures of each chapter are linked, with those that a filter shows. */
export function coverageOf(
  chapters: ChapterNode[],
  links: CoverageLinks,
  { show, chapter }: CoverageFilter,
): ChapterCoverage[] {
  return chapters.map((one) => {
    const measures = placedIn({ chapters: [one] }).map(({ measureId, code, wording }) => ({
      ...{ measureId, code, wording, linked: links[measureId] ?? [] },
    }));
    const isShown = ({ linked }: CoveredMeasure) =>
      show === 'all' || linked.length > 0 === (show === 'covered');
    return {
      ...{ id: one.id, code: one.code, name: one.name, total: measures.length },
      covered: measures.filter(({ linked }) => linked.length > 0).length,
      measures: chapter === '' || chapter === one.id ? measures.filter(isShown) : [],
    };
  });
}
