import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { awkwardContent, demoContent } from './content.fixture';
import { exampleTemplate } from './example-template.server';
import { renderTemplate } from './template.server';
import { templateData } from './template-data';
import { TemplateFault } from './template-fault';
import { type TemplateScope, templateScope } from './template-fields';
import { partOf } from './unzip.fixture';
import { docxWith, paragraphsXml, zipOf } from './zip.fixture';

async function textOf(file: Buffer): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: file });
  return value.split('\n').filter((line) => line !== '');
}

const fill = async (...texts: (string | string[])[]) =>
  textOf(await renderTemplate(docxWith(paragraphsXml(...texts)), awkwardContent()));

async function faultOf(file: Buffer): Promise<string> {
  const fault: unknown = await renderTemplate(file, awkwardContent()).catch((error: unknown) => error);
  if (!(fault instanceof TemplateFault)) throw new Error(`no fault: ${fault}`);
  return fault.message;
}

describe('filling a template', () => {
  it('replaces fields, also those which Word has cut into runs', async () => {
    expect(await fill(['{naz', 'ev_', 'planu}'], 'Období {obdobi_od}–{obdobi_do}')).toEqual([
      ...['TAP „bydlení“ & <dluhy>', 'Období 2026–2028'],
    ]);
  });

  it('takes names with diacritics, capitals and spaces', async () => {
    expect(await fill('{Název plánu}: {Počet opatření}')).toEqual(['TAP „bydlení“ & <dluhy>: 3']);
  });

  it('repeats for each part, inwards, and leaves no empty paragraphs', async () => {
    const file = await renderTemplate(
      docxWith(
        paragraphsXml(
          ...['{#kapitoly}', '{cislo} {nazev}', '{#priority}', '– {cislo} {nazev}', '{#cile}', '– – {cislo}'],
          ...[
            '{#opatreni}',
            '– – – {cislo} {gestor}',
            '{popis}',
            '{/opatreni}',
            '{/cile}',
            '{/priority}',
            '{/kapitoly}',
          ],
        ),
      ),
      awkwardContent(),
    );
    expect(await textOf(file)).toEqual([
      ...['1 Bydlení', '– 1.1 Příliš žluťoučký kůň', '– – 1.1.1', '– – – 1.1.1.1 '],
      ...['-odrážka+další@cizí', '– – – 1.1.1.10 Úřad práce; Česká Třebová'],
      ...['řádek\ts tabulátorem <b>&amp;</b>', '– – – 1.1.1.11 ', '– – 1.1.2', '– 1.2 Priorita bez cílů'],
      'D Prázdná kapitola',
    ]);
    const document = await partOf(file, 'word/document.xml');
    expect(document).not.toMatch(/<w:p(\/>|>\s*<\/w:p>)|souhra/);
  });

  it('shows what depends on a field only where there is something', async () => {
    expect(await fill('{#mesto}Město: {mesto}{/mesto}', '{#partnerstvi}{partnerstvi}{/}')).toEqual([
      'Lokální partnerství Česká Třebová',
    ]);
  });

  it('takes no text of the plan for a field', async () => {
    const content = awkwardContent();
    content.plan.title = '{#opatreni}{cislo}{/opatreni}';
    const file = await renderTemplate(docxWith(paragraphsXml('{nazev_planu}', '{revize}')), content);
    expect(await textOf(file)).toEqual(['{#opatreni}{cislo}{/opatreni}', 'První']);
  });

  it('fills the example with the demo plan', async () => {
    const lines = await textOf(await renderTemplate(await exampleTemplate(), demoContent()));
    expect(lines).toContain('Strategický plán sociálního začleňování Liberec 2016–2019');
    expect(lines).toContain('Opatření celkem: 139');
    expect(lines.filter((line) => line === '1.1.1.1')).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined|null/);
  });
});

