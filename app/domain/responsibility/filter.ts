// What the table of responsibility is narrowed to, and how its address says so. Without zod: the browser needs it too.
import { foldText } from '../access/fold-text';
import { searchOf } from '../access/search-of';
import type { Named } from '../plans/content';
import type { AccountedMeasure } from './schema';

export const tableStates = [
  'all',
  'none',
  'noPerson',
  'waiting',
  'declined',
  'accepted',
  'proposed',
  'mine',
] as const;
/**
 * Which measures are shown: `none` without an accountable organisation, `noPerson` with one but nobody named, `waiting`
 * for an answer, `proposed` with a proposal that nobody has settled, `mine` those of the asking person.
 */
export type TableState = (typeof tableStates)[number];

export type TableFilter = {
  state: TableState;
  /** Id of a chapter; empty for all. */
  chapter: string;
  /** Id of an organisation, accountable or co-operating; empty for all. */
  organisation: string;
  /** Words, all of which must begin the code or be in wording, organisation or person. */
  q: string;
};

/** Reads a filter from an address; what it does not know narrows nothing. */
export function readFilter(params: URLSearchParams): TableFilter {
  return {
    state: tableStates.find((state) => state === params.get('state')) ?? 'all',
    chapter: params.get('chapter') ?? '',
    organisation: params.get('organisation') ?? '',
    q: (params.get('q') ?? '').trim().slice(0, 100),
  };
}

/** The address of the same table with another filter: only what narrows it stands there. */
export const filterSearch = ({ state, ...rest }: TableFilter): string =>
  searchOf({ state: state === 'all' ? null : state, ...rest });

/** Does a measure belong among those of a state? `me` is the asking person. */
export function isInState(
  { responsibility, proposals }: Pick<AccountedMeasure, 'responsibility' | 'proposals'>,
  state: TableState,
  me: string,
): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'none':
      return responsibility === null;
    case 'noPerson':
      return responsibility !== null && responsibility.person === null;
    case 'waiting':
      return (
        responsibility !== null && responsibility.person !== null && responsibility.answer === 'assigned'
      );
    case 'declined':
    case 'accepted':
      return responsibility?.answer === state;
    case 'proposed':
      return proposals.length > 0;
    case 'mine':
      return responsibility?.person?.id === me;
  }
}

/** Measures which chapter, organisation and words leave; the state is not looked at. */
export function narrowed(
  measures: readonly AccountedMeasure[],
  { chapter, organisation, q }: Omit<TableFilter, 'state'>,
): AccountedMeasure[] {
  const words = foldText(q).split(/\s+/).filter(Boolean);
  return measures.filter((measure) => {
    const { responsibility, cooperating } = measure;
    const text = foldText(
      `${measure.wording} ${responsibility?.organisation.name ?? ''} ${responsibility?.person?.name ?? ''}`,
    );
    return (
      (chapter === '' || measure.chapter.id === chapter) &&
      (organisation === '' ||
        responsibility?.organisation.id === organisation ||
        cooperating.some(({ id }) => id === organisation)) &&
      words.every(
        (word) =>
          measure.code.toLowerCase().startsWith(word) || (!looksLikeCode(word) && text.includes(word)),
      )
    );
  });
}

/** 1.2.3 or d.1: a number of a chapter, priority, goal or measure, with what is below it. */
const looksLikeCode = (word: string) => /^[a-z\d]{1,2}(\.\d+)+\.?$/.test(word);

/** How many of the measures are in each state. */
export function countStates(measures: readonly AccountedMeasure[], me: string): Record<TableState, number> {
  const count = (state: TableState) => measures.filter((measure) => isInState(measure, state, me)).length;
  return Object.fromEntries(tableStates.map((state) => [state, count(state)])) as Record<TableState, number>;
}

/** Each once, by name. */
export function namesOnce(names: ReadonlyArray<Named | null | undefined>): Named[] {
  const known = new Map(names.flatMap((named) => (named ? [[named.id, named] as const] : [])));
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'cs'));
}
