import { Document, Packer, Paragraph, type Table } from 'docx';
import { pageSetup, styles, textWidth } from './docx-styles.server';
import { textTable } from './docx-table.server';

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
            textTable(
              [
                ['Gestor', '{gestor}'],
                ['{#osoba}Odpovědná osoba', '{osoba}{/osoba}'],
                ['{#spolugestori}Spolugestoři', '{spolugestori}{/spolugestori}'],
                ['{#termin}Termín', '{termin}{/termin}'],
                ['{#naklady}Náklady', '{naklady}{/naklady}'],
                ['{#financovani}Financování', '{financovani}{/financovani}'],
                ['{#indikatory}Indikátor', `${indicatorLine}{/indikatory}`],
              ],
              { widths: [1900, textWidth - 1900] },
            ),
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

function overview(): Table {
  return textTable(
    [
      ['Číslo', 'Opatření', 'Gestor', 'Termín'],
      ['{#opatreni}{cislo}', '{zneni}', '{gestor}', '{termin}{/opatreni}'],
    ],
    { widths: [1200, 4138, 2300, 2000], header: true },
  );
}
