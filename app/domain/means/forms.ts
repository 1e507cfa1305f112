import type { Funding, Means } from '../plans/content';
import { FieldReader, type Read, type Typed } from './fields';

/** Reads the form with the term, cost and target group of a measure, or says what is wrong with its fields. */
export function readMeans(typed: Typed): Read<Means> {
  const form = new FieldReader(typed);
  const continuous = form.isTicked('continuous');
  const { startsOn, endsOn } = form.period('startsOn', 'endsOn');
  if (continuous && endsOn !== null) form.wrong('endsOn', 'continuousWithEnd');
  const cost = form.crowns('cost');
  const targetGroup = form.text('targetGroup', 1000);
  return form.result({ startsOn, endsOn, continuous, cost, targetGroup });
}

/** Reads the form of a line of funding, or says what is wrong with its fields. */
export function readFunding(typed: Typed): Read<Funding> {
  const form = new FieldReader(typed);
  const source = form.requiredText('source', 200);
  return form.result({ source, amount: form.crowns('amount'), until: form.day('until') });
}
