import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type Horizon, horizons } from '~/domain/means/ending';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';

export type Period = {
  from: string;
  until: string;
  months: Horizon;
  /** What the address gave as a day and is none. */
  misunderstood: string | null;
};

/** From which day and how far to look ahead; it stands in the address. */
export function PeriodForm({ period }: { period: Period }) {
  const { t } = useTranslation('outlook');
  const { t: common } = useTranslation();
  const submit = useSubmit();
  const [day, setDay] = useState(period.from);
  const [months, setMonths] = useState(String(period.months));
  // “Back” changes the address without the form.
  useEffect(() => {
    setDay(period.from);
    setMonths(String(period.months));
  }, [period.from, period.months]);
  return (
    <Form
      method="get"
      preventScrollReset
      role="search"
      aria-label={t('ending.filter')}
      className="on-screen-only flex flex-wrap items-end gap-4"
    >
      <TextField
        name="od"
        type="date"
        label={t('ending.from')}
        required={false}
        className="w-52"
        value={day}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <Select
        name="mesicu"
        label={t('ending.months')}
        className="w-52"
        value={months}
        onChange={({ currentTarget }) => {
          setMonths(currentTarget.value);
          submit(currentTarget.form, { preventScrollReset: true });
        }}
        options={horizons.map((one) => ({ value: String(one), label: t(`ending.horizon.${one}`) }))}
      />
      <Button type="submit">{common('actions.apply')}</Button>
    </Form>
  );
}
