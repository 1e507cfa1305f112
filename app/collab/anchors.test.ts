import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { endsOf, rangeBetween } from './anchors';
import { fillFragment, fragmentToJson, type ProseNode } from './prose';
import { charactersOf, findPassage, quoteOf } from './quotes';

const text = (value: string): ProseNode => ({ type: 'text', text: value });
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const mention: ProseNode = { type: 'personMention', attrs: { id: 'p1' } };

let doc: Y.Doc;
let section: Y.XmlFragment;
beforeEach(() => {
  doc = new Y.Doc();
  section = doc.getXmlFragment('narrative');
  fillFragment(section, {
    type: 'doc',
    content: [paragraph(text('Dohody '), mention, text(' platí.')), paragraph(text('Konec jednání.'))],
  });
});
afterEach(() => doc.destroy());

const characters = () => charactersOf(fragmentToJson(section));
/** The text of a paragraph: its first run. */
const run = (index: number, child = 0) => (section.get(index) as Y.XmlElement).get(child) as Y.XmlText;
function keep(quote: string) {
  const from = characters().indexOf(quote);
  const range = { from, to: from + quote.length };
  const ends = endsOf(section, range);
  if (!ends) throw new Error(`${quote} is not in the text`);
  const anchor = { ...ends, ...quoteOf(fragmentToJson(section), range) };
  return () => {
    const found = findPassage(fragmentToJson(section), anchor, rangeBetween(section, anchor));
    return found && characters().slice(found.from, found.to);
  };
}

describe('a passage', () => {
  test.each([
    'Dohody',
    'platí',
    'Konec jednání.',
    'Dohody \ufffc platí.Konec',
    '\ufffc platí',
    'Dohody \ufffc',
    '\ufffc',
  ])('%j is where it was kept', (quote) => {
    expect(keep(quote)()).toBe(quote);
  });

  test('stays with its text while others write before, behind and in it', () => {
    const where = keep('jednání');
    run(1).insert(0, 'Konec! ');
    run(1).insert(run(1).length, ' Děkujeme.');
    expect(where()).toBe('jednání');
    run(1).insert(characters().indexOf('nání') - characters().indexOf('Konec!'), '…');
    expect(where()).toBe('jed…nání');
  });

  test('what is written at its ends stays outside', () => {
    const where = keep('Konec');
    run(1).insert(0, 'Náš ');
    run(1).insert('Náš Konec'.length, 'ec');
    expect(where()).toBe('Konec');
  });

  test('is found again when its paragraph was replaced by the same words, as when a version is restored', () => {
    const where = keep('jednání');
    section.delete(1, 1);
    expect(where()).toBeNull();
    fillFragment(section, { type: 'doc', content: [paragraph(text('Po dlouhém jednání.'))] });
    expect(where()).toBe('jednání');
  });

  test('is found whole when its paragraph was divided in it', () => {
    const where = keep('Konec jednání');
    run(1).delete(6, 8);
    fillFragment(section, { type: 'doc', content: [paragraph(text('jednání.'))] });
    expect(where()).toBe('Konec jednání');
  });

  test('has lost its place when its text is gone; what is left around it is not taken for it', () => {
    const where = keep('platí');
    run(0, 2).delete(1, 5);
    expect(where()).toBeNull();
  });

  test('is the same for somebody else who has the document', () => {
    const ends = endsOf(section, { from: 9, to: 14 });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(ends && rangeBetween(other.getXmlFragment('narrative'), ends)).toEqual({ from: 9, to: 14 });
    other.destroy();
  });
});

test('no text is no passage, and what is no position is lost', () => {
  expect(endsOf(section, { from: 3, to: 3 })).toBeNull();
  expect(endsOf(section, { from: 90, to: 95 })).toBeNull();
  expect(rangeBetween(section, { start: '!', end: 'AA==' })).toBeNull();
  expect(rangeBetween(section, { start: 'AA==', end: 'AQ==' })).toBeNull();
});
