import type { Membership } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { listGroups } from '../groups/groups.server';
import { listChoices } from '../responsibility/choices.server';
import type { TaskForm } from './forms';
import { ownGroups } from './tasks.server';

type Choice = { value: string; label: string };

/** What the form of a task offers to choose from. */
export type TaskChoices = {
  people: Choice[];
  organisations: Choice[];
  groups: Choice[];
  /** Whether a task may be on no group's list. */
  mayBeOfNone: boolean;
};

/** Whether somebody may give tasks outside of a meeting (M12). */
export function mayGiveTasks({ role }: Membership, ownGroupIds: readonly string[]): boolean {
  return role === 'manager' || role === 'consultant' || (role === 'member' && ownGroupIds.length > 0);
}

/**
 * To whom this person may give tasks, and on whose lists.
 * @param kept what the task has now, offered even where nobody else could be given it
 */
export async function readTaskChoices(
  client: Client,
  membership: Membership,
  personId: string,
  kept: ReadonlyArray<{
    kind: 'people' | 'organisations' | 'groups';
    id: string | null;
    name: string | null;
  }> = [],
): Promise<TaskChoices> {
  const { partnershipId, role } = membership;
  const [choices, groups, own] = await Promise.all([
    listChoices(client, partnershipId, true),
    listGroups(client, partnershipId),
    ownGroups(client, partnershipId, personId),
  ]);
  const ofAll = role === 'manager' || role === 'consultant';
  const offered = {
    people: choices.people.map(({ id, name, organisation }) => ({
      value: id,
      label: organisation ? `${name} (${organisation.name})` : name,
    })),
    organisations: choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
    groups: groups
      .filter(({ id, state }) => state === 'active' && (ofAll || own.includes(id)))
      .map(({ id, name }) => ({ value: id, label: name })),
  };
  for (const { kind, id, name } of kept) {
    if (id !== null && !offered[kind].some(({ value }) => value === id)) {
      offered[kind].push({ value: id, label: name ?? '' });
    }
  }
  return { ...offered, mayBeOfNone: ofAll };
}

/** A task of a person that names no organisation is that of the one they stand for. */
export async function withOrganisation(
  client: Client,
  partnershipId: string,
  form: TaskForm,
): Promise<TaskForm> {
  if (form.assigneeId === null || form.organisationId !== null) return form;
  const { people } = await listChoices(client, partnershipId, true);
  const organisation = people.find(({ id }) => id === form.assigneeId)?.organisation;
  return { ...form, organisationId: organisation?.id ?? null };
}
