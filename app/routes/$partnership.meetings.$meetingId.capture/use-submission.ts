import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, readDraft } from './draft';
import { type Problem, send } from './send';

interface Submission<Values> {
  values: Values;
  change: (some: Partial<Values>) => void;
  /** Sends it as `toChange` makes it of the row's id; until it has come through, again whenever the network is back. */
  submit: (toChange: (id: string) => { id: string }) => void;
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
  /** The row is there. */
  onDone: (id: string) => void;
}): Submission<Values> {
  const { address, draftKey, line, onDone } = props;
  const [draft, setDraft] = useState(
    () => readDraft<Values>(draftKey, line) ?? { id: crypto.randomUUID(), line, values: props.begin() },
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const waiting = useRef<{ id: string } | null>(null);
  const sending = useRef(false);

  const change = (some: Partial<Values>) => {
    const next = { ...draft, values: { ...draft.values, ...some } };
    setDraft(next);
    keepDraft(draftKey, next);
    // What is typed anew is not what waits.
    waiting.current = null;
  };

  const attempt = useCallback(
    async (wanted: { id: string }) => {
      if (sending.current) return;
      sending.current = true;
      setBusy(true);
      const sent = await send(address, wanted);
      sending.current = false;
      setBusy(false);
      if (sent.kind === 'done') {
        waiting.current = null;
        keepDraft(draftKey, null);
        done.current(wanted.id);
        return;
      }
      waiting.current = sent.kind === 'unreachable' ? wanted : null;
      setProblem(sent);
    },
    [address, draftKey],
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
