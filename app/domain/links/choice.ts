// Which measures of a plan are offered when a TAP is started from them. Without zod: the browser needs it too.
import { foldText } from '../access/fold-text';

/** A measure that can be carried over into a TAP. */
export type Choosable = {
  measureId: string;
  code: string;
  wording: string;
  chapterId: string;
  /** Accountable organisation. */
  organisation: string | null;
  /** Titles of the TAPs which elaborate it already. */
  elaboratedIn: string[];
};

export const topics = ['debts'] as const;
/** A matter that goes across chapters, so that no chapter holds it together. */
export type Topic = (typeof topics)[number];

export type ChoiceFilter = {
  /** Id of a chapter; empty for all. */
  chapter: string;
  /** Words, all of which must be in the code or wording. */
  q: string;
  topic: Topic | '';
  /** Only those which no TAP elaborates yet. */
  free: boolean;
};

/** Reads a filter from an address; what it does not know narrows nothing. */
export function readChoiceFilter(params: URLSearchParams): ChoiceFilter {
  return {
    chapter: params.get('chapter') ?? '',
    q: (params.get('q') ?? '').trim().slice(0, 100),
    topic: topics.find((topic) => topic === params.get('topic')) ?? '',
    free: params.get('free') === 'yes',
  };
}

/** Parts of words by which a wording gives away what it is about. */
const signs: Record<Topic, RegExp> = {
  debts: /dluh|dluz|splatk|exekuc|insolven|financni gramotnost/,
};

export function isAbout(wording: string, topic: Topic): boolean {
  return signs[topic].test(foldText(wording));
}

/** The measures which a filter leaves. */
export function choosableBy<One extends Choosable>(
  measures: readonly One[],
  { chapter, q, topic, free }: ChoiceFilter,
): One[] {
  const isFound = search(q);
  return measures.filter(
    (measure) =>
      (chapter === '' || measure.chapterId === chapter) &&
      (topic === '' || isAbout(measure.wording, topic)) &&
      (!free || measure.elaboratedIn.length === 0) &&
      isFound(measure),
  );
}

/** Finds measures by the beginning of their number, or by words anywhere in the wording, without diacritics and case. */
export function search(q: string): (measure: { code: string; wording: string }) => boolean {
  const words = foldText(q).split(/\s+/).filter(Boolean);
  return ({ code, wording }) => {
    const text = foldText(wording);
    return words.every((word) => foldText(code).startsWith(word) || text.includes(word));
  };
}
