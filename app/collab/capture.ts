import type { ReactNode } from 'react';
import type { Reference } from './prose';

/** What is put down in a text as a row of its own; the text holds a reference to it. */
export const recordTypes = ['taskMention', 'resolutionMention'] as const;
export type RecordType = (typeof recordTypes)[number];
export type RecordMention = { type: RecordType; id: string };

export function isRecordType(type: string): type is RecordType {
  return recordTypes.some((known) => known === type);
}

/** Something that can be put down while writing, by typing a slash and its name. */
export interface CaptureCommand {
  key: 'task' | 'resolution';
  label: string;
  /** What is typed after the slash, with diacritics; the beginning of it is enough. */
  keywords: string[];
}

export interface CaptureFormProps {
  command: CaptureCommand['key'];
  /** What stands in the line after the command, without references. */
  initialText: string;
  /** What the line refers to. */
  mentions: Reference[];
  sectionKey: string;
  /** The row is there; null: nothing was put down, and what was typed in the line stays there. */
  onDone: (mention: RecordMention | null) => void;
}

/** How rows are put down while writing; the page brings the form. */
export interface Capture {
  commands: CaptureCommand[];
  renderForm: (props: CaptureFormProps) => ReactNode;
  /** Loads the form ahead, so that it opens without the network too. Keep it stable. */
  preload?: () => void;
}

/** A reference which this person has taken out of the text, by whatever way; its row is still there. */
export interface RemovedMention extends RecordMention {
  /** Puts it back where it was, or at the end of the section where that place is gone. */
  putBack: () => void;
}

/** Told of a removal. What it returns is called when the reference is in the text again: it was only moved, or taken back. */
export type OnMentionRemoved = (mention: RemovedMention) => (() => void) | undefined;
