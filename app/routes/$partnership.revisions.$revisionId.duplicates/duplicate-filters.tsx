import { useSearchParams } from '@remix-run/react';
import { type DuplicatePair, duplicateShows, pairsBy, readDuplicateFilter } from '~/domain/links/duplicates';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { Select } from '~/ui/Select';
import { ChapterSelect } from '../$partnership.revisions.$revisionId._index/chapter-select';

type DuplicateFiltersProps = {
  chapters: Array<{ id: string; code: string; name: string }>;
  pairs: DuplicatePair[];
};

/** Which pairs are listed; it stands in the address and takes effect at once where scripts run. */
export function DuplicateFilters({ chapters, pairs }: DuplicateFiltersProps) {
  const { t } = useTranslation('links');
  const { t: common } = useTranslation();
  const [params] = useSearchParams();
  const filter = readDuplicateFilter(params);
  return (
    <FilterForm label={t('filter.label')} className="mb-6 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <Select
        name="show"
        label={t('filter.show')}
        defaultValue={filter.show}
        options={duplicateShows.map((show) => ({
          value: show,
          label: t(`duplicates.${show}`, { count: pairsBy(pairs, { ...filter, show }).length }),
        }))}
      />
      <ChapterSelect chapters={chapters} chosen={filter.chapter} />
      <Button type="submit">{common('actions.apply')}</Button>
    </FilterForm>
  );
}
