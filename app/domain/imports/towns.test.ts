import { describe, expect, it } from 'vitest';
import { docxWith, paragraphsXml } from '../exports/zip.fixture';
import { interpret } from './interpret';
import { guessMappings } from './mapping';
import { readFile } from './reader/read.server';
import type { Cell, Directory, ImportedPlan, ImportOptions, ReadFile, Sheet } from './schema';

const directory: Directory = {
  organisations: [
    { id: 'sml', name: 'Statutární město Liberec', short: 'SML' },
    { id: 'cvt', name: 'Člověk v tísni, o. p. s.', short: null },
  ],
  people: [
    { id: 'jana', name: 'Jana Dvořáková', organisation: { id: 'sml', name: 'Statutární město Liberec' } },
  ],
  ...{ groups: [], projects: [], elaborated: [] },
};

function read(sheets: Sheet[], options: Partial<ImportOptions> = {}, format: ReadFile['format'] = 'xlsx') {
  const mappings = guessMappings(sheets);
  return interpret(
    { format, sheets },
    { mappings, organisations: {}, skipUnreadable: false, ...options },
    directory,
    {
      ...{ from: 2021, to: 2024, existing: null },
    },
  );
}
const sheet = (...rows: Cell[][]): Sheet => ({ name: 'List1', rows });

/** The tree in lines: number and title of each part, indented. */
function outline({ chapters }: ImportedPlan): string[] {
  return chapters.flatMap((chapter) => [
    `${chapter.code} ${chapter.name}`,
    ...chapter.priorities.flatMap((priority) => [
      ` ${priority.code} ${priority.title}`,
      ...priority.goals.flatMap((goal) => [
        `  ${goal.code} ${goal.title}`,
        ...goal.measures.map(({ code, wording }) => `   ${code} ${wording}`),
      ]),
    ]),
  ]);
}
const measuresOf = ({ chapters }: ImportedPlan) =>
  chapters.flatMap(({ priorities }) =>
    priorities.flatMap(({ goals }) => goals.flatMap((goal) => goal.measures)),
  );
const kinds = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ level, kind, row }) => `${level} ${kind} ${row + 1}`);

