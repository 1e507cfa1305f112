import { mergeTyped, readIndicator, type Typed, textsOf } from '~/domain/indicators/forms';
import { changeIndicator } from '~/domain/indicators/indicators.server';
import type { IndicatorErrors, IndicatorFields } from '~/domain/indicators/schema';
import type { IndicatorContent } from '~/domain/plans/content';
import type { Language } from '~/i18n/language';
import { typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import type { Client } from '~/platform/supabase';
import {
  errorTexts,
  refusalText,
} from '../$partnership.revisions.$revisionId.indicators.$indicatorId/error-texts.server';
import type { IndicatorAnswer } from '../$partnership.revisions.$revisionId.indicators.new/indicator-form';

/**
 * Saves the form of an indicator together with what others have changed since the person opened it.
 * @returns the form to be sent back, or null when it is saved
 */
export async function saveIndicator(
  client: Client,
  indicator: IndicatorContent,
  formData: FormData,
  language: Language,
): Promise<IndicatorAnswer | null> {
  const { seen: sentSeen = '', ...typed } = typedValues(formData);
  const now = textsOf(indicator);
  const { merged, changed } = mergeTyped(readSeen(sentSeen) ?? now, typed, now);
  const form = readIndicator(merged);
  const errors: IndicatorErrors = form.ok ? {} : form.errors;
  for (const field of changed) errors[field] ??= { key: 'changedMeanwhile', text: now[field] ?? '' };
  const sentBack = (wrong: IndicatorErrors) => ({
    errors: errorTexts(wrong, language),
    values: merged,
    seen: now,
  });
  if (!form.ok || changed.length > 0) return sentBack(errors);
  const outcome = await outcomeOf(() => changeIndicator(client, indicator, form.value));
  if (outcome.ok) return null;
  if (outcome.refused !== 'unit_in_use') {
    return { message: refusalText(outcome.refused, language), values: merged, seen: now };
  }
  return sentBack(unitError(indicator, form.value));
}

/** That unit and scale cannot change any more, told beside the field where it was tried. */
function unitError(was: IndicatorContent, wanted: IndicatorFields): IndicatorErrors {
  if ((was.scale === null) !== (wanted.scale === null)) return { kind: { key: 'scaleInUse' } };
  return was.scale ? { steps: { key: 'scaleInUse' } } : { unit: { key: 'unitInUse', text: was.unit } };
}

/** The fields as the person had them before them; null where they are not what our form sends. */
function readSeen(sent: string): Typed | null {
  try {
    const fields: unknown = JSON.parse(sent);
    const isTyped = typeof fields === 'object' && fields !== null;
    return isTyped && Object.values(fields).every((text) => typeof text === 'string')
      ? (fields as Typed)
      : null;
  } catch {
    return null;
  }
}
