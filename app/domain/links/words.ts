/**
 * What a wording speaks of, as comparable words: without diacritics, endings, and words that stand in any measure.
 */
import { foldText } from '../access/fold-text';

/** Longest first; what they leave is a stem only if at least three letters remain. */
const endings =
  'oveho ovemu ovych ovymi ovani ovou ovem ami emi imi ymi ech ich ach ych eho ova ove ovi ovy mi ou im ym a e i o u y'.split(
    ' ',
  );
/** Endings of short words only: in longer ones they belong to the word (systém, výzkum). */
const shortEndings = ['em', 'om', 'um'];
/** Czech words differ behind this many letters mostly in endings. */
const stemLength = 5;

/** The part of a word that its forms have in common: „dluhové“ and „dluhů“ → dluh, „služeb“ and „služby“ → sluzb. */
export function stem(word: string): string {
  // ů alternates with o (dům, domu), and at the end it is an ending as any other.
  const folded = foldText(word.replace(/ů/gi, 'o'));
  const ending = endings.find((one) => leaves(folded, one, 3));
  if (ending) return folded.slice(0, -ending.length).slice(0, stemLength);
  const short = shortEndings.find((one) => folded.length <= 5 && leaves(folded, one, 3));
  if (short) return folded.slice(0, -short.length);
  // No ending: e comes before a last b, k, n (služeb, lůžek, oken).
  const whole = folded.length > 4 ? folded.replace(/([^aeiouy])e([bkn])$/, '$1$2') : folded;
  return whole.slice(0, stemLength);
}

function leaves(word: string, ending: string, letters: number): boolean {
  return word.endsWith(ending) && word.length - ending.length >= letters;
}

/** Words that say nothing of the matter: they join, count, name the people all of it is for, or what is done with it. */
const idle = new Set(
  `bez pro pri pod nad pred mezi podle vcetne nebo jako aby jeho jejich jeji ktery napr tak ale jen take aspon alespon
  nejmene nejvyse max min asi celkem rok roce leta letech let mesic tyden tydne den dny dni dne hodina krat uvazek
  pocet osoba osob klient clovek lide lidi lidem clen novy dalsi stavajici vetsi sirsi lepsi vlastni soucasny prvni
  podpora rozvoj posileni vznik zrizeni zalozeni zavedeni rozsireni udrzeni zachovani zahajeni zvyseni navyseni
  porizeni zapojeni zajisteni vytvoreni zpracovani realizace mesto socialne vylouceny ohrozeny`
    .split(/\s+/)
    .map(stem),
);

/** Stems of the words that tell one matter from another, each once. Names such as K-centrum are one word. */
export function tellingWords(text: string): string[] {
  const words = text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  const stems = words.map((word) => word.replaceAll('-', '')).filter((word) => word.length > 2);
  return [...new Set(stems.map(stem))].filter((one) => one.length > 2 && !idle.has(one));
}

/** A piece of a text, where it begins in it, and whether it is a word whose stem the other text has too. */
export type Piece = { text: string; at: number; shared: boolean };

/** A text in pieces, those shared with another one apart. */
export function sharedPieces(text: string, other: string): Piece[] {
  const telling = new Set(tellingWords(other));
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of text.split(/(\p{L}+(?:-\p{L}+)*)/u)) {
    const shared = telling.has(tellingWords(piece)[0] ?? '');
    const last = pieces.at(-1);
    if (last && !last.shared && !shared) last.text += piece;
    else if (piece !== '') pieces.push({ text: piece, at, shared });
    at += piece.length;
  }
  return pieces;
}
