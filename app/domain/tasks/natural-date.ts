import { foldText } from '../access/fold-text';
import { addDays, addMonths, dayIn, endOfMonth, weekdayOf, yearAndMonth } from './calendar';
import { amounts, months, type Period, periods, weekdays } from './date-words';

/** Why a day is not understood, with what helps to mend it. */
export type DayProblem =
  | { reason: 'unclear' }
  | { reason: 'noSuchMonth'; month: number }
  /** `last`: the day, ISO, with which that month ends. */
  | { reason: 'noSuchDay'; last: string }
  /** `day`, ISO, is no such weekday. */
  | { reason: 'otherWeekday'; day: string }
  /** The year is mistyped, surely. */
  | { reason: 'farAway' };

/** What somebody meant by a day; days are ISO. A day that is over is understood too: minutes are written later as well. */
export type UnderstoodDay =
  | { kind: 'none' }
  | { kind: 'day'; day: string; isPast: boolean }
  | { kind: 'problem'; problem: DayProblem };

type Found = { day: string } | DayProblem | null;
type Rule = (text: string, today: string) => Found;

/** No task is given for so many years ahead. */
const yearsAhead = 20;

/**
 * Understands a day as people write it, in Czech or English, with or without diacritics: „do pátku“, „15. 3.“, „zítra“,
 * „za 14 dní“, „konec měsíce“, 31.12.2026, 2026-12-31. `today` is the Czech calendar day, ISO.
 *
 * A day without its year is the next such day, today included. A weekday is the next one after today; „tento“ is that of
 * this week, „příští“ that of the week after. A week begins on Monday and its end is Friday, on a weekend Sunday.
 */
export function understandDay(typed: string, today: string): UnderstoodDay {
  const text = simplified(typed);
  if (text === '') return { kind: 'none' };
  for (const rule of rules) {
    const found = rule(text, today);
    if (found === null) continue;
    if ('reason' in found) return { kind: 'problem', problem: found };
    return Math.abs(yearAndMonth(found.day).year - yearAndMonth(today).year) > yearsAhead
      ? { kind: 'problem', problem: { reason: 'farAway' } }
      : { kind: 'day', day: found.day, isPast: found.day < today };
  }
  return { kind: 'problem', problem: { reason: 'unclear' } };
}

/**
 * Takes the day off the end of a sentence: „Poslat přehled do pátku“ is „Poslat přehled“ and „do pátku“. Where no day is
 * understood there, all of it is the title and `when` is empty.
 */
export function splitDay(sentence: string, today: string): { title: string; when: string } {
  const whole = sentence.trim();
  for (const match of whole.matchAll(/\s(?=(?:nejpozději|nejpozdeji|do|za|by|until|within|in)\s)/giu)) {
    const when = whole.slice(match.index).trim();
    if (understandDay(when, today).kind !== 'day') continue;
    return { title: whole.slice(0, match.index).replace(/[\s,–-]+$/u, ''), when };
  }
  return { title: whole, when: '' };
}

const leading =
  /^(?:(?:nejpozdeji|termin|do|v|ve|na|k|ke|due|by|until|till|on|at the latest)(?:\s|$)|the\s)\s*/;

function simplified(typed: string): string {
  let text = foldText(typed)
    .replace(/[\s,]+/g, ' ')
    .trim()
    .replace(/(\D)\.$/, '$1');
  while (leading.test(text)) text = text.replace(leading, '');
  return text;
}

const nearWords: Record<string, number> = {
  ...{ dnes: 0, dneska: 0, today: 0 },
  ...{ zitra: 1, zitrka: 1, zejtra: 1, tomorrow: 1 },
  ...{ pozitri: 2, pozitrka: 2, 'day after tomorrow': 2 },
};

const nearDay: Rule = (text, today) => {
  const days = Object.hasOwn(nearWords, text) ? nearWords[text] : undefined;
  return days === undefined ? null : { day: addDays(today, days) };
};

/** za 14 dní, do týdne, za půl roku, in two weeks */
const afterTime: Rule = (text, today) => {
  const [, amount = '', unit = ''] = /^(?:(?:za|behem|in|within) )?(?:(\S+) )?(\S+)$/.exec(text) ?? [];
  const period = periods.get(unit);
  if (!period || period === 'quarter' || period === 'half') return null;
  if (period === 'year' && ['pul', 'ctvrt'].includes(amount)) {
    return { day: addMonths(today, amount === 'pul' ? 6 : 3) };
  }
  const count = amount === '' ? 1 : /^\d{1,4}$/.test(amount) ? Number(amount) : amounts.get(amount);
  if (count === undefined) return null;
  switch (period) {
    case 'day':
      return { day: addDays(today, count) };
    case 'week':
      return { day: addDays(today, 7 * count) };
    case 'month':
      return { day: addMonths(today, count) };
    case 'year':
      return { day: addMonths(today, 12 * count) };
  }
};

const thisOrNext =
  /^(?:(?:of )?(?:the )?(?:(tohoto|tento|teto|tuto|tato|toto|tenhle|this)|(pristi|pristiho|dalsiho|dalsi|next)) )/;

