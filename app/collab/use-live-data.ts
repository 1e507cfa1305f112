import { useEffect, useRef } from 'react';
import type { DocumentConnection } from './document-state';
import { gatherFor, useReloading } from './reloading';

/** Wordings change with every pause in somebody's typing, and a document shows its own live anyway. Milliseconds. */
const wordingDelay = 5_000;
/** Until it is tried again where the server did not answer. */
const retryDelay = 5_000;

/**
 * Loads the page's data anew when the server says that a row shown here has changed, and after a time offline, when it
 * could not say so.
 * @param ignored entities whose change the page does not show
 */
export function useLiveData(document: DocumentConnection | null, ignored: readonly string[] = []): void {
  const reloadPage = useReloading();
  const unheard = useRef(ignored);
  unheard.current = ignored;

  useEffect(() => {
    if (!document) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let due = Number.POSITIVE_INFINITY;
    let isOver = false;
    const plan = (delay: number) => {
      const wanted = Date.now() + delay;
      if (wanted >= due) return;
      clearTimeout(timer);
      due = wanted;
      timer = setTimeout(() => void reload(), delay);
    };
    const reload = async () => {
      due = Number.POSITIVE_INFINITY;
      const reachable = await document.isReachable();
      if (reachable) reloadPage(0);
      else if (!isOver && document.getSnapshot().refusal === null) plan(retryDelay);
    };
    let { status } = document.getSnapshot();
    const stopWatching = document.subscribe(() => {
      const before = status;
      status = document.getSnapshot().status;
      if (before === 'offline' && status === 'online') plan(gatherFor);
    });
    const stopListening = document.onChanged(({ entity }) => {
      if (unheard.current.includes(entity)) return;
      plan(entity === 'wording' ? wordingDelay : gatherFor);
    });
    return () => {
      isOver = true;
      // The next page may have asked for its data before that.
      if (due < Number.POSITIVE_INFINITY) reloadPage();
      stopWatching();
      stopListening();
      clearTimeout(timer);
    };
  }, [document, reloadPage]);
}
