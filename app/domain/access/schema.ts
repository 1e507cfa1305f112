import { z } from 'zod';
import { groupRoles } from '~/domain/groups/roles';
import { isEasyToGuess, shortestPassword } from './password';
import { roles } from './roles';

export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const nameField = z.string().trim().min(1).max(200);
/** bcrypt looks at 72 bytes and no more. */
export const newPasswordField = z
  .string()
  .min(shortestPassword)
  .max(72)
  .refine((password) => !isEasyToGuess(password), 'commonPassword');
/** A choice that may be left empty; empty reads as null. */
const optionalId = z
  .literal('')
  .transform(() => null)
  .or(z.uuid());

/** What a link from a letter of Auth is for, as it says in its address. */
export const linkTypes = ['email', 'recovery', 'email_change'] as const;
export type LinkType = (typeof linkTypes)[number];

export const credentialsSchema = z.object({ email: emailField, password: z.string().min(1).max(200) });
export const mailboxSchema = z.object({ email: emailField });
/** The code from a letter, however it was typed: "123 456" is 123456. */
export const codeSchema = z.object({
  code: z
    .string()
    .transform((code) => code.replace(/\D/g, ''))
    .pipe(z.string().length(6)),
});
export const newPasswordSchema = z.object({ password: newPasswordField });
export const changePasswordSchema = z.object({
  current: z.string().min(1).max(200),
  password: newPasswordField,
});
export const changeEmailSchema = z.object({ email: emailField, emailPassword: z.string().min(1).max(200) });
export const profileSchema = z.object({ name: nameField, hue: z.coerce.number().int().min(0).max(359) });
export const registrationSchema = z.object({ name: nameField, password: newPasswordField });

export const invitationSchema = z
  .object({
    email: emailField,
    role: z.enum(roles),
    organisationId: optionalId,
    groupId: optionalId,
    groupRole: z.enum(groupRoles).catch('member'),
  })
  .transform(({ groupId, groupRole, ...rest }) => ({
    ...rest,
    group: groupId ? { id: groupId, role: groupRole } : null,
  }));
export type InvitationDraft = z.output<typeof invitationSchema>;

export const membershipSchema = z.object({ role: z.enum(roles), organisationId: optionalId });

/** What the people list is narrowed by; unknown values in an address narrow nothing. */
export const peopleFilterSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  role: z.enum(roles).or(z.literal('')).catch(''),
  organisation: z.string().catch(''),
  group: z.string().catch(''),
  state: z.enum(['active', 'ended']).catch('active'),
});
export type PeopleFilter = z.output<typeof peopleFilterSchema>;