/** konec měsíce, do konce příštího týdne, konec března 2027, příští týden, end of the year */
const endOfPeriod: Rule = (text, today) => {
  const [, end, rest = text] = /^(?:(konec|konce|koncem|end)(?: of)?(?: the)? )(.+)$/.exec(text) ?? [];
  const which = thisOrNext.exec(rest);
  if (!end && !which) return null;
  const name = which ? rest.slice(which[0].length) : rest;
  const ahead = which?.[2] ? 1 : 0;
  const period = periods.get(name);
  if (period) return endOf(period, ahead, today);
  if (!end) return null;
  const [, word = '', yearText] = /^(?:roku )?(\S+)(?: (\d{4}))?$/.exec(name) ?? [];
  if (/^\d{4}$/.test(word)) return { day: endOfMonth(Number(word), 12) };
  const month = months.get(word);
  if (!month) return null;
  const { year, month: now } = yearAndMonth(today);
  return { day: endOfMonth(yearText ? Number(yearText) : month < now ? year + 1 : year, month) };
};

function endOf(period: Period, ahead: number, today: string): Found {
  const { year, month } = yearAndMonth(today);
  /** The end of the present group of so many months, or of the next one. */
  const endOfMonths = (size: number) => {
    const last = Math.ceil(month / size) * size + ahead * size;
    return { day: endOfMonth(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1) };
  };
  switch (period) {
    case 'day':
      return null;
    case 'week': {
      const weekday = weekdayOf(today);
      const end = ahead === 0 && weekday > 5 ? 7 : 5;
      return { day: addDays(today, end - weekday + 7 * ahead) };
    }
    case 'month':
      return endOfMonths(1);
    case 'quarter':
      return endOfMonths(3);
    case 'half':
      return endOfMonths(6);
    case 'year':
      return endOfMonths(12);
  }
}

/** pátek, do příštího pátku, this Friday; a weekday before a date is checked against it. */
const weekday: Rule = (text, today) => {
  const which = thisOrNext.exec(text);
  const rest = which ? text.slice(which[0].length) : text;
  const [word = '', ...others] = rest.split(' ');
  const wanted = weekdays.get(word.replace(/\.$/, ''));
  if (!wanted) return null;
  if (others.length > 0) {
    const found = which ? null : writtenDate(others.join(' '), today);
    if (!found || 'reason' in found || weekdayOf(found.day) === wanted) return found;
    return { reason: 'otherWeekday', day: found.day };
  }
  const inThisWeek = wanted - weekdayOf(today);
  if (which) return { day: addDays(today, inThisWeek + (which[2] ? 7 : 0)) };
  return { day: addDays(today, inThisWeek > 0 ? inThisWeek : inThisWeek + 7) };
};

/** 15. 3., 15.3.26, 15/3, 15. března 2026, March 15, 15., 2026-03-15 */
const writtenDate: Rule = (text, today) => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[3]), Number(iso[2]), iso[1], today);
  const numeric = /^(\d{1,2})(?:\. ?|\/)(\d{1,2})(?:(?:\. ?|\/| )(\d{4}|\d{2})?)?\.?$/.exec(text);
  if (numeric) return dateOf(Number(numeric[1]), Number(numeric[2]), numeric[3], today);
  const named = /^(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?([a-z]+)(?: (\d{4}))?$/.exec(text);
  const namedMonth = months.get(named?.[2] ?? '');
  if (named && namedMonth) return dateOf(Number(named[1]), namedMonth, named[3], today);
  const english = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  const englishMonth = months.get(english?.[1] ?? '');
  if (english && englishMonth) return dateOf(Number(english[2]), englishMonth, english[3], today);
  const alone = /^(\d{1,2})\.$/.exec(text);
  return alone ? nextDayOfMonth(Number(alone[1]), today) : null;
};

function dateOf(day: number, month: number, yearText: string | undefined, today: string): Found {
  if (month < 1 || month > 12) return { reason: 'noSuchMonth', month };
  const { year: thisYear } = yearAndMonth(today);
  const given = yearText && (yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText));
  const year = given || thisYear;
  const inYear = dayIn(year, month, day);
  const isOver = (inYear ?? endOfMonth(year, month)) < today;
  if (given || !isOver)
    return inYear ? { day: inYear } : { reason: 'noSuchDay', last: endOfMonth(year, month) };
  const next = dayIn(year + 1, month, day);
  return next ? { day: next } : { reason: 'noSuchDay', last: endOfMonth(year + 1, month) };
}

/** The next day with this number, today included: in this month or the one after. */
function nextDayOfMonth(number: number, today: string): Found {
  const inThis = yearAndMonth(today);
  const here = dayIn(inThis.year, inThis.month, number);
  if (here && here >= today) return { day: here };
  const { year, month } = yearAndMonth(addMonths(`${today.slice(0, 8)}01`, here ? 1 : 0));
  const there = dayIn(year, month, number);
  return there ? { day: there } : { reason: 'noSuchDay', last: endOfMonth(year, month) };
}

const rules: readonly Rule[] = [nearDay, afterTime, endOfPeriod, weekday, writtenDate];
