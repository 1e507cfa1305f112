import {
  type ChangeKind,
  type ChapterPair,
  type Comparison,
  changeKinds,
  type MeasureChange,
  type PartChange,
} from './schema';

/** Keeps one chapter, named by its id on either side; a measure that moved belongs to both. Null: all chapters. */
export function inChapter(comparison: Comparison, chapter: string | null): Comparison {
  const pair = chapter === null ? null : findChapter(comparison, chapter);
  if (!pair) return comparison;
  const ids = idsOf(pair);
  return {
    ...comparison,
    chapters: [pair],
    parts: comparison.parts.filter((part) => part.chapters.some((id) => ids.includes(id))),
    measures: comparison.measures.filter((measure) => standsIn(measure, ids)),
    context: [],
  };
}

/** Keeps what differs in this way; a measure stays whole, whatever else differs in it. Null: everything. */
export function ofKind(comparison: Comparison, kind: ChangeKind | null): Comparison {
  if (kind === null) return comparison;
  return {
    ...comparison,
    chapters: comparison.chapters.map((chapter) =>
      kind === 'narrative' ? chapter : { ...chapter, narrative: null },
    ),
    parts: kind === 'structure' ? comparison.parts : [],
    measures: comparison.measures.filter(has(kind)),
    context: kind === 'indicators' ? comparison.context : [],
  };
}

export function findChapter({ chapters }: Comparison, id: string): ChapterPair | null {
  return chapters.find((pair) => idsOf(pair).includes(id)) ?? null;
}

function has(kind: ChangeKind) {
  return ({ kinds }: MeasureChange) => kinds.some((one) => one === kind);
}

function idsOf({ before, after }: ChapterPair): string[] {
  return [before?.id, after?.id].filter((id) => id !== undefined);
}

function standsIn({ before, after }: MeasureChange, chapters: string[]): boolean {
  return [before, after].some((side) => side && chapters.includes(side.chapter.id));
}

/** How much differs in each way: measures, and for `structure` and `narrative` parts and chapters. */
export function countChanges(comparison: Comparison): Record<ChangeKind, number> & { unchanged: number } {
  const counts = Object.fromEntries(
    changeKinds.map((kind) => [kind, comparison.measures.filter(has(kind)).length]),
  ) as Record<ChangeKind, number>;
  return {
    ...counts,
    indicators: counts.indicators + comparison.context.length,
    structure: comparison.parts.length,
    narrative: comparison.chapters.filter(({ narrative }) => narrative).length,
    unchanged: comparison.chapters.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

/** What differs in one chapter. A measure stands in the chapter it is in now, or was in when it is gone. */
export type ChapterChanges = { chapter: ChapterPair; parts: PartChange[]; measures: MeasureChange[] };

/** The result chapter by chapter, those without a difference left out. */
export function byChapter(comparison: Comparison): ChapterChanges[] {
  // In the view of one chapter, what left it belongs there as well.
  const [only] = comparison.chapters.length === 1 ? comparison.chapters : [];
  if (only) return nonEmpty([{ chapter: only, parts: comparison.parts, measures: comparison.measures }]);
  return nonEmpty(
    comparison.chapters.map((chapter) => {
      const ids = idsOf(chapter);
      return {
        chapter,
        parts: comparison.parts.filter(({ chapters }) => ids.includes(chapters.at(-1) ?? '')),
        measures: comparison.measures.filter(({ before, after }) =>
          ids.includes((after ?? before)?.chapter.id ?? ''),
        ),
      };
    }),
  );
}

function nonEmpty(all: ChapterChanges[]): ChapterChanges[] {
  return all.filter(
    ({ chapter, parts, measures }) => chapter.narrative || parts.length > 0 || measures.length > 0,
  );
}

/** Whether there is nothing to show. */
export function isEmpty(comparison: Comparison): boolean {
  return byChapter(comparison).length === 0 && comparison.context.length === 0;
}
