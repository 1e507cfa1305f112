// Apart from schema.ts, so that the browser does not load zod.
import { newPlanSchema } from '../plans/forms';
import { columnsIn } from './headings';
import {
  type Field,
  fields,
  headerRows,
  type ImportOptions,
  type NewPlan,
  type ReadFile,
  type SheetMapping,
} from './schema';

/**
 * What the person has decided, from the fields of the page's form; what the form does not have stays.
 * @returns the fields of a new plan that are wrong, and nothing is decided then
 */
export function optionsFrom(
  form: FormData,
  file: ReadFile,
  before: ImportOptions,
): { ok: true; options: ImportOptions } | { ok: false; wrong: string[] } {
  const plan = planFrom(form, before.plan);
  if ('wrong' in plan) return { ok: false, wrong: plan.wrong };
  const revision = form.get('target') === 'revision' ? form.get('revision') : null;
  return {
    ok: true,
    options: {
      revisionId: typeof revision === 'string' && revision !== '' ? revision : null,
      plan,
      mappings: before.mappings.map((mapping, index) => mappingFrom(form, file, mapping, index)),
      organisations: organisationsFrom(form, before.organisations),
      skipUnreadable: form.get('skipUnreadable') === 'on',
    },
  };
}

function planFrom(form: FormData, before: NewPlan): NewPlan | { wrong: string[] } {
  // Its fields are on the page only while a new plan is to be made.
  if (!form.has('title') || form.get('target') === 'revision') return before;
  const plan = newPlanSchema.safeParse(Object.fromEntries(form));
  if (!plan.success) return { wrong: [...new Set(plan.error.issues.map(({ path }) => String(path[0])))] };
  const { kind, title, from, to, elaborates } = plan.data;
  return { kind, title, from, to, elaborates: kind === 'TAP' ? elaborates : null };
}

function mappingFrom(form: FormData, file: ReadFile, before: SheetMapping, index: number): SheetMapping {
  if (!form.has(`sheet.${index}`)) return before;
  const use = form.get(`use.${index}`) === 'on';
  const written = form.get(`header.${index}`);
  const number = written === null || written === '' ? null : Number(written);
  const header =
    number !== null && Number.isInteger(number) && number >= 0 && number < headerRows ? number : null;
  const rows = file.sheets[index]?.rows ?? [];
  // Other headings mean other columns.
  if (header !== before.header && header !== null) {
    const guessed = columnsIn(rows[header] ?? []);
    return { use, header, columns: before.columns.map((_, column) => guessed[column] ?? null) };
  }
  return {
    ...{ use, header },
    columns: before.columns.map((field, column) => {
      const chosen = form.get(`column.${index}.${column}`);
      return chosen === null ? field : fieldNamed(String(chosen));
    }),
  };
}

function fieldNamed(name: string): Field | null {
  return fields.find((field) => field === name) ?? null;
}

/** `organisation.<key>`: an id, 'add' or 'skip'. */
function organisationsFrom(form: FormData, before: Record<string, string>): Record<string, string> {
  const prefix = 'organisation.';
  const chosen = [...form].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value] as const] : [],
  );
  return { ...before, ...Object.fromEntries(chosen) };
}
