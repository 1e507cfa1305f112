import type { Change, Shown } from '~/domain/measures/history';
import { formatFor } from '~/i18n/format';
import { translatorFor } from '~/i18n/i18n';
import type { Language } from '~/i18n/language';

/** A change as it is read: when, who, a sentence, what in it has changed, and why. */
export type HistoryLine = {
  at: string;
  who: string;
  sentence: string;
  /** `from` null: there was nothing, or it is new. */
  differences: Array<{ label: string; from: string | null; to: string }>;
  reason: string | null;
};

/** Puts the changes of a measure into words, here rather than in the browser, which need not load them all then. */
export function historyLines(changes: readonly Change[], language: Language): HistoryLine[] {
  const t = translatorFor(language, 'history');
  const format = formatFor(language);
  const shown = (value: Shown): string => {
    if (value === null) return t('nothing');
    if ('text' in value) return value.text;
    if ('day' in value) return format.date(value.day);
    if ('crowns' in value) return t('crowns', { amount: format.number(value.crowns) });
    if ('word' in value) return t(`word.${value.word}`);
    return [format.number(value.number, 6), value.unit].filter(Boolean).join(' ');
  };
  const named = ({ what, name }: Change): string => {
    const isGap =
      (what === 'waived' || what === 'waiverRemoved') && (name === 'organisation' || name === 'indicator');
    return isGap ? t(`gap.${name}`) : name || t('unknown');
  };
  return changes.map((change) => ({
    at: change.at,
    who: change.actorName || t('system'),
    sentence: t(`what.${change.what}`, { name: named(change) }),
    differences: change.differences.map(({ field, from, to }) => ({
      label: t(`field.${field}`),
      from: from && shown(from),
      to: shown(to),
    })),
    reason: change.reason ? t('reason', { reason: change.reason }) : null,
  }));
}
