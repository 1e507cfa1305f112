import type { IndicatorContent, IndicatorPoint } from '../plans/content';

/** What is needed to tell how an indicator stands. Days are ISO, so they compare as texts. */
export type Judged = Pick<IndicatorContent, 'direction' | 'scale' | 'baseline' | 'target' | 'values'>;

/** How an indicator stands on the way to its target. */
export const standings = [
  /** The target has been met. */
  'reached',
  /** What was measured last is where the way to the target leads on that day, or better. */
  'onTrack',
  /** It is worse than that. */
  'behind',
  /** Measured on the target's day or later, and the target is not met. */
  'missed',
  /** The target's day has passed and nothing has been measured since. */
  'overdue',
  /** Nothing has been measured since the baseline. */
  'unmeasured',
  /** Measured, the target is not met, and nobody knows where it began. */
  'noBaseline',
  'noTarget',
] as const;
export type Standing = (typeof standings)[number];

/** What was measured last; null: nothing. */
export function latestValue({ values }: Pick<Judged, 'values'>): IndicatorPoint | null {
  return values.reduce<IndicatorPoint | null>(
    (latest, point) => (latest && latest.on >= point.on ? latest : point),
    null,
  );
}

/** What was measured last after the baseline: a value of the baseline's own day is the baseline, told twice. */
export function latestSinceBaseline(indicator: Judged): IndicatorPoint | null {
  const latest = latestValue(indicator);
  const since = indicator.baseline?.on;
  return latest && (since === undefined || latest.on > since) ? latest : null;
}

/**
 * How an indicator stands.
 * @param today ISO day; what was planned for later cannot have been missed yet
 */
export function standingOf(indicator: Judged, today: string): Standing {
  const { baseline, target } = indicator;
  if (!target) return 'noTarget';
  const latest = latestSinceBaseline(indicator);
  if (!latest) return today > target.on ? 'overdue' : 'unmeasured';
  if (meets(indicator, target, latest.value)) {
    // What is to be kept is kept only when the time is over.
    return indicator.direction === 'keep' && latest.on < target.on ? 'onTrack' : 'reached';
  }
  if (latest.on >= target.on) return 'missed';
  if (today > target.on) return 'overdue';
  if (indicator.direction === 'keep') return 'behind';
  if (!baseline) return 'noBaseline';
  const expected = expectedOn(baseline, target, latest.on);
  const lead = indicator.direction === 'up' ? latest.value - expected : expected - latest.value;
  return lead >= -rounding(expected) ? 'onTrack' : 'behind';
}

/**
 * How much of the way from baseline to target has been made: 0 none, 1 all of it, below 0 the other way. Null where
 * there is no way: something is missing, baseline and target are the same, or the value is to be kept.
 */
export function shareOfPath(indicator: Judged): number | null {
  const { baseline, target, direction } = indicator;
  const latest = latestSinceBaseline(indicator);
  if (!baseline || !target || !latest || direction === 'keep' || baseline.value === target.value) return null;
  return (latest.value - baseline.value) / (target.value - baseline.value);
}

/** The value on the straight way from baseline to target on a day; before it begins the baseline, after its end the target. */
export function expectedOn(baseline: IndicatorPoint, target: IndicatorPoint, day: string): number {
  if (day >= target.on) return target.value;
  if (day <= baseline.on) return baseline.value;
  const [from, at, to] = [baseline.on, day, target.on].map((one) => Date.parse(one)) as [
    number,
    number,
    number,
  ];
  return baseline.value + ((target.value - baseline.value) * (at - from)) / (to - from);
}

/** Of what is to be kept, a twentieth more or less is still the same; on a scale only the same step is. */
const tolerance = 0.05;

function meets({ direction, baseline, scale }: Judged, target: IndicatorPoint, value: number): boolean {
  if (direction === 'up') return value >= target.value;
  if (direction === 'down') return value <= target.value;
  const ends = [baseline?.value ?? target.value, target.value];
  const margin = scale ? 0 : tolerance * Math.abs(target.value) + rounding(target.value);
  return value >= Math.min(...ends) - margin && value <= Math.max(...ends) + margin;
}

/** Room for what is lost when numbers such as 0,1 are reckoned with. */
function rounding(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}

/** Which of baseline and target an indicator lacks; with either missing it does not count as complete (invariant 5). */
export function missingOf({
  baseline,
  target,
}: Pick<Judged, 'baseline' | 'target'>): ('baseline' | 'target')[] {
  return [...(baseline ? [] : (['baseline'] as const)), ...(target ? [] : (['target'] as const))];
}
