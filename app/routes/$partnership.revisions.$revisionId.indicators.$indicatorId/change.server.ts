import { dayOf } from '~/domain/calendar/rules';
import { readValue } from '~/domain/indicators/forms';
import {
  addValue,
  archiveIndicator,
  archiveValue,
  correctValue,
  undoIndicatorChange,
  undoValueChange,
} from '~/domain/indicators/indicators.server';
import type { IndicatorPage } from '~/domain/indicators/schema';
import type { Language } from '~/i18n/language';
import { readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import type { Client } from '~/platform/supabase';
import type { DoneKind } from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-done';
import { errorTexts, refusalText } from './error-texts.server';

/** A form sent back: what is wrong, in words, and what was typed. */
export type ValueAnswer = {
  message?: string;
  errors?: Record<string, string>;
  values?: Record<string, string>;
};
type Changed = { done: DoneKind; row: string } | { answer: ValueAnswer };

const intents = [
  'addValue',
  'correctValue',
  'archiveValue',
  'restoreValue',
  'undoValue',
  'archive',
  'undo',
] as const;

/** Does to an indicator, or to one of its values, what a form asks for. */
export async function changeAsAsked(
  client: Client,
  who: { personId: string; partnershipId: string; language: Language },
  { indicator, place }: IndicatorPage,
  formData: FormData,
): Promise<Changed> {
  const row = String(formData.get('row') ?? '');
  switch (readIntent(formData, intents)) {
    case 'addValue':
      return saveValue(indicator, formData, who.language, 'valueAdded', (point) =>
        addValue(client, { partnershipId: who.partnershipId, indicatorId: indicator.indicatorId }, point),
      );
    case 'correctValue':
      return saveValue(indicator, formData, who.language, 'valueCorrected', async (point) => {
        await correctValue(client, row, point);
        return row;
      });
    case 'archiveValue':
      return finish(who.language, 'valueArchived', row, () => archiveValue(client, row, true));
    case 'restoreValue':
      return finish(who.language, 'valueRestored', row, () => archiveValue(client, row, false));
    case 'undoValue':
      return finish(who.language, 'undone', row, () => undoValueChange(client, who.personId, place, row));
    case 'archive':
      return finish(who.language, 'archived', indicator.id, () =>
        archiveIndicator(client, indicator.id, true),
      );
    case 'undo':
      return finish(who.language, 'undone', indicator.id, () =>
        undoIndicatorChange(client, who.personId, place, indicator),
      );
  }
}

async function saveValue(
  { scale }: IndicatorPage['indicator'],
  formData: FormData,
  language: Language,
  done: DoneKind,
  save: (point: { value: number; on: string; source: string }) => Promise<string>,
): Promise<Changed> {
  const values = typedValues(formData);
  const form = readValue(values, scale, dayOf(new Date()));
  if (!form.ok) return { answer: { errors: errorTexts(form.errors, language), values } };
  const outcome = await outcomeOf(() => save(form.value));
  if (outcome.ok) return { done, row: outcome.result };
  return outcome.refused === 'taken'
    ? { answer: { errors: errorTexts({ on: { key: 'duplicateDay' } }, language), values } }
    : { answer: { message: refusalText(outcome.refused, language), values } };
}

async function finish(
  language: Language,
  done: DoneKind,
  row: string,
  change: () => Promise<void>,
): Promise<Changed> {
  const outcome = await outcomeOf(change);
  return outcome.ok ? { done, row } : { answer: { message: refusalText(outcome.refused, language) } };
}
