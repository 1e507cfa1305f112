import { isAmbiguous, parseNumber } from '../indicators/numbers';

/** What the database keeps. */
const largest = 1e13;

/** Why a text is no amount of money. */
export type CrownsError = 'amount' | 'wholeCrowns' | 'negativeAmount' | 'largeAmount';

/** An amount in whole Czech crowns as it is typed: “1 500 000”, “1500000”, “1 500 000 Kč”, “1.500.000,-”. */
export function parseCrowns(text: string): number | { error: CrownsError } {
  const bare = text
    .trim()
    .replace(/\s*(?:Kč|CZK)\.?$/i, '')
    .replace(/,\s*[-–—]{1,2}$/, '')
    .trim();
  // Where only whole crowns are meant, 1.500 is not one and a half.
  const value = parseNumber(isAmbiguous(bare) ? bare.replace('.', '') : bare);
  if (value === null) return { error: 'amount' };
  if (value < 0) return { error: 'negativeAmount' };
  if (!Number.isInteger(value)) return { error: 'wholeCrowns' };
  return value > largest ? { error: 'largeAmount' } : value;
}

/** An amount as the text of a field: 1 500 000, which `parseCrowns` reads again; empty for none. */
export function crownsText(amount: number | null): string {
  return amount === null ? '' : String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
