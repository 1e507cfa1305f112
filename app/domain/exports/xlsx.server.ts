import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Feature, type SheetData } from 'write-excel-file/node';
import type { RevisionContent } from '~/domain/plans/content';
import { type Column, type TableKey, tableKeys, tables } from './columns';
import { type Grid, gridOf } from './grid';
import { printable } from './printable';
import { tablesOf } from './rows';

/** Excel holds 32 767 characters in a cell. */
const cellLimit = 32_000;

/** A revision as a workbook: a sheet for each table of `columns.ts`, with real numbers and dates. */
export async function xlsxOf(content: RevisionContent): Promise<Buffer> {
  const rows = tablesOf(printable(content));
  const sheets = tableKeys.map((key: TableKey) => {
    const { columns, rows: lines } = gridOf(tables[key], rows[key], cellLimit);
    const data: SheetData = [
      columns.map(({ heading }) => ({ value: heading, type: String, ...headingStyle })),
      ...lines.map((line) => {
        const height = heightOf(line, columns);
        return line.map((value, index) => cellOf(value, columns[index], height));
      }),
    ];
    return {
      ...{ sheet: tables[key].sheet, data, stickyRowsCount: 1, orientation: 'landscape' as const },
      columns: columns.map(({ column }) => ({ width: column.width })),
    };
  });
  return writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [frozenRow] }).toBuffer();
}

/** The library says of a sheet with a frozen row that columns are frozen as well, none of them. */
const frozenRow: Feature<Buffer | Blob | Stream> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet) => sheet.replace(/(<pane [^>]*?) xSplit="0"([^>]*?)bottomRight/, '$1$2bottomLeft'),
      },
    },
  },
};

const lineHeight = 15;
/** Beyond that a row is scrolled through rather than read. */
const mostLines = 24;

/**
 * How high a row has to be for its texts, in points, about: Excel finds that out by itself when a file is opened, other
 * programs cut the texts off after the first line.
 */
function heightOf(line: (string | number | null)[], columns: Grid['columns']): number {
  const lines = line.map((value, index) => {
    const width = (columns[index]?.column.width ?? 10) * 0.95;
    if (typeof value !== 'string') return 1;
    return value.split('\n').reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / width)), 0);
  });
  return Math.min(mostLines, Math.max(...lines)) * lineHeight;
}

const headingStyle = {
  ...{ height: 2 * lineHeight },
  ...{ fontWeight: 'bold' as const, backgroundColor: '#dce9ea' },
  ...{ wrap: true, alignVertical: 'top' as const },
};
const cellStyle = { wrap: true, alignVertical: 'top' as const };

function cellOf(
  value: string | number | null,
  under: { column: Column; key: string } | undefined,
  height: number,
) {
  if (value === null || !under) return null;
  if (typeof value === 'number') {
    // Years, orders and counts are no amounts: no groups of thousands.
    const format = /^(from|to|number|order|.*Count)$/.test(under.key) ? '0' : '#,##0.##########';
    return {
      value,
      type: Number,
      format: Number.isInteger(value) ? format.replace(/\.#+$/, '') : format,
      ...{ height, ...cellStyle },
    };
  }
  if (under.column.type === 'date') {
    return {
      value: new Date(`${value}T00:00:00Z`),
      type: Date,
      format: 'd. m. yyyy',
      ...{ height, ...cellStyle, wrap: false },
    };
  }
  // As text: else 1.10 becomes a number, or a day in October, as soon as somebody touches the cell.
  const format = under.key.endsWith('Code') ? '@' : undefined;
  return { value, type: String, ...(format && { format }), height, ...cellStyle };
}
