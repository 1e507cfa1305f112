import type { GroupRole } from './roles';
import type { GroupMember } from './schema';

/** May somebody add and remove members of a group in which they have `groupRole` (null: none)? */
export function managesMembers(
  role: 'manager' | 'consultant' | 'member' | 'participant',
  groupRole: GroupRole | null,
): boolean {
  return role === 'manager' || (role === 'member' && groupRole === 'chair');
}

const rank: Record<GroupRole, number> = { chair: 0, member: 1, guest: 2 };

/** The chair first, guests last, each by name. */
export function inOrder(members: readonly GroupMember[]): GroupMember[] {
  return [...members].sort((a, b) => rank[a.role] - rank[b.role] || a.name.localeCompare(b.name, 'cs'));
}

/**
 * Short name of a new group for its address: letters, digits and hyphens.
 * @param taken those that are used already; a number is added until it is none of them
 */
export function slugFor(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '') || 'skupina';
  const stem = plain.length < 2 ? `ps-${plain}` : plain;
  let slug = stem;
  for (let number = 2; taken.includes(slug); number += 1) slug = `${stem}-${number}`;
  return slug;
}
