import type { MinutesReport, ReportedTask } from './minutes';
import { plainBlock, type TextBlock } from './minutes-text';
import type { TemplateScope, TemplateValues } from './template-fields';

const task = {
  kind: 'task',
  fields: ['ukol', 'kdo', 'termin', 'stav', 'opatreni'],
  loops: {},
} as const satisfies TemplateScope;

/** Everything a template for minutes may ask for; as `templateScope` does for plans. */
export const minutesScope = {
  kind: 'minutes',
  fields: [
    ...(['nazev_jednani', 'partnerstvi', 'mesto', 'skupina', 'datum', 'cas', 'misto', 'stav'] as const),
    ...(['pritomni', 'omluveni', 'nepritomni', 'usnasenischopnost', 'uvod', 'pocet_usneseni'] as const),
    'pocet_ukolu',
  ],
  loops: {
    body: {
      kind: 'item',
      fields: ['cislo', 'nazev', 'druh', 'opatreni', 'text'],
      loops: { kontrola: task },
    },
    usneseni: { kind: 'resolution', fields: ['cislo', 'text', 'hlasovani', 'opatreni'], loops: {} },
    ukoly: task,
    opravy: { kind: 'correction', fields: ['den', 'jmeno', 'text'], loops: {} },
  },
} as const satisfies TemplateScope;

/** Minutes as the fields of a template. */
export function minutesData(report: MinutesReport): TemplateValues<typeof minutesScope> {
  const there = (index: 0 | 1 | 2) =>
    report.attendance.find(({ presence }) => presence === presences[index])?.people.join(', ') ?? '';
  return {
    ...{ nazev_jednani: report.title, partnerstvi: report.partnership.name },
    ...{ mesto: report.partnership.city ?? '', skupina: report.groups.join(', ') },
    ...{ datum: report.day, cas: report.time, misto: report.place, stav: report.state },
    ...{ pritomni: there(0), omluveni: there(1), nepritomni: there(2) },
    ...{ usnasenischopnost: report.quorum.join('\n'), uvod: plain(report.opening) },
    pocet_usneseni: String(report.resolutions.length),
    pocet_ukolu: String(report.tasks.length),
    body: report.items.map(({ number, title, about, measures, review, text }) => ({
      ...{ cislo: number, nazev: title, druh: about, opatreni: measures.join('\n'), text: plain(text) },
      kontrola: review.map(taskData),
    })),
    usneseni: report.resolutions.map(({ number, text, votes, measures }) => ({
      ...{ cislo: number, text, hlasovani: votes, opatreni: measures.join('\n') },
    })),
    ukoly: report.tasks.map(taskData),
    opravy: report.corrections.map(({ day, author, text }) => ({ den: day, jmeno: author, text })),
  };
}

const presences = ['present', 'apologised', 'absent'] as const;

function plain(blocks: readonly TextBlock[]): string {
  return blocks.map(plainBlock).join('\n');
}

function taskData({ title, who, due, state, measures }: ReportedTask) {
  return { ukol: title, kdo: who, termin: due, stav: state, opatreni: measures.join('\n') };
}
