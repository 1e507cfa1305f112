import { Link, type LinkProps } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from './classes';
import { Icon } from './Icon';

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: read out before each of its cells, and the head of its card on a phone. Once a table. */
  names?: boolean;
  sortable?: boolean;
  /** Numbers stand at the end, digit under digit. */
  numeric?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds; always there for those who hear it. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** Address of the same list in another order; sortable headers are links to it. */
  sortTo?: (sort: Sort) => LinkProps['to'];
}

/** What the elements are anyway; written out because some browsers forget it when CSS lays them out as cards. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  rowheader: { role: 'rowheader' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
};

/** A table which on a phone turns into cards. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  sort,
  sortTo,
}: DataTableProps<Row>) {
  return (
    <table {...roles.table} className="data-table w-full">
      <caption className={captionHidden ? 'sr-only' : 'pb-3 text-left font-semibold text-lg'}>
        {caption}
      </caption>
      <thead {...roles.rowgroup} className={sortTo ? undefined : 'max-sm:hidden'}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} sortTo={sortTo} />
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map((row) => (
          <tr {...roles.row} key={rowKey(row)}>
            {columns.map((column) =>
              column.names ? (
                <th key={column.key} {...roles.rowheader} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  {...roles.cell}
                  className={column.numeric ? 'sm:text-right tabular-nums' : undefined}
                >
                  <span aria-hidden="true" className="data-table-label">
                    {column.header}
                  </span>
                  <span className="min-w-0">{column.cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeaderCell<Row>({
  column: { key, header, sortable, numeric },
  sort,
  sortTo,
}: Pick<DataTableProps<Row>, 'sort' | 'sortTo'> & { column: Column<Row> }) {
  const { t } = useTranslation();
  const sorted = sort?.column === key ? sort.direction : undefined;
  const next: Sort = { column: key, direction: sorted === 'ascending' ? 'descending' : 'ascending' };
  return (
    <th
      {...roles.columnheader}
      scope="col"
      aria-sort={sorted}
      className={classes(numeric && 'sm:text-right', !(sortable && sortTo) && 'max-sm:hidden')}
    >
      {sortable && sortTo ? (
        <Link
          to={sortTo(next)}
          preventScrollReset
          title={t('table.sortBy', { column: header })}
          className="inline-flex min-h-8 items-center gap-1 text-ink hover:text-brand"
        >
          {header}
          <Icon
            name="chevronDown"
            className={classes('size-4', !sorted && 'opacity-40', sorted === 'ascending' && 'rotate-180')}
          />
        </Link>
      ) : (
        header
      )}
    </th>
  );
}