it('has exactly the fields it tells of', () => {
  const compare = (scope: TemplateScope, values: Record<string, unknown>) => {
    const names = [...scope.fields, ...Object.keys(scope.loops)];
    expect(Object.keys(values).sort()).toEqual(names.sort());
    for (const [name, loop] of Object.entries(scope.loops)) {
      const items = values[name] as Record<string, unknown>[];
      for (const item of items) compare(loop, item);
    }
  };
  compare(templateScope, templateData(demoContent()));
  compare(templateScope, templateData(awkwardContent()));
});

describe('a template that cannot be used', () => {
  it.each<[string, (string | string[])[]]>([
    ['unknown: {gesor}', ['{#opatreni}{gesor}{/opatreni}']],
    ['unknown: {zneni}', ['{zneni}']],
    ['unknown: {constructor}', ['{constructor}']],
    ['unknown: {#__proto__}', ['{#__proto__}{/__proto__}']],
    ['unknown: {}', ['{}']],
    ['unclosed: {#kapitoly}', ['{#kapitoly}', '{nazev}']],
    ['unclosed: {#cile}', ['{#kapitoly}{#priority}{#cile}{/priority}{/kapitoly}']],
    ['unopened: {/kapitoly}', ['{/kapitoly}']],
    ['brace: {nazev_planu', ['{nazev_planu']],
    ['brace: {nazev_planu ', ['{nazev_planu {revize}']],
    ['noFields', ['Strategický plán, cena 5} Kč']],
    ['misplaced: {revize [a=]}', ['{revize [a=]}']],
    // Measures within measures would multiply.
    ['unknown: {#opatreni}', ['{#opatreni}{#opatreni}{cislo}{/opatreni}{/opatreni}']],
  ])('%s', async (expected, texts) => {
    expect(await faultOf(docxWith(paragraphsXml(...texts)))).toBe(expected);
  });

  it('misplaced: a loop that begins in a table and ends outside of it', async () => {
    const row = `<w:tbl><w:tr><w:tc>${paragraphsXml('{#opatreni}')}</w:tc></w:tr></w:tbl>`;
    expect(await faultOf(docxWith(row + paragraphsXml('{/opatreni}')))).toMatch(/^misplaced/);
  });

  it('tooComplex: a whole book for each measure', async () => {
    const content = demoContent();
    const book = docxWith(
      paragraphsXml('{#opatreni}', ...Array.from({ length: 3000 }, () => 'strana'), '{/opatreni}'),
    );
    await expect(renderTemplate(book, content)).rejects.toThrow('tooComplex: {#opatreni}');
  });
});

describe('a file that is no harmless DOCX', () => {
  const plain = paragraphsXml('{revize}');
  it.each<[string, () => Buffer]>([
    ['notDocx', () => Buffer.from('Strategický plán')],
    ['notDocx', () => zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }])],
    ['notDocx', () => Buffer.alloc(0)],
    ['locked', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['macros', () => docxWith(plain, [{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['damaged', () => docxWith(plain, [{ name: 'word/document.xml', content: '<x/>' }])],
    [
      'damaged',
      () => docxWith(plain, [{ name: 'word/media/a.png', content: Buffer.alloc(1000), claims: 10 }]),
    ],
    [
      'damaged',
      () => docxWith(plain, [{ name: 'a.xml', content: '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }]),
    ],
    [
      'damaged',
      () => zipOf(['[Content_Types].xml', 'word/document.xml'].map((name) => ({ name, content: 'text' }))),
    ],
    ['tooLarge', () => Buffer.alloc(10_000_001)],
    ['tooLarge', () => docxWith(plain, [{ name: 'word/media/a.png', content: Buffer.alloc(100_000_001) }])],
    ['tooLarge', () => docxWith(plain, [{ name: 'word/styles.xml', content: Buffer.alloc(20_000_001, 32) }])],
    [
      'tooLarge',
      () =>
        docxWith(
          plain,
          Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.txt`, content: '' })),
        ),
    ],
  ])('%s', async (expected, make) => {
    expect(await faultOf(make())).toBe(expected);
  });
});
