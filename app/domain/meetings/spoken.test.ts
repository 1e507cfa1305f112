import { expect, it } from 'vitest';
import type { ProseNode } from '~/collab/prose';
import { paragraphAbout } from './spoken.server';

const text = (words: string): ProseNode => ({ type: 'text', text: words });
const mention = (kind: string, id: string): ProseNode => ({ type: `${kind}Mention`, attrs: { id } });
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const doc = (...content: ProseNode[]): ProseNode => ({ type: 'doc', content });

it('quotes the paragraph that names the measure, also within a list', () => {
  const item = {
    type: 'listItem',
    content: [paragraph(text('K '), mention('measure', 'm'), text(' až na jaře.'))],
  };
  const content = doc(paragraph(text('Úvod.')), { type: 'bulletList', content: [item] });
  expect(paragraphAbout(content, 'm', '1.2.3')).toBe('K 1.2.3 až na jaře.');
});

it('leaves out what other references say, and is empty where the measure is not named', () => {
  const content = doc(paragraph(mention('person', 'p'), text(' k '), mention('measure', 'm')));
  expect(paragraphAbout(content, 'm', '1')).toBe('… k 1');
  expect(paragraphAbout(content, 'other', '1')).toBe('');
});

it('cuts a long paragraph at a word', () => {
  const quote = paragraphAbout(doc(paragraph(mention('measure', 'm'), text(' slovo'.repeat(100)))), 'm', '1');
  expect(quote.length).toBeLessThanOrEqual(241);
  expect(quote).toMatch(/slovo…$/);
});
