import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { pageSetup, styles, tableLook, textWidth } from './docx-styles.server';

/** A template to start from: everything a usual plan has, in a form that a town makes its own in Word. */
export async function exampleTemplate(): Promise<Buffer> {
  const paragraph = (style: string, text: string) => new Paragraph({ style, text });
  const heading = (level: 1 | 2 | 3 | 4, text: string) =>
    new Paragraph({ style: `Heading${level}`, text, pageBreakBefore: level === 1 });
  return Packer.toBuffer(
    new Document({
      title: 'Šablona strategického dokumentu',
      creator: 'Souhra',
      styles,
      sections: [
        {
          properties: { page: pageSetup },
          children: [
            paragraph('Subtitle', '{partnerstvi}'),
            paragraph('Title', '{nazev_planu}'),
            paragraph('Subtitle', '{druh}, {obdobi_od}–{obdobi_do}'),
            paragraph('Subtitle', '{revize} ({stav}{#schvaleno} {schvaleno}{/schvaleno})'),
            paragraph('Normal', '{#kapitoly}'),
            heading(1, '{cislo}\t{nazev}'),
            paragraph('Normal', '{#skupina}Za kapitolu odpovídá: {skupina}{/skupina}'),
            paragraph('Normal', '{uvod}'),
            paragraph('Normal', '{#priority}'),
            heading(2, '{cislo}\t{nazev}'),
            paragraph('Normal', '{#cile}'),
            heading(3, '{cislo}\t{nazev}'),
            paragraph('Normal', '{#opatreni}'),
            heading(4, '{cislo}\t{zneni}'),
            paragraph('Normal', '{popis}'),
            // A row whose field is empty is left out: the condition begins in its first cell and ends in its last.
            table([
              ['Gestor', '{gestor}'],
              ['{#osoba}Odpovědná osoba', '{osoba}{/osoba}'],
              ['{#spolugestori}Spolugestoři', '{spolugestori}{/spolugestori}'],
              ['{#termin}Termín', '{termin}{/termin}'],
              ['{#naklady}Náklady', '{naklady}{/naklady}'],
              ['{#financovani}Financování', '{financovani}{/financovani}'],
              ['{#indikatory}Indikátor', `${indicatorLine}{/indikatory}`],
            ]),
            paragraph('Normal', '{/opatreni}'),
            paragraph('Normal', '{/cile}'),
            paragraph('Normal', '{/priority}'),
            paragraph('Normal', '{/kapitoly}'),
            heading(1, 'Přehled opatření'),
            overview(),
            paragraph('Normal', 'Opatření celkem: {pocet_opatreni}'),
          ],
        },
      ],
    }),
  );
}

const indicatorLine =
  '{nazev} ({jednotka}){#vychozi}; výchozí hodnota {vychozi} k {vychozi_den}{/vychozi}' +
  '{#cilova}; cílová hodnota {cilova} k {cilova_den}{/cilova}';

function table(rows: string[][], widths = [1900, textWidth - 1900], header = false): Table {
  const cell = (text: string, style: string, width = 0) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [new Paragraph({ style, text })],
    });
  return new Table({
    ...{ ...tableLook, columnWidths: widths },
    rows: rows.map(
      (texts, row) =>
        new TableRow({
          ...{ cantSplit: true, tableHeader: header && row === 0 },
          children: texts.map((text, column) => {
            const isLabel = header ? row === 0 : column === 0;
            return cell(text, isLabel ? 'FactLabel' : 'FactText', widths[column]);
          }),
        }),
    ),
  });
}

function overview(): Table {
  return table(
    [
      ['Číslo', 'Opatření', 'Gestor', 'Termín'],
      ['{#opatreni}{cislo}', '{zneni}', '{gestor}', '{termin}{/opatreni}'],
    ],
    [1200, 4138, 2300, 2000],
    true,
  );
}
