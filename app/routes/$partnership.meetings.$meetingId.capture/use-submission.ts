import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordMention } from '~/collab/capture';
import type { CaptureChange } from '~/domain/meetings/capture';
import { keepDraft, readDraft } from './draft';
import { type Sent, send } from './send';

type Problem = Exclude<Sent, { kind: 'done' }>;

interface Submission<Values> {
  values: Values;
  change: (some: Partial<Values>) => void;
  /** Sends it as `toChange` makes it of the row's id; until it has come through, again whenever the network is back. */
  submit: (toChange: (id: string) => CaptureChange) => void;
  busy: boolean;
  /** Why the row is not there yet. */
  problem: Problem | null;
}

/** Of a form that puts down a row: what is typed, kept until the row is there, and the sending of it. */
export function useSubmission<Values>(props: {
  address: string;
  /** Under which the draft is kept. */
  draftKey: string;
  line: string;
  begin: () => Values;
  type: RecordMention['type'];
  onDone: (mention: RecordMention) => void;
}): Submission<Values> {
  const { address, draftKey, line, type, onDone } = props;
  const [draft, setDraft] = useState(
    () => readDraft<Values>(draftKey, line) ?? { id: crypto.randomUUID(), line, values: props.begin() },
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const waiting = useRef<CaptureChange | null>(null);
  const sending = useRef(false);

  const change = (some: Partial<Values>) => {
    const next = { ...draft, values: { ...draft.values, ...some } };
    setDraft(next);
    keepDraft(draftKey, next);
    // What is typed anew is not what waits.
    waiting.current = null;
  };

  const attempt = useCallback(
    async (wanted: CaptureChange) => {
      if (sending.current) return;
      sending.current = true;
      setBusy(true);
      const sent = await send(address, wanted);
      sending.current = false;
      setBusy(false);
      if (sent.kind === 'done') {
        waiting.current = null;
        keepDraft(draftKey, null);
        onDone({ type, id: wanted.id });
        return;
      }
      waiting.current = sent.kind === 'unreachable' ? wanted : null;
      setProblem(sent);
    },
    [address, draftKey, type, onDone],
  );

  useEffect(() => {
    const again = () => waiting.current && void attempt(waiting.current);
    window.addEventListener('online', again);
    const timer = setInterval(again, 5_000);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [attempt]);

  return {
    values: draft.values,
    change,
    submit: (toChange) => void attempt(toChange(draft.id)),
    busy,
    problem,
  };
}
