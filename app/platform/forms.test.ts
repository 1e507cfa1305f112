import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseForm, readIntent, typedValues } from './forms';

const schema = z.object({
  email: z.email(),
  password: z.string().min(10),
  role: z.enum(['member', 'manager']),
  since: z.coerce.number().int().max(2100),
  name: z
    .string()
    .max(5)
    .refine((name) => name !== 'heslo', 'commonPassword'),
});

function form(fields: Record<string, string>): FormData {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.set(name, value);
  return formData;
}

const right = {
  email: 'jana@example.cz',
  password: 'dlouhé heslo',
  role: 'member',
  since: '2016',
  name: 'Jana',
};

function errorsOf(fields: Record<string, string>) {
  const parsed = parseForm(form({ ...right, ...fields }), schema);
  return parsed.ok ? {} : parsed.errors;
}

describe('parseForm', () => {
  test('gives the typed values of a form that is right', () => {
    expect(parseForm(form(right), schema)).toEqual({ ok: true, value: { ...right, since: 2016 } });
  });

  test('names what is wrong with each field', () => {
    expect(errorsOf({ email: 'jana' })).toEqual({ email: { key: 'email' } });
    expect(errorsOf({ email: ' ' })).toEqual({ email: { key: 'required' } });
    expect(errorsOf({ password: 'krátké' })).toEqual({ password: { key: 'tooShort', count: 10 } });
    expect(errorsOf({ name: 'Johana' })).toEqual({ name: { key: 'tooLong', count: 5 } });
    expect(errorsOf({ name: 'heslo' })).toEqual({ name: { key: 'commonPassword' } });
    expect(errorsOf({ role: 'king' })).toEqual({ role: { key: 'choose' } });
    expect(errorsOf({ role: '' })).toEqual({ role: { key: 'choose' } });
    expect(errorsOf({ since: 'loni' })).toEqual({ since: { key: 'number' } });
    expect(errorsOf({ since: '9999' })).toEqual({ since: { key: 'invalid' } });
  });

  test('sends back what was typed, but no password', () => {
    const parsed = parseForm(
      form({ ...right, email: 'jana', intent: 'save', current: 'staré heslo' }),
      schema,
    );
    expect(parsed).toMatchObject({ ok: false, values: { email: 'jana', role: 'member' } });
    expect(Object.keys(typedValues(form({ password: 'x', newPassword: 'x', current: 'x', q: 'y' })))).toEqual(
      ['q'],
    );
    if (!parsed.ok) expect(Object.keys(parsed.values).sort()).toEqual(['email', 'name', 'role', 'since']);
  });
});

test('readIntent refuses what the page does not know', () => {
  expect(readIntent(form({ intent: 'save' }), ['save', 'remove'])).toBe('save');
  expect(() => readIntent(form({ intent: 'explode' }), ['save'])).toThrow(Response);
  expect(() => readIntent(form({}), ['save'])).toThrow(Response);
});
