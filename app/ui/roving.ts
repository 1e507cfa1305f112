/** Which way the arrow keys lead in a row of things of which one has the focus. */
export type Direction = 'vertical' | 'horizontal';

/**
 * Where a key leads in a list of `count` things when number `current` has the focus (-1: none of them).
 * Arrows go round the ends, Home and End to them; any other key gives null.
 */
export function rove(key: string, current: number, count: number, direction: Direction): number | null {
  if (count === 0) return null;
  const [back, forth] = direction === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === forth) return (current + 1) % count;
  if (key === back) return current <= 0 ? count - 1 : current - 1;
  return null;
}

/**
 * The number of the next label beginning with what was typed, looking on from `current` and around; null if none does.
 * One letter moves on from the present one, more letters may stay on it. Case and diacritics do not matter.
 */
export function findTyped(labels: readonly string[], current: number, typed: string): number | null {
  const sought = plain(typed);
  if (!sought) return null;
  const first = sought.length === 1 ? current + 1 : Math.max(current, 0);
  for (let step = 0; step < labels.length; step++) {
    const index = (first + step) % labels.length;
    if (plain(labels[index] ?? '').startsWith(sought)) return index;
  }
  return null;
}

/** Whether a key press is a letter typed to find something, not a command. */
export function isTyping(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
