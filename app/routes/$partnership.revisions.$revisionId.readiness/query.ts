import { searchOf } from '~/domain/access/search-of';
import { type ReadinessKind, readinessKinds } from '~/domain/plans/readiness';

/** What the address asks for: id of a chapter, and what is missing; null: all. */
export type Query = { chapter: string | null; kind: ReadinessKind | null };

/** What it does not know narrows nothing. */
export function readQuery(params: URLSearchParams): Query {
  return {
    chapter: params.get('chapter') || null,
    kind: readinessKinds.find((kind) => kind === params.get('kind')) ?? null,
  };
}

/** The address of the same page that asks for this. */
export const addressOf = (query: Query): string => searchOf(query);
