/** A month within a timeline: where it begins as a share of the whole, and which it is. */
export interface TimelineMonth {
  at: number;
  month: number;
  year: number;
}

export interface TimelineScale {
  /** Where a day stands between the two ends: 0 at the beginning, 1 at the end, never outside. */
  placeOf: (day: string) => number;
  /** First days of months after the beginning. */
  months: TimelineMonth[];
}

/** Places days (ISO) between two of them. */
export function timelineScale(from: string, until: string): TimelineScale {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const share = (moment: number) =>
    end > start ? Math.min(1, Math.max(0, (moment - start) / (end - start))) : 1;
  const months: TimelineMonth[] = [];
  const first = new Date(start);
  for (let ahead = first.getUTCDate() === 1 ? 0 : 1; ; ahead++) {
    const moment = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + ahead, 1));
    if (moment.getTime() >= end) break;
    months.push({
      at: share(moment.getTime()),
      month: moment.getUTCMonth() + 1,
      year: moment.getUTCFullYear(),
    });
  }
  return { placeOf: (day) => share(Date.parse(day)), months };
}
