import { useEffect, useState } from 'react';

/** A computer whose clock is further from the server's than this has a wrong one. Milliseconds. */
const tolerated = 30_000;

/**
 * What time it is, kept true while it is on screen, also where the clock of the computer is wrong.
 * @param loaded when the page's data were read: what server and browser show first (ISO)
 * @param every milliseconds
 */
export function useNow(loaded: string, every: number): Date {
  const [now, setNow] = useState(() => new Date(loaded));
  useEffect(() => {
    const difference = new Date(loaded).getTime() - Date.now();
    const wrong = Math.abs(difference) > tolerated ? difference : 0;
    const tick = () => setNow(new Date(Date.now() + wrong));
    tick();
    const timer = setInterval(tick, every);
    return () => clearInterval(timer);
  }, [loaded, every]);
  return now;
}
