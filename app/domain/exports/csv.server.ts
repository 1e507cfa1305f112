import Papa from 'papaparse';
import type { RevisionContent } from '~/domain/plans/content';
import { type TableKey, tables } from './columns';
import { plainNumber } from './czech';
import { guarded } from './formula-guard';
import { gridOf } from './grid';
import { tablesOf } from './rows';

/**
 * One table of a revision as Excel set to Czech opens it: UTF-8 with a mark, semicolons, decimal commas, ISO days.
 * Paragraphs and items of lists are lines within a quoted cell; see formula-guard.ts for what stands before some texts.
 */
export function csvOf(content: RevisionContent, key: TableKey): Buffer {
  const { columns, rows } = gridOf(tables[key], tablesOf(content)[key], Number.POSITIVE_INFINITY);
  const csv = Papa.unparse(
    { fields: columns.map(({ heading }) => heading), data: rows.map((row) => row.map(cellOf)) },
    { delimiter: ';', newline: '\r\n' },
  );
  return Buffer.from(`\uFEFF${csv}\r\n`, 'utf8');
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? plainNumber(value) : guarded(value);
}
