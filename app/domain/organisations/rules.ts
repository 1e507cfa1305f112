import type { OrganisationFilter } from './kinds';
import type { Organisation } from './schema';

/** Organisations which a filter leaves. Those put away are shown only when asked for. */
export function filterOrganisations<Item extends Pick<Organisation, 'member' | 'archivedAt'>>(
  organisations: readonly Item[],
  filter: OrganisationFilter,
): Item[] {
  return organisations.filter(({ member, archivedAt }) => {
    if (archivedAt !== null || filter === 'archived') return archivedAt !== null && filter === 'archived';
    return filter === 'all' || member === (filter === 'member');
  });
}
