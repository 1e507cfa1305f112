// What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters.
const unprintable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The same data with every text as Office files can hold it; an editor lets through characters which they cannot. */
export function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(unprintable, '') as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as Value;
}
