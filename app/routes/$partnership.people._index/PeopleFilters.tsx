import { roles } from '~/domain/access/roles';
import type { PeopleFilter } from '~/domain/access/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { type Choice, Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';

type PeopleFiltersProps = {
  filter: PeopleFilter;
  organisations: readonly Choice[];
  groups: readonly Choice[];
  found: number;
};

/** Narrows the list; what is chosen stands in the address. A choice takes effect at once where scripts run. */
export function PeopleFilters({ filter, organisations, groups, found }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  return (
    <FilterForm
      label={t('filter.label')}
      className="mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[2fr_1fr_1.5fr_1fr_1fr_auto]"
    >
      <TextField
        name="q"
        className="max-lg:col-span-2"
        type="search"
        label={t('filter.q')}
        placeholder={t('filter.qHint')}
        required={false}
        defaultValue={filter.q}
      />
      <Select
        name="role"
        label={t('filter.role')}
        placeholder={t('filter.any')}
        required={false}
        defaultValue={filter.role}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
      <Select
        name="organisation"
        label={t('filter.organisation')}
        placeholder={t('filter.any')}
        required={false}
        defaultValue={filter.organisation}
        options={organisations}
      />
      <Select
        name="group"
        label={t('filter.group')}
        placeholder={t('filter.any')}
        required={false}
        defaultValue={filter.group}
        options={groups}
      />
      <Select
        name="state"
        label={t('filter.state')}
        required={false}
        defaultValue={filter.state}
        options={[
          { value: 'active', label: t('filter.active') },
          { value: 'ended', label: t('filter.ended') },
        ]}
      />
      <Button type="submit" icon="search" className="max-lg:col-start-2">
        {common('actions.search')}
      </Button>
      <p role="status" className="col-span-full text-ink-soft text-sm">
        {t('list.found', { count: found })}
      </p>
    </FilterForm>
  );
}
