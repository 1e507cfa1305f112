import { expect, it } from 'vitest';
import './i18n.server';
import { languageOf, pageTitle } from './page-title';

const matches = (data: unknown) => [
  { id: 'root', data },
  undefined,
  { id: 'routes/x', data: { language: 'xx' } },
];

it('reads the language from the root loader, and takes Czech without one', () => {
  expect(languageOf(matches({ language: 'en' }))).toBe('en');
  expect(languageOf(matches(undefined))).toBe('cs');
  expect(languageOf([])).toBe('cs');
});

it('gives a title in that language, followed by the name of the product', () => {
  expect(pageTitle(matches({ language: 'en' }), 'auth', (t) => t('signIn.title'))).toEqual([
    { title: 'Sign in – Souhra' },
  ]);
  expect(pageTitle(matches({ language: 'cs' }), 'auth', (t) => t('signIn.title'))).toEqual([
    { title: 'Přihlášení – Souhra' },
  ]);
  expect(pageTitle(matches({ language: 'en' }), 'auth', (t) => t('signIn.title'), 'Liberec')).toEqual([
    { title: 'Sign in – Liberec – Souhra' },
  ]);
});
