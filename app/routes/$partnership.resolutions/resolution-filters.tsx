import { useSearchParams } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { FilterSelect } from '~/ui/FilterSelect';
import type { Choice } from '~/ui/Select';
import { TextField } from '~/ui/TextField';

type ResolutionFiltersProps = {
  groups: readonly Choice[];
  years: readonly Choice[];
  measures: readonly Choice[];
  found: number;
};

/** Narrows the register; all of it stands in the address. */
export function ResolutionFilters({ groups, years, measures, found }: ResolutionFiltersProps) {
  const { t } = useTranslation('resolutions');
  const { t: common } = useTranslation();
  const [search] = useSearchParams();
  const select = (name: 'group' | 'year' | 'measure', options: readonly Choice[]) => (
    <FilterSelect name={name} label={t(`filter.${name}`)} placeholder={t('filter.any')} options={options} />
  );
  return (
    <FilterForm
      label={t('filter.label')}
      className="mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-4"
    >
      <TextField
        name="q"
        type="search"
        label={t('filter.q')}
        required={false}
        autoComplete="off"
        defaultValue={search.get('q') ?? ''}
        className="col-span-2 lg:col-span-1"
      />
      {select('group', groups)}
      {select('year', years)}
      {select('measure', measures)}
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button type="submit" icon="search">
          {common('actions.search')}
        </Button>
        <p role="status" className="text-ink-soft text-sm">
          {t('found', { count: found })}
        </p>
      </div>
    </FilterForm>
  );
}
