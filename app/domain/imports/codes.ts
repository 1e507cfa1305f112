const part = String.raw`(?:\d{1,3}[a-z]?|[A-Z])`;
const codes = String.raw`(?:\d{1,3}|[A-Z]{1,3}|[IVX]{1,5})(?:\s?\.\s?${part})*`;
const whole = new RegExp(`^${codes}$`);

/**
 * A number of a chapter, priority, goal or measure, such as 1.2.10, D.1.1 or IV.2, without a dot at the end; null when
 * the text is none.
 */
export function codeOf(text: string): string | null {
  const bare = text.trim().replace(/[.:)]+$/, '');
  return whole.test(bare) ? bare.replace(/\s/g, '') : null;
}

/** How many parts a number has. */
export function depthOf(code: string): number {
  return code.split('.').length;
}

/** The number one level higher; null for one of a single part. */
export function parentOf(code: string): string | null {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}

const words = [
  ...['kapitola', 'tematická oblast', 'téma', 'oblast', 'prioritní oblast', 'priorita', 'hlavní cíl'],
  ...['strategický cíl', 'obecný cíl', 'specifický cíl', 'dílčí cíl', 'cíl', 'opatření', 'aktivita'],
].join('|');
const named = new RegExp(`^(?:${words})(?:\\s+č(?:íslo|\\.))?\\s+(?=[\\dA-Z])`, 'i');
const leading = new RegExp(`^(${codes})(\\s*[.:)–—-]+\\s+|\\t\\s*|\\s+)(?=\\S)`);

/**
 * Parts “1.1 Účinná pomoc” or “Priorita 1.1: Účinná pomoc” into number and title; the number is null where there is none.
 */
export function codeAndTitle(text: string): { code: string | null; title: string } {
  const trimmed = text.trim();
  const name = named.exec(trimmed)?.[0] ?? '';
  const rest = trimmed.slice(name.length);
  const alone = codeOf(rest);
  if (alone !== null && (name !== '' || /[\d.]/.test(alone))) return { code: alone, title: '' };
  const match = leading.exec(rest);
  const code = match?.[1] === undefined ? null : codeOf(match[1]);
  if (!match || code === null) return { code: null, title: trimmed };
  const title = rest.slice(match[0].length);
  // “V lokalitě …” and “2 poradny …” begin with a word and an amount; “1 Bydlení” with a number.
  const marked = name !== '' || depthOf(code) > 1 || /\S|\t/.test(match[2] ?? '');
  if (!marked && !(/^\d/.test(code) && /^\p{Lu}/u.test(title))) return { code: null, title: trimmed };
  return { code, title };
}
