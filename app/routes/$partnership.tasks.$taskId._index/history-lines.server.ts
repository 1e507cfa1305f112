import type { TaskState } from '~/domain/tasks/content';
import type { TaskEvent, ToldColumn } from '~/domain/tasks/history.server';
import { formatFor } from '~/i18n/format';
import { translatorFor } from '~/i18n/i18n';
import type { Language } from '~/i18n/language';
import type { HistoryLine } from '../$partnership.revisions.$revisionId.measures.$measureId/history-lines.server';

/** Puts what has happened to a task into words, here rather than in the browser. */
export function taskHistoryLines(events: readonly TaskEvent[], language: Language): HistoryLine[] {
  const t = translatorFor(language, 'taskHistory');
  const states = translatorFor(language, 'tasks');
  const format = formatFor(language);
  const shown = (column: ToldColumn, value: string): string => {
    if (column === 'due_on') return format.date(value);
    return column === 'state' ? states(`state.${value as TaskState}`) : value;
  };
  return events.map(({ at, actorName, created, changes }) => ({
    ...{ at, who: actorName || t('system'), reason: null },
    sentence: t(created ? 'created' : 'changed'),
    differences: changes.map(({ column, from, to }) => ({
      label: t(`field.${column}`),
      from: created ? null : from === null ? t('nothing') : shown(column, from),
      to: to === null ? t('nothing') : shown(column, to),
    })),
  }));
}