describe('tables as towns have them', () => {
  it('with merged and blank cells, a title above, and headings in capitals without diacritics', () => {
    const { plan, problems } = read([
      sheet(
        ['Plán sociálního začleňování 2021–2024'],
        [],
        ['OBLAST', 'PRIORITA', 'HLAVNI CIL', 'C.', 'NAZEV OPATRENI', 'GARANT', 'SPOLUPRACE'],
        [
          '1. Bydlení',
          '1.1 Byty',
          '1.1.1 Nové byty',
          '1.1.1.1',
          'Koupit byty',
          'SML',
          'Člověk v tísni, Naděje',
        ],
        [null, null, null, '1.1.1.2', 'Opravit byty', 'člověk v tísni o.p.s.', null],
        [null, null, '1.1.2 Krizové byty', '1.1.2.1', 'Zřídit krizový byt', null, null],
        ['2. Práce', '2.1 Místa', '2.1.1 Nová místa', '2.1.1.1', 'Veřejně prospěšné práce', 'SML', null],
      ),
    ]);
    expect(outline(plan)).toEqual([
      ...['1 Bydlení', ' 1.1 Byty', '  1.1.1 Nové byty', '   1.1.1.1 Koupit byty', '   1.1.1.2 Opravit byty'],
      ...['  1.1.2 Krizové byty', '   1.1.2.1 Zřídit krizový byt'],
      ...['2 Práce', ' 2.1 Místa', '  2.1.1 Nová místa', '   2.1.1.1 Veřejně prospěšné práce'],
    ]);
    expect(measuresOf(plan).map(({ organisation }) => organisation?.id)).toEqual([
      'sml',
      'cvt',
      undefined,
      'sml',
    ]);
    expect(measuresOf(plan)[0]?.cooperating).toEqual([
      { id: 'cvt', name: 'Člověk v tísni, o. p. s.' },
      { id: null, name: 'Naděje' },
    ]);
    expect(problems).toEqual([]);
  });

  it('with all levels among the rows', () => {
    const { plan } = read([
      sheet(
        ['Číslo', 'Název', 'Gestor'],
        ['1', 'Bydlení', null],
        ['1.1', 'Byty', null],
        ['1.1.1', 'Nové byty', null],
        ['1.1.1.1', 'Koupit byty', 'SML'],
        ['2', 'Práce', null],
        ['2.1', 'Místa', null],
        ['2.1.1', 'Nová místa', null],
        ['2.1.1.1', 'Veřejné práce', null],
      ),
    ]);
    expect(outline(plan)).toEqual([
      ...['1 Bydlení', ' 1.1 Byty', '  1.1.1 Nové byty', '   1.1.1.1 Koupit byty'],
      ...['2 Práce', ' 2.1 Místa', '  2.1.1 Nová místa', '   2.1.1.1 Veřejné práce'],
    ]);
  });

  it('with headings across the table, and numbers before the names', () => {
    const { plan } = read([
      sheet(
        ['Opatření', 'Odpovídá', 'Termín plnění'],
        ['Priorita 1.1: Byty', null, null],
        ['Cíl 1.1.1 Nové byty', null, null],
        ['1.1.1.1 Koupit byty', 'SML', 'do konce roku 2023'],
        ['1.1.1.2 Opravit byty', null, 'průběžně'],
        ['Opatření', 'Odpovídá', 'Termín plnění'],
        ['Priorita 1.2: Poradny', null, null],
        ['1.2.1.1 Zřídit poradnu', null, null],
      ),
    ]);
    expect(outline(plan)).toEqual([
      ...[
        '1 Kapitola 1',
        ' 1.1 Byty',
        '  1.1.1 Nové byty',
        '   1.1.1.1 Koupit byty',
        '   1.1.1.2 Opravit byty',
      ],
      ...[' 1.2 Poradny', '  1.2.1 Cíl 1.2.1', '   1.2.1.1 Zřídit poradnu'],
    ]);
    expect(measuresOf(plan).map(({ means }) => [means.endsOn, means.continuous])).toEqual([
      ['2023-12-31', null],
      [null, true],
      [null, null],
    ]);
  });

  it('without any numbers: they get their own', () => {
    const { plan } = read([
      sheet(
        ['Kapitola', 'Cíl', 'Aktivita'],
        ['Bydlení', 'Byty', 'Koupit'],
        [null, null, 'Opravit'],
        ['Práce', 'Místa', 'Vytvořit'],
      ),
    ]);
    expect(outline(plan)).toEqual([
      ...['1 Bydlení', ' 1 Bydlení', '  1.1 Byty', '   1.1.1 Koupit', '   1.1.2 Opravit'],
      ...['2 Práce', ' 2 Práce', '  2.1 Místa', '   2.1.1 Vytvořit'],
    ]);
  });

  it('with a sheet for each chapter', () => {
    const rows = (measure: string): Cell[][] => [
      ['Opatření', 'Gestor'],
      [measure, 'SML'],
    ];
    const { plan } = read([
      { name: '1 Bydlení', rows: rows('Koupit byty') },
      { name: 'Zaměstnanost', rows: rows('Vytvořit místa') },
      { name: 'Poznámky', rows: [['Nezapomenout'], ['na nic']] },
    ]);
    expect(plan.chapters.map(({ code, name }) => `${code} ${name}`)).toEqual(['1 Bydlení', '2 Zaměstnanost']);
    expect(measuresOf(plan).map(({ wording }) => wording)).toEqual(['Koupit byty', 'Vytvořit místa']);
  });

  it('where a specific goal stands above measures', () => {
    const { plan } = read([
      sheet(
        ['Strategický cíl', 'Specifický cíl', 'Opatření', 'Indikátor', 'Cílová hodnota'],
        ['A', 'B', 'C', 'D', 5],
        [null, null, null, 'E', '10 osob'],
      ),
    ]);
    expect(outline(plan).slice(1)).toEqual([' 1.1 A', '  1.1.1 B', '   1.1.1.1 C']);
    // A further row without a measure tells more of the one above.
    expect(measuresOf(plan)[0]?.indicators).toMatchObject([
      { name: 'D', unit: 'počet', target: { value: 5, on: '2024-12-31' } },
      { name: 'E', unit: 'osob', target: { value: 10 } },
    ]);
  });

  it('of which the person says otherwise', () => {
    const rows = sheet(['X', 'Y'], ['Koupit byty', 'SML']);
    expect(kinds(read([rows]))).toEqual(['error noMeasures 0']);
    const { plan } = read([rows], {
      mappings: [{ use: true, header: 0, columns: ['wording', 'organisation'] }],
    });
    expect(measuresOf(plan)).toMatchObject([{ wording: 'Koupit byty', organisation: { id: 'sml' } }]);
  });
});

