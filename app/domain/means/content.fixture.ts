import type { ChapterContent, Funding, Means, MeasureContent } from '../plans/content';
import type { ListedProject } from '../projects/schema';

/** Whatever is known of the means of a measure; the rest is unknown. */
type Known = { means?: Partial<Means>; funding?: Array<Partial<Funding>>; projects?: string[] };

/** A measure with these means; its permanent id is its code. */
export function measureWith(
  code: string,
  { means, funding = [], projects = [] }: Known = {},
): MeasureContent {
  return {
    ...{ id: `version of ${code}`, measureId: code, code, wording: `Opatření ${code}`, text: '' },
    ...{ responsibility: null, cooperating: [], indicators: [], elaborates: [], gaps: [], waivers: [] },
    means: means
      ? { startsOn: null, endsOn: null, continuous: false, cost: null, targetGroup: '', ...means }
      : null,
    funding: funding.map((line) => ({ source: 'OPZ+', amount: null, until: null, ...line })),
    projects: projects.map((name) => ({ id: name, name })),
  };
}

/** Chapters with these measures, the first number of whose codes is that of their chapter. */
export function chaptersWith(...measures: MeasureContent[]): { chapters: ChapterContent[] } {
  const codes = [...new Set(measures.map(({ code }) => code.split('.')[0] ?? ''))];
  return {
    chapters: codes.map((code) => ({
      ...{ id: `chapter ${code}`, code, name: `Kapitola ${code}`, group: null, narrative: '' },
      priorities: [
        {
          ...{ id: `${code}.1`, code: `${code}.1`, title: '' },
          goals: [
            {
              ...{ id: `${code}.1.1`, code: `${code}.1.1`, title: '' },
              measures: measures.filter((measure) => measure.code.split('.')[0] === code),
            },
          ],
        },
      ],
    })),
  };
}

/** A running project which realises these measures. */
export function projectWith(
  name: string,
  measureIds: string[],
  known: Partial<ListedProject> = {},
): ListedProject {
  return {
    ...{ id: name, name, realiser: null, programme: '', startsOn: null, endsOn: null, amount: null },
    ...{ state: 'running', measureIds, archivedAt: null, ...known },
  };
}
