import { foldText } from '../access/fold-text';
import type { IndicatorContent } from '../plans/content';
import type { IndicatorChange } from './schema';

/**
 * Indicators that came, went or are set differently; measured values are none of a revision.
 * @param byIdentity false where both sides come from different plans: then the name says which is which
 */
export function compareIndicators(
  before: IndicatorContent[],
  after: IndicatorContent[],
  byIdentity: boolean,
): IndicatorChange[] {
  const key = ({ indicatorId, name }: IndicatorContent) => (byIdentity ? indicatorId : foldText(name));
  const old = new Map(before.map((indicator) => [key(indicator), indicator]));
  const young = new Set(after.map(key));
  const changes = after.flatMap((indicator): IndicatorChange[] => {
    const known = old.get(key(indicator));
    if (!known) return [{ kind: 'added', ...shown(indicator) }];
    const [a, b] = [shown(known), shown(indicator)];
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ kind: 'changed', before: a, after: b }];
  });
  const gone = before.filter((indicator) => !young.has(key(indicator)));
  return [...changes, ...gone.map((indicator) => ({ kind: 'removed' as const, ...shown(indicator) }))];
}

function shown({ name, unit, scale, direction, baseline, target }: IndicatorContent) {
  return { name, unit, scale, direction, baseline: point(baseline), target: point(target) };
}

/** Only what is compared, always in the same order of keys. */
function point(one: IndicatorContent['baseline']) {
  return one && { value: one.value, on: one.on, source: one.source };
}
