import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { placedMeasures, type RevisionContent } from '~/domain/plans/content';
import { tables } from './columns';
import { awkwardContent, demoContent } from './content.fixture';
import { docxOf } from './docx.server';
import { printable } from './printable';
import { partOf } from './unzip.fixture';
import { partsOf } from './wording';

type Block = { kind: string; text: string };

/** What another library finds in the document, block by block; rows of tables as „label|value|label|value“. */
async function read(file: Buffer): Promise<Block[]> {
  const { value: html } = await mammoth.convertToHtml({ buffer: file });
  const blocks: Block[] = [];
  for (const [, kind = '', inner = ''] of html.matchAll(
    /<(h[1-4]|p|tr)>(.*?)<\/\1>(?=<(?:h|p|t|\/table)|$)/gs,
  )) {
    const cells =
      kind === 'tr' ? [...inner.matchAll(/<td.*?>(.*?)<\/td>/gs)].map(([, cell = '']) => cell) : [inner];
    blocks.push({ kind, text: cells.map(plain).join('|') });
  }
  return blocks;
}

function plain(html: string): string {
  const lines = html.replace(/<\/p>(?=<p>)|<br \/>/g, '\n').replace(/<[^>]+>/g, '');
  return lines
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

describe.each<[string, () => RevisionContent]>([
  ['the demo plan', demoContent],
  ['an awkward plan', awkwardContent],
])('%s', (_, make) => {
  const content = printable(make());
  const blocksRead = docxOf(content).then(read);

  it('has each part under its heading, in order, with its code and words', async () => {
    const blocks = await blocksRead;
    const headings = blocks
      .filter(({ kind }) => kind.startsWith('h'))
      .map(({ kind, text }) => `${kind} ${text}`);
    const expected = content.chapters.flatMap((chapter) => [
      `h1 ${chapter.code}\t${chapter.name}`,
      ...chapter.priorities.flatMap((priority) => [
        `h2 ${priority.code}\t${priority.title}`,
        ...priority.goals.flatMap((goal) => [
          `h3 ${goal.code}\t${goal.title}`,
          ...goal.measures.map(({ code, wording }) => `h4 ${code}\t${wording}`),
        ]),
      ]),
    ]);
    expect(headings).toEqual([...expected, 'h1 Indikátory celého města']);
  });

  it('has the narratives and descriptions, paragraph by paragraph', async () => {
    const blocks = await blocksRead;
    const first = blocks.findIndex(({ kind }) => kind === 'h1');
    const texts = blocks.slice(first).filter(({ kind, text }) => kind === 'p' && text !== '');
    const expected = content.chapters.flatMap((chapter) => [
      ...chapter.narrative.split('\n'),
      ...placedMeasures({ chapters: [chapter] }).flatMap(({ measure }) =>
        partsOf(measure).description.split('\n'),
      ),
    ]);
    expect(texts.map(({ text }) => text)).toEqual(expected.filter((line) => line !== ''));
  });

  it('has a table for each measure, which begins with who answers for it', async () => {
    const blocks = await blocksRead;
    const rows = blocks.filter(({ kind }) => kind === 'tr').map(({ text }) => text);
    const { organisation, person } = tables.measures.columns;
    const expected = placedMeasures(content).map(({ measure: { responsibility } }) => {
      const who = `${organisation.heading}|${responsibility?.organisation.name ?? '—'}`;
      return responsibility?.person ? `${who}|${person.heading}|${responsibility.person.name}` : who;
    });
    expect(rows.filter((row) => row.startsWith('Gestor|'))).toEqual(expected);
  });
});

it('tells everything of a measure in its table', async () => {
  const blocks = await read(await docxOf(awkwardContent()));
  const start = blocks.findIndex(({ kind, text }) => kind === 'h4' && text.startsWith('1.1.1.10\t'));
  const end = blocks.findIndex(({ text }) => text.startsWith('1.1.1.11'));
  expect(
    blocks
      .slice(start, end)
      .filter(({ kind }) => kind === 'tr')
      .map(({ text }) => text.replace(/\u00a0/g, ' ')),
  ).toEqual([
    'Gestor|Úřad práce; Česká Třebová|Odpovědná osoba|Řehoř Ťáma',
    'Spolugestoři|Člověk v tísni, o.p.s.\n-minus, z.s.',
    'Průběžně|ano',
    'Náklady (Kč)|0',
    'Cílová skupina|@senioři',
    'Zdroje financování|OPZ+: 10 000 000 000 000 Kč do 28. 3. 2027\ndar: firma',
    'Projekty|Bydlení především; II',
    'Rozpracovává opatření|1.1.1.2\tSociální byty\n\t',
    'Výjimky|bez gestora: Vznikne spolek.\nbez obce: nejde to (zatím). (Jan Novák, 2. 5. 2026)\nbez úplného indikátoru: Měří\nkraj. (Jan Novák, 2. 5. 2026)',
    'Indikátor|Počet klientů',
    'Jednotka|osob ročně|Směr|více je lépe',
    'Výchozí hodnota|0,1 k 1. 1. 2026\n=zdroj|Cílová hodnota|1 234 567,25 k 31. 12. 2028\nČSÚ, tab. 3',
    'Naměřené hodnoty|−3,5 k 30. 6. 2026; měření\n0 k 31. 12. 2026',
    'Indikátor|Počet klientů',
    'Jednotka|osob ročně|Směr|udržet',
    'Výchozí hodnota|1 000 000 000 000 000 k 1. 1. 1990|Cílová hodnota|—',
    'Indikátor|Spokojenost',
    'Jednotka|stupeň|Směr|méně je lépe',
    'Stupnice|vůbec\nzčásti; spíše ne\nplně',
    'Výchozí hodnota|2 (zčásti; spíše ne) k 28. 2. 2026|Cílová hodnota|3 (plně) k 28. 2. 2027',
    'Naměřené hodnoty|1 (vůbec) k 29. 3. 2026; dotazník',
  ]);
});

describe('the form', () => {
  it('is Czech, with fixed widths, unique bookmarks and no empty paragraphs', async () => {
    const file = await docxOf(demoContent());
    const [document, styles] = await Promise.all([
      partOf(file, 'word/document.xml'),
      partOf(file, 'word/styles.xml'),
    ]);
    expect(styles).toContain('<w:lang w:val="cs-CZ"/>');
    const grids = document.match(/<w:tblGrid>.*?<\/w:tblGrid>/gs) ?? [];
    expect(grids.length).toBeGreaterThanOrEqual(139);
    expect(new Set(grids).size).toBe(1);
    expect(document).not.toMatch(/w:type="(pct|auto)"/);
    const layouts = document.match(/<w:tblLayout w:type="fixed"\/>/g) ?? [];
    expect(layouts).toHaveLength(grids.length);
    const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    // A part without a paragraph is none which Word would open.
    for (const part of ['header1', 'header2', 'footer1', 'footer2']) {
      expect(await partOf(file, `word/${part}.xml`)).toContain('<w:p>');
    }
    const empty = (document.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter(
      (paragraph) => !paragraph.includes('<w:t'),
    );
    expect(empty).toEqual(['<w:p><w:pPr><w:pStyle w:val="End"/></w:pPr></w:p>']);
  });

  it('asks Word no question on opening', async () => {
    const file = await docxOf(demoContent());
    expect(await partOf(file, 'word/settings.xml')).not.toContain('updateFields');
    expect(await partOf(file, 'word/document.xml')).not.toContain('w:dirty');
  });
});
