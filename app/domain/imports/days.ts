import type { Cell } from './schema';
import { folded, textOf } from './text';

/** What a year or a month alone means: its first day or its last. */
export type Edge = 'start' | 'end';

const months = [
  ...['led', 'unor', 'brez', 'dub', 'kvet', 'cerv', 'cervenec', 'srp', 'zari', 'rij', 'listopad', 'prosin'],
];

/**
 * The day a cell names, ISO: “31. 12. 2019”, “2019-12-31”, “12/2019”, “prosinec 2019”, “4. čtvrtletí 2019”, “do konce
 * roku 2019”, 2019, or a day of a spreadsheet; null when it names none. Years 1900 to 2200 only.
 */
export function dayOf(cell: Cell | undefined, edge: Edge): string | null {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return null;
  if (typeof cell === 'object') return cell.date;
  if (typeof cell === 'number') return dayOfNumber(cell, edge);
  return dayOfText(folded(textOf(cell)), edge);
}

function dayOfNumber(value: number, edge: Edge): string | null {
  if (Number.isInteger(value) && value >= 1900 && value <= 2200) return ofYear(value, edge);
  // What a spreadsheet counts days by, when a column has lost its format.
  if (value > 20_000 && value < 110_000) {
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
  }
  return null;
}

function dayOfText(text: string, edge: Edge): string | null {
  const bare = text
    .replace(/^(?:ke dni|k|do|od|nejpozdeji(?: do)?|termin)[: ]+/, '')
    .replace(/^(?:konce?|zacatku?|pocatku|zaver\p{L}*|behem|prubeh\p{L}*)\s+/u, '')
    .replace(/^(?:roku|rok|r\.)\s*/, '')
    .replace(/\s*r(?:oku|ok|\.)?$/, '')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(bare);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const czech = /^(\d{1,2})[./]\s*(\d{1,2})[./]\s*(\d{4})$/.exec(bare);
  if (czech) return checked(czech[3], czech[2], czech[1]);
  const month = /^(\d{1,2})\s*[./]\s*(\d{4})$/.exec(bare);
  if (month) return ofMonth(Number(month[2]), Number(month[1]), edge);
  const year = /^(\d{4})$/.exec(bare);
  if (year) return ofYear(Number(year[1]), edge);
  const quarter =
    /^(?:q\s*([1-4])|([1-4]|i{1,3}|iv)\s*\.?\s*(?:q|ctvrtleti|kvartal))[\s./]*(?:roku\s*)?(\d{4})$/.exec(
      bare,
    );
  if (quarter) {
    const roman = ['', 'i', 'ii', 'iii', 'iv'].indexOf(quarter[2] ?? '');
    const number = Number(quarter[1] ?? (roman > 0 ? roman : quarter[2]));
    return ofMonth(Number(quarter[3]), edge === 'end' ? number * 3 : number * 3 - 2, edge);
  }
  const named = /^(?:(\d{1,2})\.\s*)?(\p{L}{3,})\s+(\d{4})$/u.exec(bare);
  const index = named ? monthOf(named[2] ?? '') : -1;
  if (!named || index < 0) return null;
  return named[1] ? checked(named[3], String(index), named[1]) : ofMonth(Number(named[3]), index, edge);
}

/** Number of a month by its folded name, in any case; -1 for another word. */
function monthOf(word: string): number {
  if (word.startsWith('cervenc') || word.startsWith('cervenec')) return 7;
  return months.findIndex((stem) => word.startsWith(stem)) + 1 || -1;
}

function ofYear(year: number, edge: Edge): string | null {
  return checked(String(year), edge === 'end' ? '12' : '1', edge === 'end' ? '31' : '1');
}

function ofMonth(year: number, month: number, edge: Edge): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return checked(String(year), String(month), edge === 'end' ? String(last) : '1');
}

/** The ISO day, when there is such a day in the calendar. */
function checked(year = '', month = '', day = ''): string | null {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(time);
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const isNear = Number(year) >= 1900 && Number(year) <= 2200;
  return Number.isFinite(time) && isReal && isNear ? date.toISOString().slice(0, 10) : null;
}

export type Term = { startsOn: string | null; endsOn: string | null; continuous: boolean };

/** What one cell says of a term: “průběžně”, “2017–2019”, “od 1/2018 do 12/2019”, “do konce roku 2019”; else null. */
export function termOf(cell: Cell | undefined): Term | null {
  const alone = dayOf(cell, 'end');
  if (alone !== null) {
    const begins = typeof cell === 'string' && /^od\s/.test(folded(textOf(cell)));
    return begins
      ? { startsOn: dayOf(cell, 'start'), endsOn: null, continuous: false }
      : { startsOn: null, endsOn: alone, continuous: false };
  }
  const text = folded(textOf(cell));
  if (/^(?:prubezn|trval|stal|kazdorocn|opakovan|rocne|neustal|dlouhodob)\p{L}*$/u.test(text)) {
    return { startsOn: null, endsOn: null, continuous: true };
  }
  const range = /^(?:od\s+)?(.+?)\s*(?:–|—|-|az|do)\s*(.+)$/.exec(text);
  const startsOn = range ? dayOfText(range[1] ?? '', 'start') : null;
  const endsOn = range ? dayOfText(range[2] ?? '', 'end') : null;
  if (startsOn !== null && endsOn !== null) return { startsOn, endsOn, continuous: false };
  const since = /^(?:prubezne\s+)?od\s+(.+?)(?:\s+prubezne)?$/.exec(text);
  const from = since && text.includes('prubezne') ? dayOfText(since[1] ?? '', 'start') : null;
  return from === null ? null : { startsOn: from, endsOn: null, continuous: true };
}
