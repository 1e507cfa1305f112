import { Document, Packer, Paragraph } from 'docx';
import { pageSetup, styles, textWidth } from './docx-styles.server';
import { textTable } from './docx-table.server';
import { minutesLabels as labels } from './minutes-words';

/** A template of minutes to start from, with every list they have. */
export async function exampleMinutesTemplate(): Promise<Buffer> {
  const paragraph = (style: string, text: string) => new Paragraph({ style, text });
  const facts = [
    [labels.when, '{datum}, {cas}'],
    ['{#misto}Kde', '{misto}{/misto}'],
    [labels.groups, '{skupina}'],
    ['{#pritomni}Přítomni', '{pritomni}{/pritomni}'],
    ['{#omluveni}Omluveni', '{omluveni}{/omluveni}'],
    ['{#nepritomni}Nepřítomni', '{nepritomni}{/nepritomni}'],
    ['{#usnasenischopnost}Usnášeníschopnost', '{usnasenischopnost}{/usnasenischopnost}'],
    [labels.state, '{stav}'],
  ];
  return Packer.toBuffer(
    new Document({
      ...{ title: 'Šablona zápisu z jednání', creator: 'Souhra', styles },
      sections: [
        {
          properties: { page: pageSetup },
          children: [
            paragraph('Subtitle', '{partnerstvi}'),
            paragraph('Title', '{nazev_jednani}'),
            textTable(facts, { widths: [2100, textWidth - 2100] }),
            paragraph('Heading1', labels.minutes),
            paragraph('Normal', '{uvod}'),
            paragraph('Normal', '{#body}'),
            paragraph('Heading2', '{cislo}. {nazev}'),
            paragraph('FactLabel', '{druh}'),
            paragraph('Normal', '{#kontrola}'),
            paragraph('Normal', '– {ukol} ({kdo}): {stav}'),
            paragraph('Normal', '{/kontrola}'),
            paragraph('Normal', '{text}'),
            paragraph('Normal', '{/body}'),
            paragraph('Heading1', labels.resolutions),
            textTable(
              [
                [labels.number, labels.text, labels.votes],
                ['{#usneseni}{cislo}', '{text}', '{hlasovani}{/usneseni}'],
              ],
              { widths: [1100, textWidth - 3300, 2200], header: true },
            ),
            paragraph('Heading1', labels.tasks),
            textTable(
              [
                [labels.task, labels.who, labels.due, labels.taskState],
                ['{#ukoly}{ukol}', '{kdo}', '{termin}', '{stav}{/ukoly}'],
              ],
              { widths: [textWidth - 5200, 2400, 1400, 1400], header: true },
            ),
            paragraph('Normal', '{#opravy}'),
            paragraph('Normal', 'Oprava {den}, {jmeno}: {text}'),
            paragraph('Normal', '{/opravy}'),
          ],
        },
      ],
    }),
  );
}
