import { Form } from '@remix-run/react';
import type { MeasuredValue } from '~/domain/indicators/indicators.server';
import type { IndicatorContent } from '~/domain/plans/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { type Column, DataTable } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { useValueText } from '../$partnership.revisions.$revisionId.measures.$measureId/use-value-text';

type ValuesTableProps = { indicator: IndicatorContent; values: MeasuredValue[]; mayChange: boolean };

/** What was measured, newest first; those who may correct it or take it away. */
export function ValuesTable({ indicator, values, mayChange }: ValuesTableProps) {
  const { t } = useTranslation('indicators');
  const { t: forms } = useTranslation('indicatorForms');
  const format = useFormat();
  const text = useValueText(indicator);
  if (values.length === 0) {
    return (
      <p className="text-ink-soft">
        {forms('values.empty')} {mayChange && forms('values.mayAdd')}
      </p>
    );
  }
  const columns: Column<MeasuredValue>[] = [
    { key: 'day', header: t('table.day'), names: true, cell: ({ on }) => format.date(on) },
    {
      key: 'value',
      header: indicator.scale ? t('table.step') : t('table.value', { unit: indicator.unit }),
      numeric: !indicator.scale,
      cell: ({ value }) => text(value),
    },
    {
      key: 'source',
      header: t('table.source'),
      cell: ({ source }) => <span className="wrap-break-word">{source || t('table.noSource')}</span>,
    },
  ];
  if (values.some(({ author }) => author)) {
    columns.push({ key: 'author', header: forms('author'), cell: ({ author }) => author ?? '–' });
  }
  if (mayChange) {
    columns.push({
      key: 'actions',
      header: forms('actions'),
      cell: (value) => <ValueActions {...value} />,
    });
  }
  return (
    <DataTable
      caption={t('table.caption', { name: indicator.name })}
      captionHidden
      columns={columns}
      rows={values}
      rowKey={({ id }) => id}
    />
  );
}

function ValueActions({ id, on }: MeasuredValue) {
  const { t: forms } = useTranslation('indicatorForms');
  const format = useFormat();
  const date = format.date(on);
  return (
    <span className="on-screen-only flex flex-wrap gap-1">
      <LinkButton
        to={`?correct=${id}#value`}
        variant="quiet"
        size="small"
        aria-label={forms('values.correctOf', { date })}
      >
        {forms('values.correct')}
      </LinkButton>
      <Form method="post">
        <input type="hidden" name="row" value={id} />
        <Button
          type="submit"
          variant="quiet"
          size="small"
          name="intent"
          value="archiveValue"
          aria-label={forms('values.removeOf', { date })}
        >
          {forms('values.remove')}
        </Button>
      </Form>
    </span>
  );
}
