import { directions, type IndicatorContent, type IndicatorPoint } from '../plans/content';
import { firstDay, lastDay, parseDay } from './days';
import { isAmbiguous, isTooLarge, numberText, parseNumber } from './numbers';
import { type IndicatorErrorKey, type IndicatorErrors, type IndicatorFields, scaleUnit } from './schema';

/** Fields of a form as they were typed. */
export type Typed = Readonly<Record<string, string>>;
export type Read<Value> = { ok: true; value: Value } | { ok: false; errors: IndicatorErrors };

/** The fields of the form of an indicator, in its order. */
export const indicatorFieldNames = [
  ...['name', 'kind', 'unit', 'steps', 'direction'],
  ...['baselineValue', 'baselineOn', 'baselineSource', 'targetValue', 'targetOn', 'targetSource'],
] as const;

const most = { name: 300, unit: 60, source: 1000, steps: 20, step: 100 };

/** Reads the form of an indicator, or says what is wrong with each of its fields. */
export function readIndicator(typed: Typed): Read<IndicatorFields> {
  const form = new Form(typed);
  const name = form.text('name', most.name);
  const scale = form.kind() === 'scale' ? form.steps() : null;
  const unit = scale ? scaleUnit : form.text('unit', most.unit);
  const direction = directions.find((one) => one === typed.direction);
  if (!direction) form.wrong('direction', 'choose');
  const baseline = form.point('baseline', scale);
  const target = form.point('target', scale);
  if (baseline && target) {
    if (target.on < baseline.on) form.wrong('targetOn', 'targetBeforeBaseline');
    const gain = target.value - baseline.value;
    if ((direction === 'up' && gain < 0) || (direction === 'down' && gain > 0)) {
      form.wrong('targetValue', 'againstDirection');
    }
  }
  return form.result({ name, unit, scale, direction: direction ?? 'keep', baseline, target });
}

/**
 * Reads the form of a measured value.
 * @param scale of the indicator
 * @param today ISO day: what is measured cannot be of a later one
 */
export function readValue(typed: Typed, scale: string[] | null, today: string): Read<IndicatorPoint> {
  const form = new Form(typed);
  const value = form.value('value', scale);
  const on = form.day('on');
  if (on !== null && on > today) form.wrong('on', 'futureDay');
  return form.result({ value: value ?? 0, on: on ?? '', source: form.optionalText('source', most.source) });
}

/** An indicator as the fields of its form show it. */
export function textsOf(indicator: IndicatorContent): Record<string, string> {
  const { name, unit, scale, direction, baseline, target } = indicator;
  const point = (prefix: string, one: IndicatorPoint | null) => ({
    [`${prefix}Value`]: one ? valueText(one.value, scale) : '',
    [`${prefix}On`]: one?.on ?? '',
    [`${prefix}Source`]: one?.source ?? '',
  });
  return {
    ...{ name, kind: scale ? 'scale' : 'number', unit: scale ? '' : unit, steps: scale?.join('\n') ?? '' },
    ...{ direction, ...point('baseline', baseline), ...point('target', target) },
  };
}

/** A value as the field shows it: a number, or the name of its step. */
export function valueText(value: number, scale: string[] | null): string {
  return scale ? (scale[value - 1] ?? '') : numberText(value);
}

/**
 * Puts what two people have changed at the same time together: what was typed, where it differs from what the person
 * had seen; else what is there by now. `changed` names the fields which both have changed, each in their own way.
 */
export function mergeTyped(seen: Typed, typed: Typed, now: Typed): { merged: Typed; changed: string[] } {
  const merged: Record<string, string> = { ...typed };
  const changed: string[] = [];
  for (const name of indicatorFieldNames) {
    const [before, mine, theirs] = [seen, typed, now].map((fields) => plain(fields[name] ?? ''));
    if (mine === before) merged[name] = now[name] ?? '';
    else if (theirs !== before && theirs !== mine) changed.push(name);
  }
  return { merged, changed };
}

/** Browsers send line ends in their own way. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** Gathers what is wrong while a form is being read. */
class Form {
  readonly #typed: Typed;
  readonly #errors: IndicatorErrors = {};

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  /** Notes the first thing that is wrong with a field. */
  wrong(field: string, key: IndicatorErrorKey, count?: number): void {
    this.#errors[field] ??= { key, ...(count !== undefined && { count }) };
  }

  result<Value>(value: Value): Read<Value> {
    return Object.keys(this.#errors).length > 0 ? { ok: false, errors: this.#errors } : { ok: true, value };
  }

  optionalText(field: string, longest: number): string {
    const text = plain(this.#typed[field] ?? '');
    if (text.length > longest) this.wrong(field, 'tooLong', longest);
    return text;
  }

  text(field: string, longest: number): string {
    const text = this.optionalText(field, longest);
    if (text === '') this.wrong(field, 'required');
    return text;
  }

  kind(): 'number' | 'scale' {
    const { kind } = this.#typed;
    if (kind !== 'number' && kind !== 'scale') this.wrong('kind', 'choose');
    return kind === 'scale' ? 'scale' : 'number';
  }

  steps(): string[] {
    const steps = plain(this.#typed.steps ?? '')
      .split('\n')
      .map((step) => step.trim())
      .filter(Boolean);
    if (steps.length < 2) this.wrong('steps', 'fewSteps');
    if (steps.length > most.steps) this.wrong('steps', 'manySteps', most.steps);
    if (steps.some((step) => step.length > most.step)) this.wrong('steps', 'longStep', most.step);
    if (new Set(steps.map(folded)).size < steps.length) this.wrong('steps', 'sameSteps');
    return steps;
  }

  value(field: string, scale: string[] | null): number | null {
    const text = plain(this.#typed[field] ?? '');
    if (text === '') {
      this.wrong(field, scale ? 'choose' : 'required');
      return null;
    }
    if (scale) {
      const step = scale.findIndex((one) => folded(one) === folded(text));
      if (step < 0) this.wrong(field, 'notOnScale');
      return step + 1;
    }
    const value = parseNumber(text);
    if (value === null) {
      this.wrong(field, isAmbiguous(text) ? 'ambiguousNumber' : isTooLarge(text) ? 'tooLarge' : 'number');
    }
    return value;
  }

  day(field: string): string | null {
    const text = plain(this.#typed[field] ?? '');
    const day = parseDay(text);
    if (text === '') this.wrong(field, 'required');
    else if (day === null) this.wrong(field, 'day');
    else if (day < firstDay || day > lastDay) this.wrong(field, 'dayRange');
    return day;
  }

  /** Value, day and source, all or nothing; null for nothing. */
  point(prefix: 'baseline' | 'target', scale: string[] | null): IndicatorPoint | null {
    const [valueField, dayField, sourceField] = [`${prefix}Value`, `${prefix}On`, `${prefix}Source`] as const;
    const has = (field: string) => plain(this.#typed[field] ?? '') !== '';
    const source = this.optionalText(sourceField, most.source);
    if (!has(valueField) && !has(dayField) && !has(sourceField)) return null;
    if (!has(valueField)) this.wrong(valueField, 'valueMissing');
    if (!has(dayField)) this.wrong(dayField, 'dayMissing');
    const value = has(valueField) ? this.value(valueField, scale) : null;
    const on = has(dayField) ? this.day(dayField) : null;
    return value === null || on === null ? null : { value, on, source };
  }
}

function folded(text: string): string {
  return text.toLocaleLowerCase('cs');
}
