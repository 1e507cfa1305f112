import { createContext, type ReactNode, useContext } from 'react';

export interface PersonReference {
  id: string;
  name: string;
}

export interface MeasureReference {
  id: string;
  /** Its number in the plan, such as 1.1.1.1. */
  code: string;
  wording: string;
  href: string;
}

/** What `@` and `#` in a text may refer to, live from the page's loader. */
export interface ReferenceData {
  people: PersonReference[];
  measures: MeasureReference[];
}

const nobody: ReferenceData = { people: [], measures: [] };
const ReferenceContext = createContext<ReferenceData>(nobody);

/** Gives the references of a page to every text on it. Keep `value` stable while the data is the same. */
export function ReferenceProvider({ value, children }: { value: ReferenceData; children: ReactNode }) {
  return <ReferenceContext.Provider value={value}>{children}</ReferenceContext.Provider>;
}

export function useReferences(): ReferenceData {
  return useContext(ReferenceContext);
}

export const mentionTypes = ['personMention', 'measureMention'] as const;
export type MentionType = (typeof mentionTypes)[number];

export function isMentionType(type: string): type is MentionType {
  return mentionTypes.some((known) => known === type);
}

export interface MentionLabel {
  /** Shown in the text. */
  text: string;
  /** The whole of it (a measure's wording), for a tooltip. */
  title?: string;
  href?: string;
}

/** How a mention reads today; null when what it refers to is not among the page's references. */
export function mentionLabel(type: MentionType, id: string, references: ReferenceData): MentionLabel | null {
  if (type === 'personMention') {
    const person = references.people.find((candidate) => candidate.id === id);
    return person ? { text: `@${person.name}` } : null;
  }
  const measure = references.measures.find((candidate) => candidate.id === id);
  return measure ? { text: `#${measure.code}`, title: measure.wording, href: measure.href } : null;
}
