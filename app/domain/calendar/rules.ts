const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' });

/** The calendar day in Czechia at a moment, ISO. */
export function dayOf(moment: Date): string {
  return calendar.format(moment);
}
