import type { CaptureCommand } from '../capture';
import { searchable } from '../reference-search';

/** A command being typed at the end of a line. */
export interface TypedCommand {
  /** Where its slash stands in the line. */
  start: number;
  /** Which commands it may be. */
  commands: CaptureCommand[];
  /** What is typed after it. */
  rest: string;
}

/**
 * The command at the end of `line` (the text before the cursor): `/`, the beginning of its name or, where something
 * follows, all of it. Null where there is none: a slash within words, or before what is no command.
 */
export function findCommand(line: string, commands: readonly CaptureCommand[]): TypedCommand | null {
  for (const { index, 0: found, 1: before = '' } of [...line.matchAll(/(^|[\s(„,])\/(?=\S|$)/gu)].reverse()) {
    const typed = line.slice(index + found.length);
    const [name = '', rest] = [/^\S*/.exec(typed)?.[0], typed.replace(/^\S*/, '')];
    const wanted = searchable(name);
    const fits = (keyword: string) =>
      rest === '' ? searchable(keyword).startsWith(wanted) : searchable(keyword) === wanted;
    const fitting = commands.filter(({ keywords }) => keywords.some(fits));
    if (fitting.length > 0) {
      return { start: index + before.length, commands: fitting, rest: rest.trim() };
    }
  }
  return null;
}
