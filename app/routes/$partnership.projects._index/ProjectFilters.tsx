import { useSearchParams } from '@remix-run/react';
import { projectStates } from '~/domain/projects/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { FilterSelect } from '~/ui/FilterSelect';
import type { Choice } from '~/ui/Select';
import { TextField } from '~/ui/TextField';

type ProjectFiltersProps = {
  realisers: readonly Choice[];
  programmes: readonly string[];
  found: number;
};

/** Narrows the list; what is chosen stands in the address. A choice takes effect at once where scripts run. */
export function ProjectFilters({ realisers, programmes, found }: ProjectFiltersProps) {
  const { t } = useTranslation('projects');
  const { t: states } = useTranslation('projectStates');
  const { t: common } = useTranslation();
  const [search] = useSearchParams();
  return (
    <FilterForm
      label={t('filter.label')}
      className="mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[2fr_1fr_1.5fr_1fr_auto]"
    >
      <TextField
        name="q"
        className="max-lg:col-span-2"
        type="search"
        label={t('filter.q')}
        placeholder={t('filter.qHint')}
        required={false}
        defaultValue={search.get('q') ?? ''}
      />
      <FilterSelect
        name="state"
        label={t('state.label')}
        placeholder={t('filter.any')}
        options={[
          ...projectStates.map((state) => ({ value: state, label: states(state) })),
          { value: 'archived', label: t('filter.archived') },
        ]}
      />
      <FilterSelect
        name="realiser"
        label={t('filter.realiser')}
        placeholder={t('filter.any')}
        options={realisers}
      />
      <FilterSelect
        name="programme"
        label={t('filter.programme')}
        placeholder={t('filter.any')}
        options={programmes.map((programme) => ({ value: programme, label: programme }))}
      />
      <Button type="submit" icon="search">
        {common('actions.search')}
      </Button>
      <p role="status" className="col-span-full text-ink-soft text-sm">
        {t('found', { count: found })}
      </p>
    </FilterForm>
  );
}
