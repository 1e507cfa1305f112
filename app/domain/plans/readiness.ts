import {
  type ChapterContent,
  type GapKind,
  type MeasureContent,
  placedMeasures,
  type RevisionContent,
  type Waiver,
} from './content';

/** What the list of a readiness page can be narrowed to; `declined` is a warning, `waived` was let pass. */
export const readinessKinds = ['organisation', 'indicator', 'declined', 'waived'] as const;
export type ReadinessKind = (typeof readinessKinds)[number];

/** How far a chapter, or the whole revision, has come. Counts of measures. */
export type Progress = {
  measures: number;
  /** Lack nothing, or only what was let pass. */
  complete: number;
  /** Of the complete ones, those of which something was let pass. */
  passed: number;
  /** All of which something was let pass. */
  waived: number;
  organisation: number;
  indicator: number;
  declined: number;
};
export type ChapterProgress = Progress & Pick<ChapterContent, 'id' | 'code' | 'name'>;

/** A measure of which there is something to say. */
export type ReadinessRow = {
  /** Of the version in this revision. */
  id: string;
  measureId: string;
  code: string;
  wording: string;
  chapterId: string;
  gaps: GapKind[];
  /** Indicators it has already, of which none has both baseline and target. */
  indicators: number;
  waivers: Waiver[];
  declined: { organisation: string; person: string; reason: string } | null;
};

/** How far each chapter has come, in order. */
export function chapterProgress(content: Pick<RevisionContent, 'chapters'>): ChapterProgress[] {
  return content.chapters.map((chapter) => {
    const measures = placedMeasures({ chapters: [chapter] }).map(({ measure }) => measure);
    const count = (test: (measure: MeasureContent) => boolean) => measures.filter(test).length;
    return {
      ...{ id: chapter.id, code: chapter.code, name: chapter.name },
      measures: measures.length,
      complete: count(({ gaps }) => gaps.length === 0),
      passed: count(({ gaps, waivers }) => gaps.length === 0 && waivers.length > 0),
      waived: count(({ waivers }) => waivers.length > 0),
      organisation: count(({ gaps }) => gaps.includes('organisation')),
      indicator: count(({ gaps }) => gaps.includes('indicator')),
      declined: count(({ responsibility }) => responsibility?.answer === 'declined'),
    };
  });
}

/** The sum of what its parts say. */
export function totalProgress(parts: readonly Progress[]): Progress {
  const sum = (key: keyof Progress) => parts.reduce((total, part) => total + part[key], 0);
  return {
    ...{ measures: sum('measures'), complete: sum('complete'), passed: sum('passed'), waived: sum('waived') },
    ...{ organisation: sum('organisation'), indicator: sum('indicator'), declined: sum('declined') },
  };
}

/** Measures which lack something, of which something was let pass, or whose person declined; in order. */
export function readinessRows(content: Pick<RevisionContent, 'chapters'>): ReadinessRow[] {
  return placedMeasures(content)
    .map(({ measure, chapter }): ReadinessRow => {
      const { id, measureId, code, wording, gaps, waivers, indicators, responsibility } = measure;
      return {
        ...{ id, measureId, code, wording, chapterId: chapter.id, gaps, waivers },
        indicators: indicators.length,
        declined:
          responsibility?.answer === 'declined'
            ? {
                organisation: responsibility.organisation.name,
                person: responsibility.person?.name ?? '',
                reason: responsibility.reason ?? '',
              }
            : null,
      };
    })
    .filter(({ gaps, waivers, declined }) => gaps.length > 0 || waivers.length > 0 || declined !== null);
}

/** Narrows the list to a chapter (by id) and to a kind; null: all. */
export function filterReadiness(
  rows: readonly ReadinessRow[],
  { chapter, kind }: { chapter: string | null; kind: ReadinessKind | null },
): ReadinessRow[] {
  return rows.filter(
    (row) => (chapter === null || row.chapterId === chapter) && (kind === null || has(row, kind)),
  );
}

function has({ gaps, waivers, declined }: ReadinessRow, kind: ReadinessKind): boolean {
  switch (kind) {
    case 'declined':
      return declined !== null;
    case 'waived':
      return waivers.length > 0;
    default:
      return gaps.includes(kind);
  }
}
