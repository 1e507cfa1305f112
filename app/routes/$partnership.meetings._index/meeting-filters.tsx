import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { FilterSelect } from '~/ui/FilterSelect';

/** Narrows the list to a group. */
export function MeetingFilters({ groups, found }: { groups: Record<string, string>; found: number }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const { compare } = useFormat();
  return (
    <FilterForm label={t('filter.label')} className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      <FilterSelect
        name="group"
        className="w-full max-w-sm"
        label={t('filter.group')}
        placeholder={t('filter.all')}
        options={Object.entries(groups)
          .map(([value, label]) => ({ value, label }))
          .sort((a, b) => compare(a.label, b.label))}
      />
      <Button type="submit" icon="search">
        {common('actions.search')}
      </Button>
      <p role="status" className="py-2.5 text-ink-soft text-sm">
        {t('filter.found', { count: found })}
      </p>
    </FilterForm>
  );
}
