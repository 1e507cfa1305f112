import type { AgendaKind, MinutesState, Presence, Resolution } from '~/domain/meetings/content';
import type { TaskLine, TaskState } from '~/domain/tasks/content';
import { czechDay } from './czech';

/** Words of minutes in documents: Czech, whatever the language of whoever exports them. */

export const agendaKindWords: Readonly<Record<AgendaKind, string>> = {
  ...{ information: 'informace', discussion: 'diskuse', decision: 'rozhodnutí', tasks: 'kontrola úkolů' },
};

export const taskStateWords: Readonly<Record<TaskState, string>> = {
  ...{ open: 'otevřený', in_progress: 'rozpracovaný', done: 'splněný', cancelled: 'zrušený' },
};

export const minutesStateWords: Readonly<Record<MinutesState, string>> = {
  ...{ draft: 'rozpracovaný', circulated: 'rozeslaný k připomínkám' },
  ...{ settled: 'vypořádaný', approved: 'schválený' },
};

export const presenceWords: Readonly<Record<Presence, string>> = {
  ...{ present: 'Přítomni', apologised: 'Omluveni', absent: 'Nepřítomni' },
};

/** Headings of minutes and of their tables. */
export const minutesLabels = {
  ...{
    document: 'Zápis z jednání',
    when: 'Kdy',
    where: 'Kde',
    groups: 'Pracovní skupina',
    state: 'Stav zápisu',
  },
  ...{ invited: 'Pozváni', quorum: 'Usnášeníschopnost', measures: 'Opatření', opening: 'Úvod' },
  ...{ minutes: 'Program a zápis', resolutions: 'Usnesení', tasks: 'Úkoly', corrections: 'Opravy zápisu' },
  ...{ number: 'Číslo', text: 'Text', votes: 'Hlasování', task: 'Úkol', who: 'Kdo', due: 'Termín' },
  ...{ taskState: 'Stav', none: '—', noText: 'K tomuto bodu není nic zapsáno.', review: 'Kontrola úkolů' },
} as const;

/** Usnesení č. 3/2026 */
export function resolutionName({ number, year }: Pick<Resolution, 'number' | 'year'>): string {
  return `Usnesení č.\u00a0${number}/${year}`;
}

/** How the vote ended; '' where none was held. */
export function votesLine(resolution: Resolution): string {
  const { votesFor, votesAgainst, votesAbstained } = resolution;
  if (votesFor === null) return '';
  return `pro ${votesFor}, proti ${votesAgainst ?? 0}, zdrželo se ${votesAbstained ?? 0}`;
}

/** Who is to do a task: person and organisation. */
export function holderOf({ assignee, organisation }: TaskLine): string {
  return [assignee, organisation].filter(Boolean).join(', ');
}

/** Who, and until when. */
export function taskDetails(task: TaskLine): string {
  return [holderOf(task), task.dueOn && `do ${czechDay(task.dueOn)}`].filter(Boolean).join(', ');
}
