import { z } from 'zod';
import { addMember, changeMember, removeMember } from '~/domain/groups/groups.server';
import { groupRoles } from '~/domain/groups/roles';
import { type Group, type GroupMember, groupMemberSchema } from '~/domain/groups/schema';
import type { Refusal } from '~/platform/domain-error';
import { type FieldErrors, parseForm, readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import type { Client } from '~/platform/supabase';

type Changed = { done: Record<string, string> } | { errors: FieldErrors } | { refused: Refusal };

const changeSchema = z.object({ id: z.uuid(), role: z.enum(groupRoles) });
const targetSchema = z.object({ id: z.uuid() });

/** Adds, changes or removes a member of a group, as the form in `request` says. */
export async function changeMembers(
  client: Client,
  group: Group & { partnershipId: string; members: readonly GroupMember[] },
  request: Request,
): Promise<Changed> {
  const formData = await request.formData();
  const whoIs = (id: string) => group.members.find((member) => member.id === id)?.personId ?? '';
  switch (readIntent(formData, ['add', 'change', 'remove', 'restore'])) {
    case 'add': {
      const form = parseForm(formData, groupMemberSchema);
      if (!form.ok) return { errors: form.errors };
      return finish(() => addMember(client, group, form.value), {
        done: 'added',
        who: form.value.personId,
      });
    }
    case 'change': {
      const { id, role } = target(formData, changeSchema);
      return finish(() => changeMember(client, id, role), { done: 'changed', who: whoIs(id) });
    }
    case 'remove': {
      const { id } = target(formData, targetSchema);
      return finish(() => removeMember(client, id, true), { done: 'removed', who: whoIs(id), member: id });
    }
    case 'restore': {
      const { id } = target(formData, targetSchema);
      return finish(() => removeMember(client, id, false), { done: 'restored' });
    }
  }
}

/** Hidden fields of our own; whatever else comes was not sent by a page of ours. */
function target<Schema extends z.ZodType>(formData: FormData, schema: Schema): z.output<Schema> {
  const form = parseForm(formData, schema);
  if (!form.ok) throw new Response(null, { status: 400 });
  return form.value;
}

async function finish(change: () => Promise<void>, done: Record<string, string>): Promise<Changed> {
  const outcome = await outcomeOf(change);
  return outcome.ok ? { done } : { refused: outcome.refused };
}
