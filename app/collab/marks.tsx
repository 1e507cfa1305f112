import { createContext, type ReactNode, useContext } from 'react';
import type { MarkedRange } from './marked-text';

/** Marked passages by section. */
export type Marks = ReadonlyMap<string, readonly MarkedRange[]>;

const none: readonly MarkedRange[] = [];
const MarksContext = createContext<Marks>(new Map());

/** Marks passages in the texts of the sections below it. */
export function MarksProvider({ value, children }: { value: Marks; children: ReactNode }) {
  return <MarksContext.Provider value={value}>{children}</MarksContext.Provider>;
}

/** The passages that are marked in a section; the same array until they change. */
export function useMarks(sectionKey: string): readonly MarkedRange[] {
  return useContext(MarksContext).get(sectionKey) ?? none;
}
