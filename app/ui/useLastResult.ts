import { useActionData, useLocation } from '@remix-run/react';
import { useRef } from 'react';

/**
 * What the last action of the page has answered, as `useActionData`, but for as long as one stays there: that one forgets
 * it as soon as the page is loaded anew, which a live page is by the very change that the action has made.
 */
export function useLastResult<Action>(): ReturnType<typeof useActionData<Action>> {
  const { key } = useLocation();
  const answered = useActionData<Action>();
  const kept = useRef<{ answered: typeof answered; key: string }>(undefined);
  if (answered !== undefined) kept.current = { answered, key };
  return kept.current?.key === key ? kept.current.answered : undefined;
}
