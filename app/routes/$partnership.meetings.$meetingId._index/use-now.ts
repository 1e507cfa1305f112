import { useEffect, useState } from 'react';

/**
 * What time it is, kept true while it is on screen.
 * @param loaded when the page's data were read: what server and browser show first (ISO)
 * @param every milliseconds
 */
export function useNow(loaded: string, every: number): Date {
  const [now, setNow] = useState(() => new Date(loaded));
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
