import { useParams } from '@remix-run/react';
import { useMemo } from 'react';
import type { NamedMeasure } from '~/domain/meetings/content';

/** Addresses around a meeting. */
export function useMeetingPaths() {
  const { partnership = '', meetingId = '' } = useParams();
  return useMemo(() => {
    const root = `/${partnership}`;
    return {
      meetings: `${root}/meetings`,
      meeting: `${root}/meetings/${meetingId}`,
      group: (id: string) => `${root}/groups/${id}`,
      task: (id: string) => `${root}/tasks/${id}`,
      measure: ({ id, revisionId }: NamedMeasure) => `${root}/revisions/${revisionId}/measures/${id}`,
    };
  }, [partnership, meetingId]);
}
