import { useFetcher, useParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { action } from '../$partnership.revisions.$revisionId.measures.$measureId_.links';

/** Links that are made on this page: what the measure elaborates, and what is about the same matter. */
export type LinkKind = 'elaborates' | 'same';
type Other = { measureId: string; code: string };
export type LinkChange = { change: (other: Other, linked: boolean) => void; busy: boolean };

/** Address of the route which offers measures for links of this one and changes them. */
export function useLinksPath(page: MeasurePage): string {
  const { partnership = '' } = useParams();
  return `/${partnership}/revisions/${page.revision.id}/measures/${page.measure.measureId}/links`;
}

/** Fields of the form that links a measure, or takes the link away. */
export function linkFields(
  kind: LinkKind,
  { measure }: MeasurePage,
  other: string,
  linked: boolean,
): Record<string, string> {
  return kind === 'elaborates'
    ? { intent: linked ? 'elaborate' : 'unelaborate', version: measure.id, measure: other }
    : { intent: 'judge', one: measure.measureId, other, verdict: linked ? 'same' : '' };
}

/** Changes a link, says so, and offers to take it back. */
export function useLinkChange(kind: LinkKind, page: MeasurePage): LinkChange {
  const { t } = useTranslation('measureLinks');
  const { t: errors } = useTranslation('errors');
  const { submit, data, state } = useFetcher<typeof action>();
  const path = useLinksPath(page);
  const toast = useToast();
  const asked = useRef<{ other: Other; linked: boolean } | null>(null);
  const change = (other: Other, linked: boolean) => {
    asked.current = { other, linked };
    submit(linkFields(kind, page, other.measureId, linked), { method: 'post', action: path });
  };
  const again = useRef(change);
  again.current = change;

  useEffect(() => {
    const done = asked.current;
    if (state !== 'idle' || !data || !done) return;
    asked.current = null;
    if (!data.ok) {
      toast({ message: errors(`refused.${data.refused}`) });
      return;
    }
    toast({
      message: t(done.linked ? 'added' : 'removed', { code: done.other.code }),
      onUndo: () => again.current(done.other, !done.linked),
    });
  }, [state, data, toast, t, errors]);

  return { change, busy: state !== 'idle' };
}