describe('what is wrong is told by row and column', () => {
  const headings = [
    'Kapitola',
    'Číslo opatření',
    'Opatření',
    'Gestor',
    'Odpovědná osoba',
    'Indikátor',
    'Směr',
    'Výchozí hodnota',
    'Výchozí hodnota ke dni',
    'Cílová hodnota',
    'Cílová hodnota ke dni',
    'Termín od',
    'Termín do',
    'Náklady',
  ];
  const one = (...cells: Cell[]) => read([sheet(headings, ['1 Bydlení', '1.1.1.1', 'Byty', ...cells])]);

  it.each<[string, Cell[], string[]]>([
    ['text as a number', [null, null, 'I', null, 'dost', '2021', null], ['error notNumber 2']],
    ['a number that is not exact', [null, null, 'I', null, 'asi 5', '2021', null], ['warning approximate 2']],
    ['no day', [null, null, 'I', null, 5, null, null], ['warning dateAssumed 2']],
    ['a day that is none', [null, null, 'I', null, 5, 'někdy', null], ['error notDate 2']],
    [
      'a target before the baseline',
      [null, null, 'I', null, 5, '2023', 6, '2022'],
      ['error targetBeforeBaseline 2'],
    ],
    ['an unknown direction', [null, null, 'I', 'kolem', 5, '2021', null], ['error notDirection 2']],
    [
      'an end before the beginning',
      [null, null, null, null, null, null, null, null, '2024', '2021'],
      ['error endBeforeStart 2'],
    ],
    ['a day far away', [null, null, null, null, null, null, null, null, '1920'], ['error dateOutOfRange 2']],
    [
      'an amount that is none',
      [null, null, null, null, null, null, null, null, null, null, 'podle možností'],
      ['error notNumber 2'],
    ],
    [
      'euros',
      [null, null, null, null, null, null, null, null, null, null, '5 000 EUR'],
      ['error notNumber 2'],
    ],
    ['a person nobody knows', ['SML', 'Karel Čapek'], ['warning unknownPerson 2']],
    ['a text that is too long', [null, null, 'x'.repeat(301)], ['error tooLong 2']],
  ])('%s', (_what, cells, expected) => {
    expect(kinds(one(...cells)).filter((kind) => !kind.includes('unitAssumed'))).toEqual(expected);
  });

  it('names the column', () => {
    const [problem] = one(null, null, 'I', null, 'dost').problems;
    expect(problem).toMatchObject({ kind: 'notNumber', sheet: 0, row: 1, column: 7, value: 'dost' });
  });

  it('may leave unreadable cells out', () => {
    const rows = sheet(headings, [
      '1 Bydlení',
      '1.1.1.1',
      'Byty',
      null,
      null,
      'I',
      null,
      'dost',
      '2021',
      6,
      '2024',
    ]);
    const { plan, problems } = read([rows], { skipUnreadable: true });
    expect(problems.every(({ level }) => level === 'warning')).toBe(true);
    expect(measuresOf(plan)[0]?.indicators).toMatchObject([{ baseline: null, target: { value: 6 } }]);
  });

  it('knows numbers which a spreadsheet has turned into days, and numbers that come twice', () => {
    const { problems } = read([
      sheet(
        headings,
        ['1 Bydlení', { date: '2026-10-01' }, 'Byty'],
        [null, '1.1.1.1', 'A'],
        [null, '1.1.1.1', 'B'],
      ),
    ]);
    expect(problems.map(({ kind, row, value }) => [kind, row, value])).toEqual([
      ['codeIsDate', 1, '1. 10. 2026'],
      ['duplicateCode', 3, '1.1.1.1'],
    ]);
  });

  it('takes a person for whom the organisation stands', () => {
    const { plan } = read([sheet(headings, ['1 Bydlení', '1.1.1.1', 'Byty', null, 'Mgr. Dvořáková Jana'])]);
    expect(measuresOf(plan)[0]).toMatchObject({ organisation: { id: 'sml' }, person: { id: 'jana' } });
  });
});

