import { z } from 'zod';
import { organisationKinds } from './kinds';

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text || null);

export const organisationSchema = z.object({
  name: z.string().trim().min(1).max(200),
  short: optionalText(60),
  kind: z.enum(organisationKinds),
  /** A checkbox: there when ticked. */
  member: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
  note: optionalText(2000),
});
export type OrganisationDraft = z.output<typeof organisationSchema>;

export type Organisation = OrganisationDraft & { id: string; archivedAt: string | null };
