import { useFetcher, useParams } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { action } from '../$partnership.revisions.$revisionId.measures.$measureId_.means';

type Fields = Readonly<Record<string, string>>;
/** A change of means, what to say when it is done, and the change that takes it back. */
export type MeansChange = { fields: Fields; message: string; undo?: { fields: Fields; message: string } };

/** Where changes of a measure's means are sent. */
export function useMeansPath({ revision, measure }: MeasurePage): string {
  const { partnership = '' } = useParams();
  return `/${partnership}/revisions/${revision.id}/measures/${measure.measureId}/means`;
}

/** Makes a change at once, says so, and offers to take it back. */
export function useMeansChange(page: MeasurePage): { change: (change: MeansChange) => void; busy: boolean } {
  const { t: errors } = useTranslation('errors');
  const { submit, data, state } = useFetcher<typeof action>();
  const path = useMeansPath(page);
  const toast = useToast();
  const asked = useRef<MeansChange | null>(null);
  const change = useCallback(
    (wanted: MeansChange) => {
      asked.current = wanted;
      submit(wanted.fields, { method: 'post', action: path });
    },
    [submit, path],
  );

  useEffect(() => {
    const done = asked.current;
    if (state !== 'idle' || !data || !done) return;
    asked.current = null;
    const { message, undo } = done;
    if (!data.ok) toast({ message: errors(`refused.${data.refused ?? 'not_found'}`) });
    else toast({ message, ...(undo && { onUndo: () => change(undo) }) });
  }, [state, data, toast, errors, change]);

  return { change, busy: state !== 'idle' };
}
