import { z } from 'zod';
import { type GroupRole, groupRoles } from './roles';

export type GroupState = 'active' | 'closed';

const optionalNumber = (least: number, most: number) =>
  z
    .literal('')
    .transform(() => null)
    .or(z.coerce.number().int().min(least).max(most));

export const groupSchema = z.object({
  name: z.string().trim().min(1).max(200),
  since: optionalNumber(1990, 2100),
  meetingsPerYear: optionalNumber(1, 52),
  /** How many members must be there to decide; null: no quorum. */
  quorum: optionalNumber(1, 200),
  note: z
    .string()
    .trim()
    .max(2000)
    .transform((text) => text || null),
});
export type GroupDraft = z.output<typeof groupSchema>;

export const groupMemberSchema = z.object({ personId: z.uuid(), role: z.enum(groupRoles) });

export type Group = GroupDraft & { id: string; state: GroupState };

export type GroupMember = {
  id: string;
  personId: string;
  name: string;
  email: string;
  hue: number;
  organisation: string | null;
  role: GroupRole;
};

/** A chapter the group may write in now. */
export type GroupChapter = {
  id: string;
  code: string;
  name: string;
  revision: { id: string; name: string };
  plan: string;
};
