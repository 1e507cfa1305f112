import type { ImportPage } from '~/domain/imports/imports.server';
import type { SheetPreview } from '~/domain/imports/preview';
import { fields, headerRows } from '~/domain/imports/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { Checkbox } from '~/ui/Checkbox';
import { DataTable } from '~/ui/DataTable';
import { Select } from '~/ui/Select';

/** As wide as a card of the table leaves beside its label on a phone. */
export const choiceWidth = 'max-sm:w-[calc(100vw-14rem)] sm:min-w-48';

/** What the columns of each table are taken for, to be corrected. */
export function ColumnsCard({ page, deciding }: { page: ImportPage; deciding: boolean }) {
  const { t } = useTranslation('imports');
  const { sheets } = page.preview;
  return (
    <Card
      title={t('columns.title')}
      action={
        <Button type="submit" size="small" busy={deciding} busyLabel={t('recalculating')}>
          {t('recalculate')}
        </Button>
      }
    >
      <p className="mb-4 max-w-prose text-ink-soft">{t('columns.lead')}</p>
      <div className="grid gap-4">
        {sheets.map((sheet, index) => (
          // Sheets never change their order; two may have one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <SheetColumns key={index} sheet={sheet} index={index} single={sheets.length === 1} />
        ))}
      </div>
    </Card>
  );
}

function SheetColumns({ sheet, index, single }: { sheet: SheetPreview; index: number; single: boolean }) {
  const { t } = useTranslation('imports');
  const name = single || sheet.name === '' ? t('columns.only') : t('columns.sheet', { name: sheet.name });
  const known = sheet.columns.filter(({ field }) => field !== null).length;
  const facts = [
    t('columns.rows', { count: sheet.rows }),
    sheet.known
      ? t('columns.ours')
      : sheet.use
        ? t('columns.recognised', { known, all: sheet.columns.length })
        : t('columns.unused'),
  ];
  const summary = (
    <>
      <span className="font-semibold">{name}</span>{' '}
      <span className="text-ink-soft text-sm">({facts.join(', ')})</span>
    </>
  );
  if (sheet.known) return <p>{summary}</p>;
  return (
    // Open where something is yet to be decided.
    <details open={single || (sheet.use && known < sheet.columns.length / 2)}>
      <summary className="cursor-pointer py-1">{summary}</summary>
      <input type="hidden" name={`sheet.${index}`} value="" />
      <div className="mt-3 mb-4 grid items-end gap-4 sm:grid-cols-2">
        <Checkbox name={`use.${index}`} label={t('columns.use')} defaultChecked={sheet.use} />
        <Select
          name={`header.${index}`}
          label={t('columns.header')}
          defaultValue={sheet.header ?? ''}
          options={[
            { value: '', label: t('columns.noHeader') },
            ...Array.from({ length: headerRows }, (_, row) => ({
              value: String(row),
              label: String(row + 1),
            })),
          ]}
        />
      </div>
      <ColumnTable sheet={sheet} index={index} name={name} />
    </details>
  );
}

function ColumnTable({ sheet, index, name }: { sheet: SheetPreview; index: number; name: string }) {
  const { t } = useTranslation('imports');
  const choices = fields.map((field) => ({ value: field, label: t(`field.${field}`) }));
  const headingOf = ({ heading, column }: { heading: string; column: number }) =>
    heading || t('columns.unnamed', { number: column + 1 });
  return (
    <DataTable
      caption={name}
      captionHidden
      rows={sheet.columns.map((column, at) => ({ ...column, column: at }))}
      // Other headings guess the fields anew, and a select keeps what it was made with.
      rowKey={({ column }) => `${sheet.header} ${column}`}
      columns={[
        { key: 'heading', header: t('columns.heading'), names: true, cell: headingOf },
        {
          key: 'sample',
          header: t('columns.sample'),
          cell: ({ sample }) => <span className="text-ink-soft">{sample}</span>,
        },
        {
          key: 'meaning',
          header: t('columns.meaning'),
          cell: (row) => (
            <Select
              name={`column.${index}.${row.column}`}
              label={t('columns.meaningOf', { heading: headingOf(row) })}
              labelHidden
              optional
              defaultValue={row.field ?? ''}
              placeholder={t('columns.none')}
              options={choices}
              className={choiceWidth}
            />
          ),
        },
      ]}
    />
  );
}
