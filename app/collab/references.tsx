import { createContext, type ReactNode, useContext } from 'react';
import type { RecordType } from './capture';

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

export interface TaskReference {
  id: string;
  title: string;
  state: 'open' | 'in_progress' | 'done' | 'cancelled';
  /** Who is to do it and by when, in words. */
  details?: string;
  href: string;
  /** Whether this person may say that it is done, or is not after all. */
  mayToggle?: boolean;
}

export interface ResolutionReference {
  id: string;
  /** What it is called: "Usnesení 3/2026". */
  label: string;
  /** What was resolved. */
  title: string;
  state: 'valid' | 'withdrawn';
  /** How it was voted, in words. */
  details?: string;
  href?: string;
}

/** What a text may refer to, live from the page's loader: people by `@`, measures by `#`, and what was captured in it. */
export interface ReferenceData {
  people: PersonReference[];
  measures: MeasureReference[];
  tasks?: TaskReference[];
  resolutions?: ResolutionReference[];
  /** Says that a task is done, or that it is not after all. */
  onToggleTask?: (id: string) => void;
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

export const mentionTypes = ['personMention', 'measureMention', 'taskMention', 'resolutionMention'] as const;
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
  /** What stands before the text: what a resolution is called. */
  lead?: string;
  /** What stands after the text, less conspicuous. */
  details?: string;
  /** It holds no longer: a resolution that was withdrawn. */
  isVoid?: boolean;
  /** A task has a box to tick. */
  task?: { state: TaskReference['state']; mayToggle: boolean };
}

/** How a mention reads today; null when what it refers to is not among the page's references. */
export function mentionLabel(type: MentionType, id: string, references: ReferenceData): MentionLabel | null {
  const byId = (candidate: { id: string }) => candidate.id === id;
  switch (type) {
    case 'personMention': {
      const person = references.people.find(byId);
      return person ? { text: `@${person.name}` } : null;
    }
    case 'measureMention': {
      const measure = references.measures.find(byId);
      return measure ? { text: `#${measure.code}`, title: measure.wording, href: measure.href } : null;
    }
    case 'taskMention': {
      const task = references.tasks?.find(byId);
      if (!task) return null;
      const { title, state, href, details, mayToggle = false } = task;
      return { text: title, href, ...(details && { details }), task: { state, mayToggle } };
    }
    case 'resolutionMention': {
      const resolution = references.resolutions?.find(byId);
      if (!resolution) return null;
      const { label, title, state, href, details } = resolution;
      const isVoid = state === 'withdrawn';
      return { lead: label, text: title, isVoid, ...(href && { href }), ...(details && { details }) };
    }
  }
}

/** A mention as words in a sentence, where nothing can be drawn or followed. */
export function mentionText({ lead, text, details }: MentionLabel): string {
  return `${lead ? `${lead}: ` : ''}${text}${details ? ` (${details})` : ''}`;
}

/** The anchor of a task's or a resolution's line: `task-<id>`, `resolution-<id>`. */
export function anchorOf(type: RecordType, id: string): string {
  return `${type === 'taskMention' ? 'task' : 'resolution'}-${id}`;
}
