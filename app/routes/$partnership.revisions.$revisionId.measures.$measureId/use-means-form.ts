import { useFetcher } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FieldErrors } from '~/domain/means/fields';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { action } from '../$partnership.revisions.$revisionId.measures.$measureId_.means';
import { useFieldTexts } from './means-texts';
import { useMeansPath } from './use-means-change';

/**
 * A form that changes means in its place: what is wrong with its fields, whether it is on its way, and what to give to
 * `form`. `onDone` is called once the change is made.
 */
export function useMeansForm(page: MeasurePage, message: (form: FormData) => string, onDone: () => void) {
  const { t: errors } = useTranslation('errors');
  const { submit, data, state } = useFetcher<typeof action>();
  const path = useMeansPath(page);
  const toast = useToast();
  const [unfinished, setUnfinished] = useState<FieldErrors>();
  const asked = useRef<FormData | null>(null);
  const latest = useRef({ message, onDone });
  latest.current = { message, onDone };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state !== 'idle') return;
    const wrong = unfinishedFields(event.currentTarget);
    setUnfinished(wrong);
    if (wrong) return;
    asked.current = new FormData(event.currentTarget);
    submit(asked.current, { method: 'post', action: path });
  };

  useEffect(() => {
    const sent = asked.current;
    if (state !== 'idle' || !data || !sent) return;
    asked.current = null;
    if (!data.ok) return;
    toast({ message: latest.current.message(sent) });
    latest.current.onDone();
  }, [state, data, toast]);

  const answer = data && !data.ok && !unfinished ? data : undefined;
  const fields = useFieldTexts(unfinished ?? answer?.errors);
  const refused = answer?.refused;
  return { fields, refused: refused ? errors(`refused.${refused}`) : null, busy: state !== 'idle', onSubmit };
}

/** Half-typed dates, of which browsers send nothing at all. */
function unfinishedFields(form: HTMLFormElement): FieldErrors | undefined {
  const wrong = [...form.elements].filter(
    (control): control is HTMLInputElement =>
      control instanceof HTMLInputElement && control.validity.badInput,
  );
  if (wrong.length === 0) return undefined;
  return Object.fromEntries(wrong.map(({ name }) => [name, { key: 'day' as const }]));
}
