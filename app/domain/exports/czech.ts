/** How numbers and days are written in a Czech document, whatever the language of whoever exports it. */
import { dayOf as dayIn } from '~/domain/calendar/rules';

const noBreak = '\u00a0';

/** 1 234,5: all its decimals, groups parted by no-break spaces. */
export function czechNumber(value: number): string {
  const [whole = '', decimals] = decimalText(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreak);
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** 1234,5: as a spreadsheet set to Czech reads a number in a CSV. */
export function plainNumber(value: number): string {
  return `${value < 0 ? '-' : ''}${decimalText(Math.abs(value)).replace('.', ',')}`;
}

/** Without an exponent, however small or great. */
function decimalText(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  return value < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(Math.round(value)).toString();
}

/** 24. 11. 2026 from an ISO day. */
export function czechDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}.${noBreak}${Number(month)}.${noBreak}${year}`;
}

/** The Czech calendar day, ISO, on which a moment falls; a day stays what it is. */
export function dayOf(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : dayIn(new Date(moment));
}

const clock = new Intl.DateTimeFormat('cs-CZ', {
  timeZone: 'Europe/Prague',
  hour: 'numeric',
  minute: '2-digit',
});

/** 9:00: the time of day in Czechia at a moment. */
export function czechTime(moment: string): string {
  return clock.format(new Date(moment));
}

/** 1 500 000 Kč */
export function crowns(amount: number): string {
  return `${czechNumber(amount)}${noBreak}Kč`;
}
