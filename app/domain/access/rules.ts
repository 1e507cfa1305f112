import type { GroupRole } from '~/domain/groups/roles';
import { foldText } from './fold-text';
import type { PeopleFilter } from './schema';

type Role = 'manager' | 'consultant' | 'member' | 'participant';

/** May somebody in this role read who belongs to the partnership? (`partnerships_as` in the policies.) */
export function readsPeople(role: Role): boolean {
  return role !== 'participant';
}

/** May somebody in this role invite, change roles and end memberships? */
export function managesPeople(role: Role): boolean {
  return role === 'manager';
}

/** A person of a partnership as its list shows them. */
export type ListedPerson = {
  membershipId: string;
  personId: string;
  name: string;
  email: string;
  hue: number;
  role: Role;
  organisation: { id: string; name: string } | null;
  groups: Array<{ id: string; name: string; role: GroupRole }>;
  endedAt: string | null;
};

/** People whom a filter leaves; every word of `q` must be in the name, address or organisation. */
export function filterPeople(people: readonly ListedPerson[], filter: PeopleFilter): ListedPerson[] {
  const words = foldText(filter.q).split(/\s+/).filter(Boolean);
  return people.filter(({ name, email, role, organisation, groups, endedAt }) => {
    const text = foldText(`${name} ${email} ${organisation?.name ?? ''}`);
    return (
      (endedAt === null) === (filter.state === 'active') &&
      (filter.role === '' || role === filter.role) &&
      (filter.organisation === '' || organisation?.id === filter.organisation) &&
      (filter.group === '' || groups.some(({ id }) => id === filter.group)) &&
      words.every((word) => text.includes(word))
    );
  });
}
