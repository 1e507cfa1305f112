export const verdicts = ['yes', 'partly', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

/** Verdict of each measure (by permanent id); null: reported on, but no verdict stated. */
export type Fulfilment = Record<string, Verdict | null>;
export type FulfilmentCounts = Record<Verdict | 'unstated', number> & { total: number };

export function tally(reports: Array<{ measure_id: string; verdict: string | null }>): Fulfilment {
  return Object.fromEntries(
    reports.map(({ measure_id, verdict }) => [
      measure_id,
      verdicts.find((known) => known === verdict) ?? null,
    ]),
  );
}

/** How many of these measures were fulfilled, partly, not, or without a stated verdict. */
export function countFulfilment(fulfilment: Fulfilment, measureIds: readonly string[]): FulfilmentCounts {
  const counts: FulfilmentCounts = { yes: 0, partly: 0, no: 0, unstated: 0, total: 0 };
  for (const id of measureIds) {
    counts[fulfilment[id] ?? 'unstated'] += 1;
    counts.total += 1;
  }
  return counts;
}
