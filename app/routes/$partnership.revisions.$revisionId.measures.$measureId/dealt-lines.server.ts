import type { MeasureDealt } from '~/domain/measures/dealt.server';
import { isOverdue } from '~/domain/meetings/rules';
import { resolutionAddress } from '~/domain/resolutions/list.server';
import { taskAddress } from '~/domain/tasks/address';
import { isUnfinished, unfinishedFirst } from '~/domain/tasks/rules';
import { formatFor } from '~/i18n/format';
import { translatorFor } from '~/i18n/i18n';
import type { Language } from '~/i18n/language';

/** Something that has to do with the measure: where it is, what it says, and what is to be known of it. */
export type DealtLine = { href: string; text: string; detail: string; isOver: boolean };
export type DealtLines = Record<'tasks' | 'resolutions' | 'places', DealtLine[]>;

/** Puts into words what meetings have to do with a measure, here rather than in the browser. */
export function dealtLines(
  { tasks, resolutions, places }: MeasureDealt,
  language: Language,
  { root, today }: { root: string; today: string },
): DealtLines {
  const t = translatorFor(language, 'measureDealtWords');
  const states = translatorFor(language, 'tasks');
  const format = formatFor(language);
  const joined = (...parts: Array<string | null>) => parts.filter(Boolean).join(' · ');
  return {
    tasks: unfinishedFirst(tasks).map((task) => ({
      href: taskAddress(root, task),
      text: task.title,
      detail: joined(
        states(`state.${task.state}`),
        task.dueOn && t(isOverdue(task, today) ? 'overdue' : 'due', { date: format.date(task.dueOn) }),
        task.assignee,
        task.organisation,
      ),
      isOver: !isUnfinished(task),
    })),
    resolutions: resolutions.map((one) => ({
      href: resolutionAddress(root, one),
      text: t('resolution', { number: one.number, year: one.year, text: one.text }),
      detail: joined(one.withdrawnAt ? t('withdrawn') : null, one.group, format.date(one.heldAt)),
      isOver: one.withdrawnAt !== null,
    })),
    places: places.map(({ meetingId, meeting, itemId, item, heldAt, quote }) => ({
      href: `${root}/meetings/${meetingId}${itemId === null ? '' : `#item-${itemId}`}`,
      text: item ?? meeting,
      detail: joined(
        item === null ? null : meeting,
        format.date(heldAt),
        quote ? t('quote', { quote }) : null,
      ),
      isOver: false,
    })),
  };
}
