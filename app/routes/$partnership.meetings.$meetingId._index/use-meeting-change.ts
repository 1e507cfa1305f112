import { useFetcher, useParams } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeetingChange } from '~/domain/meetings/forms';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { FormAnswer } from '../$partnership.revisions.$revisionId._index/form-dialog';
import { useMeeting } from './use-meeting';

/** What to say once a change is done, and with it how to take it back. */
type Said = { message: string; undo?: MeetingChange };

/**
 * Sends changes of the meeting, one at a time: what is asked for while another one is under way takes its place on the
 * page, not on the server. A refusal is said.
 * @param onDone called when a change has been made and the page shows it
 */
export function useMeetingChange(onDone?: (change: MeetingChange) => void): {
  /** False where the server did not answer and so nothing was sent, which has been said. */
  change: (change: MeetingChange, said?: Said) => Promise<boolean>;
  /** The change under way. */
  pending: MeetingChange | null;
  /** Fields which the last change was sent back for. */
  wrong: readonly string[];
} {
  const { reachable } = useMeeting();
  const { partnership = '', meetingId = '' } = useParams();
  const { submit, state, data } = useFetcher<FormAnswer>();
  const { t: errors } = useTranslation('errors');
  const toast = useToast();
  const [asking, setAsking] = useState<MeetingChange | null>(null);
  const sent = useRef<{ change: MeetingChange; said: Said | undefined } | null>(null);

  const change = useCallback(
    async (wanted: MeetingChange, said?: Said) => {
      setAsking(wanted);
      const answers = await reachable();
      setAsking(null);
      if (!answers) return false;
      sent.current = { change: wanted, said };
      // The page's own action, from whichever page of the meeting.
      submit(wanted, { method: 'post', action: `/${partnership}/meetings/${meetingId}?index` });
      return true;
    },
    [reachable, submit, partnership, meetingId],
  );
  const latest = useRef({ change, onDone });
  latest.current = { change, onDone };

  useEffect(() => {
    const last = sent.current;
    if (state !== 'idle' || !data || !last) return;
    sent.current = null;
    if (!data.ok) {
      if (data.refused) toast({ message: errors(`refused.${data.refused}`) });
      return;
    }
    const { message, undo } = last.said ?? {};
    if (message) toast({ message, onUndo: undo && (() => void latest.current.change(undo)) });
    latest.current.onDone?.(last.change);
  }, [state, data, toast, errors]);

  return {
    change,
    pending: asking ?? (state === 'idle' ? null : (sent.current?.change ?? null)),
    wrong: (state === 'idle' && data && !data.ok && data.wrong) || nothing,
  };
}

const nothing: readonly string[] = [];
