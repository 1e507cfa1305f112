import { useParams } from '@remix-run/react';
import { useMemo } from 'react';
import type { NamedMeasure } from '~/domain/meetings/content';
import { taskAddress } from '~/domain/tasks/address';
import type { TaskLine } from '~/domain/tasks/content';

/** Addresses around a meeting. */
export function useMeetingPaths() {
  const { partnership = '', meetingId = '' } = useParams();
  return useMemo(() => {
    const root = `/${partnership}`;
    return {
      meetings: `${root}/meetings`,
      meeting: `${root}/meetings/${meetingId}`,
      group: (id: string) => `${root}/groups/${id}`,
      task: (task: TaskLine) => taskAddress(root, task),
      measure: ({ id, revisionId }: NamedMeasure) => `${root}/revisions/${revisionId}/measures/${id}`,
    };
  }, [partnership, meetingId]);
}
