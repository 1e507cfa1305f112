import { searchOf } from '~/domain/access/search-of';
import { type ChangeKind, changeKinds } from '~/domain/comparison/schema';

/** What the address asks for: ids of the two sides, of a chapter, and a kind of change. */
export type Query = {
  from: string | null;
  to: string | null;
  chapter: string | null;
  kind: ChangeKind | null;
};

/** Empty fields of the form and unknown kinds count as not asked for. */
export function readQuery(params: URLSearchParams): Query {
  const field = (name: string) => params.get(name) || null;
  return {
    from: field('from'),
    to: field('to'),
    chapter: field('chapter'),
    kind: changeKinds.find((kind) => kind === params.get('kind')) ?? null,
  };
}

/** The address of the same page that asks for this. */
export const addressOf = (query: Query): string => searchOf(query);
