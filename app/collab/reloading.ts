import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

/** Several rows change at once, and are told of over several sockets; the page is loaded anew once. Milliseconds. */
export const gatherFor = 50;
/** From one load to the next at least, where changes do not end. */
const restFor = 300;

type Revalidator = ReturnType<typeof useRevalidator>;

// Of the window: whoever asks for it, it is the one page that is loaded.
const onPage = new Set<{ current: Revalidator }>();
let waiting: ReturnType<typeof setTimeout> | undefined;
let loadedAt = Number.NEGATIVE_INFINITY;

/**
 * Gives what loads the page's data anew: once for all that is asked for within `gather` milliseconds, and not before a
 * load that is under way has ended.
 */
export function useReloading(): (gather?: number) => void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  useEffect(() => {
    onPage.add(latest);
    return () => {
      onPage.delete(latest);
    };
  }, []);
  return useCallback((gather = gatherFor) => {
    if (waiting) return;
    waiting = setTimeout(load, Math.max(gather, loadedAt + restFor - performance.now()));
  }, []);
}

function load(): void {
  waiting = undefined;
  // All of them are the one of the page; none is left when it has gone.
  const [one] = onPage;
  if (!one) return;
  // A load that is begun again and again never ends.
  if (one.current.state === 'loading') {
    waiting = setTimeout(load, gatherFor);
    return;
  }
  loadedAt = performance.now();
  one.current.revalidate();
}
