import { expect, it } from 'vitest';
import { createI18n, noting, translatorFor } from './i18n';
import type { NamespaceName } from './texts';

const texts = { common: { appName: 'Souhra v praxi' } };

/** What asking for a namespace throws. */
function thrownBy(ask: () => unknown): unknown {
  try {
    ask();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
}

it('answers at once for texts it has, with Czech spaces, and with the same function', () => {
  const i18n = createI18n('cs', texts);
  expect(i18n.translator()('appName')).toBe('Souhra v\u00a0praxi');
  expect(i18n.translator()).toBe(i18n.translator('common'));
  expect(translatorFor('cs')).toBe(i18n.translator());
  expect(createI18n('en', texts).translator()('appName')).toBe('Souhra v praxi');
});

it('says so where texts are missing and nothing can bring them', () => {
  expect(() => createI18n('cs', texts).translator('plan')).toThrow('No texts of "plan"');
});

it('brings a namespace once, and has it from then on', async () => {
  const asked: string[] = [];
  const i18n = createI18n('cs', texts, async (namespace) => {
    asked.push(namespace);
    return { title: 'Plány' };
  });
  const first = thrownBy(() => i18n.translator('plan'));
  expect(thrownBy(() => i18n.translator('plan'))).toBe(first);
  await first;
  expect(i18n.translator('plan')('title')).toBe('Plány');
  expect(asked).toEqual(['plan']);
});

it('tells of a failure once, then tries again', async () => {
  let online = false;
  const i18n = createI18n('cs', texts, async () => {
    if (!online) throw new TypeError('Failed to fetch');
    return { title: 'Plány' };
  });
  await thrownBy(() => i18n.translator('plan'));
  expect(() => i18n.translator('plan')).toThrow('Failed to fetch');
  online = true;
  await thrownBy(() => i18n.translator('plan'));
  expect(i18n.translator('plan')('title')).toBe('Plány');
});

it('notes which namespaces are asked for', () => {
  const asked = new Set<NamespaceName>();
  const i18n = noting(createI18n('cs', { ...texts, plan: { title: 'Plány' } }), asked);
  expect(i18n.translator('plan')('title')).toBe('Plány');
  expect(i18n.translator()('appName')).toContain('Souhra');
  expect([...asked]).toEqual(['plan', 'common']);
});
