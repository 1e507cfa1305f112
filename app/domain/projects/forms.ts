import { z } from 'zod';
import { parseNumber } from '../indicators/numbers';
import { FieldReader, type Read, type Typed } from '../means/fields';
import type { ProjectFilter } from './rules';
import { mostResults, type ProjectFields, type ProjectResult, projectStates } from './schema';

/** Reads the form of a project, or says what is wrong with its fields. Rows of results left empty do not count. */
export function readProject(typed: Typed): Read<ProjectFields> {
  const form = new FieldReader(typed);
  const name = form.requiredText('name', 300);
  const realiserId = form.text('realiser', 100) || null;
  const programme = form.text('programme', 200);
  const state = projectStates.find((one) => one === typed.state);
  if (!state) form.wrong('state', 'choose');
  const { startsOn, endsOn } = form.period('startsOn', 'endsOn');
  const amount = form.crowns('amount');
  const note = form.text('note', 4000);
  const results = Array.from({ length: mostResults }, (_, index) => readResult(form, index)).filter(
    (result) => result !== null,
  );
  return form.result({
    ...{ name, realiserId, programme, state: state ?? 'planned', startsOn, endsOn, amount, note, results },
  });
}

function readResult(form: FieldReader, index: number): ProjectResult | null {
  const [labelField, valueField] = [`resultLabel${index}`, `resultValue${index}`];
  const label = form.text(labelField, 200);
  const text = form.text(valueField, 30);
  if (label === '' && text === '') return null;
  if (label === '') form.wrong(labelField, 'required');
  const value = parseNumber(text);
  if (text === '') form.wrong(valueField, 'required');
  else if (value === null) form.wrong(valueField, 'number');
  return { label, value: value ?? 0 };
}

/** The filter of the list as its address has it; what makes no sense there is left out. */
export const projectFilterSchema: z.ZodType<ProjectFilter> = z.object({
  q: z.string().trim().max(200).catch(''),
  state: z
    .enum([...projectStates, 'archived'])
    .or(z.literal(''))
    .catch(''),
  realiser: z.uuid().or(z.literal('')).catch(''),
  programme: z.string().max(200).catch(''),
});
