/** Spaces people and programs put between thousands, the plain one included. */
const space = '[ \\u00a0\\u2007\\u2009\\u202f]';
const forms = [
  // 1 234,5 · 1234,5 · 1 234.5 · 1234.5
  new RegExp(`^[-+]?(?:\\d+|\\d{1,3}(?:${space}\\d{3})+)(?:[.,]\\d+)?$`),
  // 1.234.567,5
  /^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/,
  /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/,
  // 1,234.5
  /^[-+]?\d{1,3}(?:,\d{3})+\.\d+$/,
];

/** What the database keeps. */
const largest = 1e15;

/**
 * A number as Czechs type it: 1 234,5 with any space or none, also 1234.5 and −3; null for everything else, words, units
 * and sums included. What can be read in two ways (`isAmbiguous`) is no number either: nobody should guess.
 */
export function parseNumber(text: string): number | null {
  const typed = normalised(text);
  if (!forms.some((form) => form.test(typed)) || isAmbiguous(typed)) return null;
  const bare = typed.replace(new RegExp(space, 'g'), '');
  const decimal = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const isDecimal = decimal >= 0 && bare.indexOf(bare[decimal] ?? '') === decimal;
  const [whole, part] = isDecimal ? [bare.slice(0, decimal), bare.slice(decimal + 1)] : [bare, ''];
  const value = Number(`${whole.replace(/[.,]/g, '')}.${part || '0'}`);
  // No minus zero: it is written as another number than it is.
  return Math.abs(value) <= largest ? value + 0 : null;
}

/** Whether a text is 1.234: a thousand to some, one and a bit to others. */
export function isAmbiguous(text: string): boolean {
  return /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(normalised(text));
}

/** Whether a text is a number, and only too large for us. */
export function isTooLarge(text: string): boolean {
  const typed = normalised(text);
  return !isAmbiguous(typed) && forms.some((form) => form.test(typed)) && parseNumber(typed) === null;
}

/** A number as the text of a field, such as 1234,5: `parseNumber` reads the very same number again. */
export function numberText(value: number): string {
  // Never 1e21: so large numbers are not kept.
  const text = Math.abs(value) < 1e-6 ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);
  return text.replace('.', ',');
}

function normalised(text: string): string {
  return text.trim().replace(/^[−–]/, '-');
}
