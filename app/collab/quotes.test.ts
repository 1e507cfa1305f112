import { describe, expect, test } from 'vitest';
import { withPassages } from './marked-text';
import type { Anchor, ProseNode } from './prose';
import { charactersOf, findPassage, findQuote, quoteOf, shownQuote } from './quotes';

const text = (value: string, ...marks: string[]): ProseNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const person: ProseNode = { type: 'personMention', attrs: { id: 'p1' } };
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const doc = (...content: ProseNode[]): ProseNode => ({ type: 'doc', content });
const anchorOf = (quote: string, before = '', after = ''): Anchor => ({
  ...{ start: '', end: '', quote, before, after },
});
const said = (content: ProseNode, range: { from: number; to: number } | null) =>
  range && charactersOf(content).slice(range.from, range.to);

describe('what a passage says', () => {
  const content = doc(
    paragraph(text('Skupina '), person, text(' schvaluje')),
    paragraph(),
    paragraph(text('pravidla.')),
  );

  test('borders of paragraphs are spaces, and count for nothing', () => {
    expect(charactersOf(content)).toBe('Skupina \ufffc schvalujepravidla.');
    expect(quoteOf(content, { from: 10, to: 22 })).toEqual({
      ...{ quote: 'schvaluje pra', before: 'Skupina \ufffc ', after: 'vidla.' },
    });
  });

  test('what it referred to is shown as left out', () => {
    expect(shownQuote('Skupina \ufffc schvaluje ')).toBe('Skupina … schvaluje');
  });
});

describe('a quote', () => {
  test('is found where it is surrounded most as it was', () => {
    const lines = 'Byt A: obsazen. Byt B: obsazen. Byt C: obsazen.';
    expect(findQuote(lines, anchorOf('obsazen', 'Byt B: ', '. Byt C'))).toEqual({ from: 23, to: 30 });
  });

  test('is found whatever became of the spaces and of what it refers to', () => {
    const content = doc(
      paragraph(text('Do konce\u00a0roku')),
      paragraph(text('předá '), person, text(' zprávu.')),
    );
    expect(said(content, findPassage(content, anchorOf('konce roku předá zprávu'), null))).toBe(
      'konce\u00a0rokupředá \ufffc zprávu',
    );
  });

  test('that is not there, or says nothing, has no place', () => {
    expect(findQuote('Něco jiného.', anchorOf('pravidla'))).toBeNull();
    expect(findQuote('Něco \ufffc', anchorOf(' \ufffc'))).toBeNull();
  });
});

describe('a passage', () => {
  const content = doc(paragraph(text('Nová pravidla všech bytů platí. Pravidla bytů.')));
  test.each([
    [
      'keeps its positions while they hold it',
      anchorOf('Nová pravidla'),
      { from: 0, to: 13 },
      'Nová pravidla',
    ],
    [
      'keeps its positions though it was changed, and stands elsewhere as it was',
      anchorOf('Pravidla bytů'),
      { from: 5, to: 24 },
      'pravidla všech bytů',
    ],
    [
      'is found by its quote where it was cut there',
      anchorOf('Pravidla bytů'),
      { from: 0, to: 2 },
      'Pravidla bytů',
    ],
    [
      'is found whole where a part of it is left',
      anchorOf('všech bytů platí'),
      { from: 14, to: 19 },
      'všech bytů platí',
    ],
    [
      'is found by its quote where its positions have come together',
      anchorOf('platí'),
      { from: 3, to: 3 },
      'platí',
    ],
    [
      'that is changed for something else is where that is',
      anchorOf('zrušeno zcela'),
      { from: 0, to: 4 },
      'Nová',
    ],
    ['that is taken out has lost its place', anchorOf('zrušeno'), { from: 3, to: 3 }, null],
    ['without positions or quote has lost its place', anchorOf('zrušeno'), null, null],
  ])('%s', (_, anchor, at, expected) => {
    expect(said(content, findPassage(content, anchor, at))).toBe(expected);
  });
});

test('passages are marked, also where they overlap, across paragraphs and over references', () => {
  const content = doc(paragraph(text('abc', 'bold'), person), paragraph(text('def')));
  const passage = (ids: string[], isActive: boolean) => ({ type: 'passage', attrs: { ids, isActive } });
  const marked = withPassages(content, [
    { id: 'one', from: 1, to: 5, isActive: false },
    { id: 'two', from: 2, to: 3, isActive: true },
  ]);
  expect(marked).toEqual(
    doc(
      paragraph(
        text('a', 'bold'),
        { type: 'text', text: 'b', marks: [passage(['one'], false), { type: 'bold' }] },
        { type: 'text', text: 'c', marks: [passage(['one', 'two'], true), { type: 'bold' }] },
        { ...person, marks: [passage(['one'], false)] },
      ),
      paragraph({ type: 'text', text: 'd', marks: [passage(['one'], false)] }, text('ef')),
    ),
  );
  expect(charactersOf(marked)).toBe(charactersOf(content));
});
