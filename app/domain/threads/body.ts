/** A comment's text in pieces: words, and the people it speaks to by name. */
export type Piece = { kind: 'text'; text: string } | { kind: 'person'; id: string };

type Named = { id: string; name: string };

const mention = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;

/** The pieces of a comment as it is kept, with `@{id}` for people. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of body.matchAll(mention)) {
    if (found.index > from) pieces.push({ kind: 'text', text: body.slice(from, found.index) });
    pieces.push({ kind: 'person', id: found[1] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < body.length) pieces.push({ kind: 'text', text: body.slice(from) });
  return pieces;
}

/** A comment as it is changed by hand: `@Jana Nováková`. Who is not known stays as an id. */
export function toTyped(body: string, people: readonly Named[]): string {
  return piecesOf(body)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      const person = people.find(({ id }) => id === piece.id);
      return person ? `@${person.name}` : `@{${piece.id}}`;
    })
    .join('');
}

/** What was typed as it is kept: the names of those who were chosen become their ids, the longest names first. */
export function fromTyped(typed: string, chosen: readonly Named[]): string {
  const byLength = [...chosen].sort((a, b) => b.name.length - a.name.length);
  // A name that goes on in letters is another one: @Jan Novák is not in @Jan Nováková.
  return byLength.reduce(
    (text, { id, name }) =>
      text.replace(new RegExp(`@${escaped(name)}(?![\\p{Letter}\\p{Number}])`, 'gu'), `@{${id}}`),
    typed.trim(),
  );
}

/** The name that is being typed before the cursor, and where its `@` stands; null where none is. */
export function queryBefore(text: string, cursor: number): { at: number; query: string } | null {
  const before = text.slice(0, cursor);
  const at = before.lastIndexOf('@');
  if (at === -1 || (at > 0 && /[\p{Letter}\p{Number}]/u.test(before.charAt(at - 1)))) return null;
  const query = before.slice(at + 1);
  // A name has a few words; what is longer, or goes on in the next line, is a sentence.
  return query.length <= 40 && !query.includes('\n') ? { at, query } : null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, (character) =>
    character === '-' || character === '/' ? character : `\\${character}`,
  );
}
