import type { TextTree } from './texts';

const lonePreposition = /(^|[\s\u00a0(„])([ksvzouaiKSVZOUAI]) (?=\S)/g;

/** Czech typography: a one-letter preposition or conjunction never ends a line, so a no-break space follows it. */
export function keepPrepositions(text: string): string {
  // Two in a row ("a s nimi") share the space between them, so one pass would miss the second.
  return text.replace(lonePreposition, '$1$2\u00a0').replace(lonePreposition, '$1$2\u00a0');
}

/** A number and what it counts stay on one line: a no-break space between `{{count}}` and its word. */
export function keepCounts(text: string): string {
  return text.replaceAll('{{count}} ', '{{count}}\u00a0');
}

/** The same tree with `change` applied to each text. */
export function mapTexts(tree: TextTree, change: (text: string) => string): TextTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapTexts(value, change),
    ]),
  );
}
