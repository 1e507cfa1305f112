import type { ChapterNode, RevisionTree } from '../plans/schema';

/** A measure of a tree with where it stands, as links and comparisons of wordings need it. */
export type PlacedNode = {
  measureId: string;
  code: string;
  wording: string;
  goalId: string;
  chapterId: string;
  /** Number and name. */
  chapter: string;
};

/** Every measure of a revision, in order. */
export function placedIn({ chapters }: { chapters: ChapterNode[] } | RevisionTree): PlacedNode[] {
  return chapters.flatMap(({ id, code, name, priorities }) =>
    priorities.flatMap(({ goals }) =>
      goals.flatMap((goal) =>
        goal.measures.map((measure) => ({
          ...{ measureId: measure.measureId, code: measure.code, wording: measure.wording },
          ...{ goalId: goal.id, chapterId: id, chapter: `${code} ${name}` },
        })),
      ),
    ),
  );
}
