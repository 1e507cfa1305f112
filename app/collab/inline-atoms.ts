import type { Reference } from './prose';

/** What the references of a text point at, by the type of their node. Without Yjs: pages that only read need it as well. */
export const REFERENCE_KINDS: Readonly<Record<string, Reference['kind']>> = {
  personMention: 'person',
  measureMention: 'measure',
  taskMention: 'task',
  resolutionMention: 'resolution',
};

/** Whether a node of this type stands in a line like a character: a reference, a break. */
export function isInlineAtomType(type: string): boolean {
  return type === 'hardBreak' || Object.hasOwn(REFERENCE_KINDS, type);
}
