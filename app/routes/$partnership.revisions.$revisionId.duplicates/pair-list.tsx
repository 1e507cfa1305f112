import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useRef } from 'react';
import type { DuplicatePair, DuplicateShow } from '~/domain/links/duplicates';
import type { Verdict } from '~/domain/links/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { EmptyState } from '~/ui/EmptyState';
import { useToast } from '~/ui/Toast';
import { PairCard } from './pair-card';
import type { action } from './route';

type PairListProps = { pairs: DuplicatePair[]; show: DuplicateShow; revisionId: string };

/** Pairs one under another. What is decided leaves the list, and the focus goes to its head, which counts the rest. */
export function PairList({ pairs, show, revisionId }: PairListProps) {
  const { t } = useTranslation('links');
  const heading = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const { judge, busy } = useJudgement(() => head.current?.focus());
  return (
    <section aria-labelledby={heading}>
      <h2
        ref={head}
        id={heading}
        tabIndex={-1}
        className={pairs.length === 0 ? 'sr-only' : 'mb-4 font-bold text-xl'}
      >
        {t('duplicates.count', { count: pairs.length })}
      </h2>
      {pairs.length === 0 ? (
        <EmptyState icon={show === 'likely' ? 'check' : 'copy'} title={t(`duplicates.empty.${show}`)}>
          {t(`duplicates.empty.${show}Text`)}
        </EmptyState>
      ) : (
        <ul aria-labelledby={heading} className="grid gap-4">
          {pairs.map((pair) => (
            <PairCard
              key={`${pair.one.measureId} ${pair.other.measureId}`}
              pair={pair}
              revisionId={revisionId}
              busy={busy}
              onJudge={(verdict) => judge(pair, verdict)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Says something of a pair, tells so, and offers to take it back. */
function useJudgement(onDone: () => void) {
  const { t } = useTranslation('links');
  const { t: errors } = useTranslation('errors');
  const { submit, data, state } = useFetcher<typeof action>();
  const toast = useToast();
  const asked = useRef<DuplicatePair | null>(null);
  const judge = (pair: DuplicatePair, verdict: Verdict | null) => {
    if (state !== 'idle') return;
    asked.current = pair;
    const [one, other] = [pair.one.measureId, pair.other.measureId];
    submit({ intent: 'judge', one, other, verdict: verdict ?? '' }, { method: 'post' });
  };
  const latest = useRef({ judge, onDone });
  latest.current = { judge, onDone };

  useEffect(() => {
    const pair = asked.current;
    if (state !== 'idle' || !data || !pair) return;
    asked.current = null;
    if (!data.ok) {
      toast({ message: errors(`refused.${data.refused}`) });
      return;
    }
    const { verdict, before } = data.result;
    latest.current.onDone();
    toast({
      message: t(`duplicates.said.${verdict ?? 'back'}`, { one: pair.one.code, other: pair.other.code }),
      onUndo: () => latest.current.judge(pair, before),
    });
  }, [state, data, toast, t, errors]);

  return { judge, busy: state !== 'idle' };
}