describe('documents as towns have them', () => {
  const style = (name: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphsXml(...text.split('\n'))}</w:tc>`;
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => (text.startsWith('<') ? text : cell(text))).join('')}</w:tr>`).join('')}</w:tbl>`;
  const of = async (...body: string[]) =>
    read((await readFile(docxWith(body.join('')), 'plán.docx')).sheets, {}, 'docx');

  it('with numbered headings and a table of measures under each goal', async () => {
    const head = ['Opatření', 'Gestor', 'Termín'];
    const { plan, problems } = await of(
      style('Heading1', 'Úvod'),
      paragraphsXml('Plán vznikl v roce 2020.'),
      style('Nadpis1', '1. Bydlení'),
      paragraphsXml('V obci chybí byty.'),
      style('Nadpis2', '1.1 Dostupné byty'),
      style('Nadpis3', '1.1.1 Nové byty'),
      table(
        head,
        ['1.1.1.1 Koupit byty', 'SML', '2023'],
        ['1.1.1.2 Opravit byty', 'SML\nČlověk v tísni', 'průběžně'],
      ),
      style('Nadpis3', '1.1.2 Krizové byty'),
      table(head, ['1.1.2.1 Zřídit krizový byt', '', '']),
    );
    expect(outline(plan)).toEqual([
      ...[
        '1 Bydlení',
        ' 1.1 Dostupné byty',
        '  1.1.1 Nové byty',
        '   1.1.1.1 Koupit byty',
        '   1.1.1.2 Opravit byty',
      ],
      ...['  1.1.2 Krizové byty', '   1.1.2.1 Zřídit krizový byt'],
    ]);
    expect(measuresOf(plan)[1]).toMatchObject({
      organisation: { id: 'sml' },
      cooperating: [{ id: 'cvt' }],
      means: { continuous: true },
    });
    expect(problems).toEqual([]);
  });

  it('with one big table, its chapters merged downwards', async () => {
    const start = '<w:vMerge w:val="restart"/>';
    const goesOn = '<w:vMerge/>';
    const { plan } = await of(
      table(
        ['Oblast', 'Č.', 'Opatření', 'Gestor'],
        [cell('1 Bydlení', start), '1.1.1.1', 'Koupit byty', 'SML'],
        [cell('', goesOn), '1.1.1.2', 'Opravit byty', ''],
        [cell('2 Práce'), '2.1.1.1', 'Vytvořit místa', 'Člověk v tísni'],
      ),
    );
    expect(outline(plan).filter((line) => !/^ {1,2}\S/.test(line))).toEqual([
      ...[
        '1 Bydlení',
        '   1.1.1.1 Koupit byty',
        '   1.1.1.2 Opravit byty',
        '2 Práce',
        '   2.1.1.1 Vytvořit místa',
      ],
    ]);
  });

  it('with a table of labels and values for each measure', async () => {
    const { plan } = await of(
      style('Heading1', '1 Bydlení'),
      style('Heading2', '1.1 Byty'),
      style('Heading3', '1.1.1 Nové byty'),
      style('Heading4', '1.1.1.1 Koupit byty'),
      paragraphsXml('Nejméně pět bytů ročně.'),
      table(
        ['Gestor', 'SML'],
        ['Spolupráce', 'Naděje'],
        ['Indikátor', 'Počet bytů'],
        ['Výchozí hodnota', '2 (2020)'],
        ['Cílová hodnota', '12 k 31. 12. 2024'],
      ),
      style('Heading4', '1.1.1.2 Opravit byty'),
    );
    const [first, second] = measuresOf(plan);
    expect(first).toMatchObject({
      ...{ wording: 'Koupit byty', description: 'Nejméně pět bytů ročně.', organisation: { id: 'sml' } },
      cooperating: [{ id: null, name: 'Naděje' }],
      indicators: [
        {
          name: 'Počet bytů',
          baseline: { value: 2, on: '2020-01-01' },
          target: { value: 12, on: '2024-12-31' },
        },
      ],
    });
    expect(second?.wording).toBe('Opravit byty');
  });

  it('with nothing but headings, in any style of numbers or none', async () => {
    const levels = ['Bydlení', 'Byty', 'Nové byty', 'Koupit byty'].map((title, i) =>
      style(`Heading${i + 1}`, title),
    );
    const { plan } = await of(...levels, style('Heading4', 'Opravit byty'), paragraphsXml('Popis.'));
    expect(outline(plan)).toEqual([
      ...['1 Bydlení', ' 1.1 Byty', '  1.1.1 Nové byty', '   1.1.1.1 Koupit byty', '   1.1.1.2 Opravit byty'],
    ]);
    expect(measuresOf(plan)[1]?.description).toBe('Popis.');
  });

  it('say in which table a problem is', async () => {
    const { problems } = await of(
      table(['Opatření', 'Indikátor', 'Cílová hodnota'], ['Koupit byty', 'Byty', 'hodně']),
    );
    const [problem] = problems.filter(({ level }) => level === 'error');
    expect(problem).toMatchObject({ kind: 'notNumber', value: 'hodně', row: 1 });
  });
});
