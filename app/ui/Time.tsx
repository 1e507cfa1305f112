import { useEffect, useState } from 'react';
import { useFormat } from '~/i18n/useFormat';

/** A moment as a date; with `time`, to the minute. */
export function Time({ value, time = false }: { value: string | Date; time?: boolean }) {
  const format = useFormat();
  return <time dateTime={isoOf(value)}>{time ? format.dateTime(value) : format.date(value)}</time>;
}

/** How long ago, kept true while it is on screen; the full moment on hover. Rendered as a date until scripts run. */
export function TimeAgo({ value }: { value: string | Date }) {
  const format = useFormat();
  const [now, setNow] = useState<Date>();
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={isoOf(value)} title={format.dateTime(value)}>
      {now ? format.relative(value, now) : format.dateTime(value)}
    </time>
  );
}

const isoOf = (value: string | Date) => (typeof value === 'string' ? value : value.toISOString());
