import { randomUUID } from 'node:crypto';
import { type Attempts, reading, writing } from './attempt';
import { bystander, liberec, mark, put, sql } from './scene';

const of = { partnership_id: liberec.id };
const group = () => put('working_groups', { ...of, slug: randomUUID(), name: mark() });
const readGroups = reading(group, (client, id) => client.from('working_groups').select('name').eq('id', id));

/** Working groups and who belongs to them. */
export const groups: Record<string, Attempts> = {
  'group: create': {
    read: readGroups,
    write: writing(
      async () => randomUUID(),
      (client, slug) => client.from('working_groups').insert({ ...of, slug, name: mark() }),
      (slug) => sql`select name from working_groups where slug = ${slug}`,
    ),
  },
  'group: rename': {
    read: readGroups,
    write: writing(
      group,
      (client, id) => client.from('working_groups').update({ name: mark() }).eq('id', id),
      (id) => sql`select name from working_groups where id = ${id}`,
    ),
  },
  'group: close': {
    read: readGroups,
    write: writing(
      group,
      (client, id) => client.from('working_groups').update({ state: 'closed' }).eq('id', id),
      (id) => sql`select state from working_groups where id = ${id}`,
    ),
  },
  ...membersOf('members of own group', liberec.groups.own),
  ...membersOf('members of another group', liberec.groups.another),
};

function membersOf(name: string, working_group_id: string): Record<string, Attempts> {
  const belonging = async () =>
    put('group_members', { ...of, working_group_id, person_id: (await bystander()).person });
  const read = reading(belonging, (client, id) => client.from('group_members').select('role').eq('id', id));
  const look = (id: string) => sql`select role, ended_at is null as here from group_members where id = ${id}`;
  return {
    [`${name}: add`]: {
      read,
      write: writing(
        async () => (await bystander()).person,
        (client, person_id) => client.from('group_members').insert({ ...of, working_group_id, person_id }),
        (person) => sql`select role from group_members where person_id = ${person}`,
      ),
    },
    [`${name}: change role`]: {
      read,
      write: writing(
        belonging,
        (client, id) => client.from('group_members').update({ role: 'guest' }).eq('id', id),
        look,
      ),
    },
    [`${name}: end`]: {
      read,
      write: writing(
        belonging,
        (client, id) =>
          client.from('group_members').update({ ended_at: new Date().toISOString() }).eq('id', id),
        look,
      ),
    },
  };
}
