import { type Horizon, horizons } from '~/domain/means/ending';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
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
  const values = { od: period.from, mesicu: String(period.months) };
  return (
    <FilterForm label={t('ending.filter')} values={values} className="flex flex-wrap items-end gap-4">
      <TextField
        name="od"
        type="date"
        label={t('ending.from')}
        required={false}
        className="w-52"
        defaultValue={values.od}
      />
      <Select
        name="mesicu"
        label={t('ending.months')}
        className="w-52"
        defaultValue={values.mesicu}
        options={horizons.map((one) => ({ value: String(one), label: t(`ending.horizon.${one}`) }))}
      />
      <Button type="submit">{common('actions.apply')}</Button>
    </FilterForm>
  );
}
