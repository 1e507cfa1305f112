import { useRef, useState } from 'react';
import { mostResults } from '~/domain/projects/schema';
import type { Translate } from '~/i18n/translate';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { TextField } from '~/ui/TextField';

type ResultFieldsProps = {
  values: Readonly<Record<string, string | undefined>>;
  errors: Readonly<Record<string, string>>;
};

/** What the project has brought: as many rows as are filled, and one more. */
export function ResultFields({ values, errors }: ResultFieldsProps) {
  const { t } = useTranslation('projects');
  const [rows, setRows] = useState(() => Math.min(mostResults, filledRows(values) + 1));
  const added = useRef(false);
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t('form.results')}</legend>
      <p className="text-ink-faint text-sm">{t('form.resultsLead')}</p>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div
          key={row}
          className="grid grid-cols-[minmax(0,1fr)_6rem] sm:grid-cols-[minmax(0,1fr)_9rem] items-start gap-3"
        >
          <TextField
            // A row that was asked for is the one to be filled.
            ref={(input) => {
              if (!input || !added.current || row !== rows - 1) return;
              added.current = false;
              input.focus();
            }}
            name={`resultLabel${row}`}
            label={t('form.resultLabel', { row: row + 1 })}
            labelHidden
            placeholder={row === 0 ? t('results.label') : undefined}
            required={false}
            autoComplete="off"
            defaultValue={values[`resultLabel${row}`]}
            error={errors[`resultLabel${row}`]}
          />
          <TextField
            name={`resultValue${row}`}
            label={t('form.resultValue', { row: row + 1 })}
            labelHidden
            placeholder={row === 0 ? t('results.value') : undefined}
            required={false}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={values[`resultValue${row}`]}
            error={errors[`resultValue${row}`]}
          />
        </div>
      ))}
      {rows < mostResults && (
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() => {
              added.current = true;
              setRows(rows + 1);
            }}
          >
            {t('form.addResult')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What the fields of results are called, by their names. */
export function resultLabels(t: Translate<'projects'>): Record<string, string> {
  const rows = Array.from({ length: mostResults }, (_, row) => row);
  return Object.fromEntries(
    rows.flatMap((row) => [
      [`resultLabel${row}`, t('form.resultLabel', { row: row + 1 })],
      [`resultValue${row}`, t('form.resultValue', { row: row + 1 })],
    ]),
  );
}

/** One more than the number of the last row in which anything stands. */
function filledRows(values: ResultFieldsProps['values']): number {
  const filled = Array.from({ length: mostResults }, (_, row) => row).filter(
    (row) => values[`resultLabel${row}`] || values[`resultValue${row}`],
  );
  return (filled.at(-1) ?? -1) + 1;
}
