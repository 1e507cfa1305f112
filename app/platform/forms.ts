import type { z } from 'zod';

/** What can be wrong with a field; `errors.<key>` of the common texts. */
export const fieldErrorKeys = [
  'required',
  'tooLong',
  'tooShort',
  'email',
  'number',
  'choose',
  'taken',
  'invalid',
  'commonPassword',
  'wrongPassword',
] as const;
export type FieldErrorKey = (typeof fieldErrorKeys)[number];
export type FieldError = { key: FieldErrorKey; count?: number };
/** By the `name` of the field; the first thing wrong with each. */
export type FieldErrors = Record<string, FieldError>;

/** A form sent back: what is wrong, and what was typed (never passwords), so that it is there without scripts too. */
export type SentBack = { errors: FieldErrors; values: Record<string, string> };

/**
 * Reads a form as `schema` says.
 * A rule of the schema's own names its error by the message: `refine(…, 'commonPassword')`.
 */
export function parseForm<Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
): { ok: true; value: z.output<Schema> } | ({ ok: false } & SentBack) {
  const values = textsOf(formData);
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, value: result.data };
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= fieldError(issue, values[field]);
  }
  return { ok: false, errors, values: withoutPasswords(values) };
}

/** The form's texts as they were typed, without passwords and intent; for a form sent back for another reason. */
export function typedValues(formData: FormData): Record<string, string> {
  return withoutPasswords(textsOf(formData));
}

/**
 * Which of a page's actions is asked for.
 * @throws 400 for one the page does not know
 */
export function readIntent<const Intent extends string>(
  formData: FormData,
  intents: readonly Intent[],
): Intent {
  const sent = formData.get('intent');
  const intent = intents.find((known) => known === sent);
  if (intent === undefined) throw new Response(null, { status: 400 });
  return intent;
}

function textsOf(formData: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of formData) if (typeof value === 'string') texts[name] = value;
  return texts;
}

function withoutPasswords(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !/password|^current$|^intent$/i.test(name)),
  );
}

function fieldError(issue: z.core.$ZodIssue, typed: string | undefined): FieldError {
  if (!typed?.trim()) return { key: issue.code === 'invalid_value' ? 'choose' : 'required' };
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? { key: 'tooShort', count: Number(issue.minimum) }
        : { key: 'invalid' };
    case 'too_big':
      return issue.origin === 'string'
        ? { key: 'tooLong', count: Number(issue.maximum) }
        : { key: 'invalid' };
    case 'invalid_format':
      return { key: issue.format === 'email' ? 'email' : 'invalid' };
    case 'invalid_type':
      return { key: issue.expected === 'number' ? 'number' : 'invalid' };
    case 'invalid_value':
      return { key: 'choose' };
    case 'custom':
      return { key: fieldErrorKeys.find((known) => known === issue.message) ?? 'invalid' };
    default:
      return { key: 'invalid' };
  }
}
