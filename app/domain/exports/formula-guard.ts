/**
 * A spreadsheet takes a text in a CSV which begins with one of these for a formula, and runs it. An apostrophe before it
 * prevents that. A text which itself begins with apostrophes and then one of these gets one more, so that taking one
 * away always gives back what was there.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** The text as it may stand in a cell of a CSV. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text of a cell of a CSV as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
