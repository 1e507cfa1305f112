import type { Named } from '../plans/content';

export const projectStates = ['planned', 'running', 'finished', 'cancelled'] as const;
export type ProjectState = (typeof projectStates)[number];

/** What a project has brought, as a number. */
export type ProjectResult = { label: string; value: number };
/** As many as a project may have. */
export const mostResults = 40;

/** What is written down of a project. Days are ISO, the amount is whole Czech crowns. */
export type ProjectFields = {
  name: string;
  realiserId: string | null;
  /** From what it is paid: OPZ+, IROP, …; empty where it is not known. */
  programme: string;
  startsOn: string | null;
  endsOn: string | null;
  amount: number | null;
  state: ProjectState;
  results: ProjectResult[];
  note: string;
};

/** A project as lists show it. */
export type ListedProject = Omit<ProjectFields, 'realiserId' | 'results' | 'note'> & {
  id: string;
  realiser: Named | null;
  /** Measures it realises, by permanent identity. */
  measureIds: string[];
  archivedAt: string | null;
};

export type Project = ListedProject & Pick<ProjectFields, 'results' | 'note'>;

/** A measure as it stands in the revision where a reader should look it up. */
export type CurrentMeasure = {
  measureId: string;
  code: string;
  wording: string;
  chapter: string;
  revision: { id: string; name: string; plan: string };
};
