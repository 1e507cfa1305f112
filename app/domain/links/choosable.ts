import type { ChapterContent } from '../plans/content';
import type { RevisionSummary } from '../plans/schema';
import type { Choosable } from './choice';
import type { CoverageLinks } from './schema';

/** A measure offered for a TAP, with where it stands. */
export type OfferedMeasure = Choosable & { goal: string; indicators: number };
export type OfferedChapter = { id: string; code: string; name: string; measures: OfferedMeasure[] };

/** The measures of a revision chapter by chapter, as far as one needs to know them to choose. */
export function offeredFrom(chapters: ChapterContent[], links: CoverageLinks): OfferedChapter[] {
  return chapters.map(({ id, code, name, priorities }) => ({
    ...{ id, code, name },
    measures: priorities.flatMap(({ goals }) =>
      goals.flatMap((goal) =>
        goal.measures.map((measure) => ({
          ...{ measureId: measure.measureId, code: measure.code, wording: measure.wording },
          ...{ chapterId: id, goal: `${goal.code} ${goal.title}` },
          organisation: measure.responsibility?.organisation.name ?? null,
          indicators: measure.indicators.length,
          elaboratedIn: [...new Set((links[measure.measureId] ?? []).map(({ context }) => context))],
        })),
      ),
    ),
  }));
}

/** The revision in which a plan is met: the one in force, else the newest; of revisions listed newest first. */
export function currentRevision<One extends Pick<RevisionSummary, 'state'>>(
  revisions: readonly One[],
): One | undefined {
  return revisions.find(({ state }) => state === 'approved') ?? revisions[0];
}
