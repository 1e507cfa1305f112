/** The days the database takes. */
export const firstDay = '1990-01-01';
export const lastDay = '2100-12-31';

/** A day typed as 2019-12-31 (what date fields send), 31. 12. 2019 or 31.12.2019, as ISO; null when it is none. */
export function parseDay(text: string): string | null {
  const typed = text.trim();
  const czech = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(typed);
  const iso = czech
    ? [czech[3], czech[2]?.padStart(2, '0'), czech[1]?.padStart(2, '0')].join('-')
    : /^\d{4}-\d{2}-\d{2}$/.exec(typed)?.[0];
  if (iso === undefined) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31 February would otherwise become a day of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
