/** A text as it is compared: without diacritics and case, white space made single. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The items in which every word of `query` begins some word of their text, ignoring diacritics and case.
 * Items whose text starts with the query come first; otherwise the order is kept. At most `limit` of them.
 */
export function searchByWords<Item>(
  items: readonly Item[],
  query: string,
  textOf: (item: Item) => string,
  limit: number,
): Item[] {
  const wanted = searchable(query);
  const words = wanted.split(' ').filter((word) => word !== '');
  const first: Item[] = [];
  const later: Item[] = [];
  for (const item of items) {
    const text = searchable(textOf(item));
    if (!words.every((word) => beginsAWord(text, word))) continue;
    (text.startsWith(wanted) ? first : later).push(item);
  }
  return [...first, ...later].slice(0, limit);
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{Letter}\p{Number}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
