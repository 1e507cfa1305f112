import { expect, test } from 'vitest';
import { readSettings } from './env';

test('without any setting the embedded default runs on port 3000', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    hosted: null,
    smtpUrl: null,
    development: false,
  });
});

test('an empty setting counts as not given', () => {
  expect(readSettings({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: null });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'souhra.example.cz'],
  ['SESSION_SECRET', 'short'],
  ['DATABASE_URL', 'mysql://localhost/souhra'],
  ['SMTP_URL', 'localhost:25'],
  ['REDIS_URL', 'http://localhost'],
  ['TRUST_PROXY', '-1'],
])('a wrong %s is named: %s', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(`Nastavení ${name}: `);
});

const hosted = {
  SUPABASE_URL: 'https://xyz.supabase.co',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
  SUPABASE_SECRET_KEY: 'sb_secret_x',
  DATABASE_URL: 'postgres://postgres:x@db.xyz.supabase.co:5432/postgres',
};

test('a Supabase elsewhere needs all four of its settings, and a secret of its own', () => {
  const { SUPABASE_SECRET_KEY: _left, ...incomplete } = hosted;
  expect(() => readSettings(incomplete)).toThrow('Chybí nastavení SUPABASE_SECRET_KEY');
  expect(() => readSettings(hosted)).toThrow('Chybí nastavení SESSION_SECRET');
  expect(readSettings({ ...hosted, SESSION_SECRET: 'x'.repeat(32) }).hosted).toMatchObject({
    url: hosted.SUPABASE_URL,
    databaseUrl: hosted.DATABASE_URL,
  });
});

test('the public address loses its trailing slash', () => {
  expect(readSettings({ PUBLIC_URL: 'https://souhra.example.cz/' }).publicUrl).toBe(
    'https://souhra.example.cz',
  );
});
