import type { Direction, IndicatorPoint } from '../plans/content';
import { dayOf, type Edge } from './days';
import { numberOf } from './numbers';
import type { Problems, Spot } from './problems';
import { checkedDay } from './row';
import type { Cell, ImportedIndicator } from './schema';
import { folded, isNothing, textOf } from './text';

/** Cells that tell of one indicator, with where they stand. */
export type IndicatorCells = {
  [Key in
    | 'name'
    | 'unit'
    | 'direction'
    | 'scale'
    | 'baselineValue'
    | 'baselineOn'
    | 'baselineSource'
    | 'targetValue'
    | 'targetOn'
    | 'targetSource']: { cell: Cell; spot: Spot };
};

/** What is taken where the file does not say. */
export type Assumptions = { name: string; from: number; to: number };

/** Puts an indicator together; null when the cells tell of none. */
export function indicatorOf(
  cells: IndicatorCells,
  assumed: Assumptions,
  problems: Problems,
): ImportedIndicator | null {
  const name = limited(cells.name, 300, problems);
  const scale = scaleOf(cells.scale, problems);
  const baseline = pointOf(
    cells.baselineValue,
    cells.baselineOn,
    cells.baselineSource,
    scale,
    'start',
    assumed,
    problems,
  );
  const target = pointOf(
    cells.targetValue,
    cells.targetOn,
    cells.targetSource,
    scale,
    'end',
    assumed,
    problems,
  );
  if (name === null && baseline === null && target === null) return null;
  if (baseline && target && target.point.on < baseline.point.on) {
    problems.error('targetBeforeBaseline', cells.targetOn.spot, textOf(cells.targetOn.cell));
  }
  return {
    name: name ?? assumed.name.slice(0, 300),
    unit: unitOf(cells.unit, target?.unit ?? baseline?.unit ?? null, scale, problems),
    direction: directionOf(cells.direction, baseline?.point ?? null, target?.point ?? null, problems),
    scale,
    baseline: baseline?.point ?? null,
    target: target?.point ?? null,
    values: [],
  };
}

type Found = { cell: Cell; spot: Spot };

function limited({ cell, spot }: Found, longest: number, problems: Problems): string | null {
  const text = textOf(cell);
  if (isNothing(text)) return null;
  if (text.length <= longest) return text;
  problems.error('tooLong', spot, String(longest));
  return null;
}

function scaleOf({ cell, spot }: Found, problems: Problems): string[] | null {
  const text = textOf(cell);
  if (isNothing(text)) return null;
  const steps = text.split(text.includes('\n') ? '\n' : /\s*[;,/]\s*/).map((step) => step.trim());
  const named = steps.filter((step) => step !== '');
  if (named.length >= 2 && named.length <= 20) return named;
  problems.unreadable('badScale', spot, text);
  return null;
}

/** A value with its day: “120”, “120 k 31. 12. 2016”, “15 klientů (2016)”, on a scale “částečně”. */
export function pointOf(
  value: Found,
  on: Found,
  source: Found,
  scale: string[] | null,
  edge: Edge,
  assumed: Pick<Assumptions, 'from' | 'to'>,
  problems: Problems,
): { point: IndicatorPoint; unit: string | null } | null {
  const text = textOf(value.cell);
  if (isNothing(text)) return null;
  const dated = /^(.*?)\s*(?:\(|\s(?:k|ke dni|v roce|r\.|rok)\s)([^()]*\d{4})\)?$/is.exec(text);
  const inside = dated && isNothing(textOf(on.cell)) ? dayOf(dated[2] ?? '', edge) : null;
  const bare = inside !== null && dated ? (dated[1] ?? '') : text;
  const measured = measuredOf(
    typeof value.cell === 'number' ? value.cell : bare,
    text,
    value.spot,
    scale,
    problems,
  );
  if (measured === null) return null;
  const day = inside ?? dayOfPoint(on, edge, problems);
  if (day === undefined)
    problems.warning('dateAssumed', value.spot, String(edge === 'start' ? assumed.from : assumed.to));
  const fallback = edge === 'start' ? `${assumed.from}-01-01` : `${assumed.to}-12-31`;
  const point = { value: measured.value, on: day ?? fallback, source: limited(source, 1000, problems) ?? '' };
  return day === null ? null : { point, unit: measured.unit };
}

/** Undefined where no day stands, null where one cannot be read. */
function dayOfPoint({ cell, spot }: Found, edge: Edge, problems: Problems): string | null | undefined {
  const text = textOf(cell);
  return isNothing(text) ? undefined : checkedDay(dayOf(cell, edge), text, spot, problems);
}

function measuredOf(
  cell: string | number,
  text: string,
  spot: Spot,
  scale: string[] | null,
  problems: Problems,
): { value: number; unit: string | null } | null {
  const step = scale ? scale.findIndex((name) => folded(name) === folded(String(cell))) + 1 : 0;
  if (step > 0) return { value: step, unit: null };
  const found = numberOf(cell);
  if (!found || Math.abs(found.value) > 1e15) {
    problems.unreadable(scale ? 'notOnScale' : 'notNumber', spot, text);
    return null;
  }
  if (scale && (!Number.isInteger(found.value) || found.value < 1 || found.value > scale.length)) {
    problems.unreadable('notOnScale', spot, text);
    return null;
  }
  if (found.approximate) problems.warning('approximate', spot, text);
  const unit = found.rest.replace(/^[.,;:-]+/, '').trim();
  return { value: found.value, unit: unit !== '' && unit.length <= 60 && !/\d/.test(unit) ? unit : null };
}

function unitOf(found: Found, beside: string | null, scale: string[] | null, problems: Problems): string {
  const unit = limited(found, 60, problems) ?? beside;
  if (unit) return unit;
  // A step of a scale says by itself what it is.
  if (!scale) problems.warning('unitAssumed', found.spot);
  return scale ? 'stupeň' : 'počet';
}

const directionWords: [RegExp, Direction][] = [
  [/^(mene|snizeni|snizit|pokles|klesa|klesajici|dolu|down|↓|-|−|snizovat|min)/, 'down'],
  [/^(udrz|zachova|stejn|stabil|beze zmeny|keep|=|→)/, 'keep'],
  [/^(vice|vic|zvyseni|zvysit|narust|rust|roste|rostouci|nahoru|up|↑|\+|zvysovat|max)/, 'up'],
];

function directionOf(
  { cell, spot }: Found,
  baseline: IndicatorPoint | null,
  target: IndicatorPoint | null,
  problems: Problems,
): Direction {
  const written = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  if (written !== '' && !/^n\/a$/.test(written)) {
    const word = folded(written) || written;
    const found = directionWords.find(([pattern]) => pattern.test(word))?.[1];
    if (found) return found;
    problems.unreadable('notDirection', spot, written);
  }
  if (!baseline || !target || target.value > baseline.value) return 'up';
  return target.value < baseline.value ? 'down' : 'keep';
}
