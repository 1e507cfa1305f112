import type { IndicatorPlace } from '~/domain/indicators/schema';

/** Address of a revision's indicators. */
export function indicatorsPath(partnership: string, revisionId: string): string {
  return `/${partnership}/revisions/${revisionId}/indicators`;
}

/** Where an indicator is at home: the page of its measure, or that of the whole town. */
export function homePath(partnership: string, { revisionId, measure }: IndicatorPlace): string {
  const revision = `/${partnership}/revisions/${revisionId}`;
  return measure ? `${revision}/measures/${measure.id}` : `${revision}/context`;
}
