import { useSearchParams } from '@remix-run/react';
import { type ChapterCoverage, readCoverageFilter } from '~/domain/links/coverage';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { Select } from '~/ui/Select';
import { ChapterSelect } from '../$partnership.revisions.$revisionId._index/chapter-select';

type CoverageFiltersProps = { chapters: ChapterCoverage[]; isTap: boolean };

/** Which measures are listed; it stands in the address and takes effect at once where scripts run. */
export function CoverageFilters({ chapters, isTap }: CoverageFiltersProps) {
  const { t } = useTranslation('links');
  const { t: common } = useTranslation();
  const [params] = useSearchParams();
  const filter = readCoverageFilter(params);
  return (
    <FilterForm label={t('filter.label')} className="mb-6 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <Select
        name="show"
        label={t('filter.show')}
        defaultValue={filter.show}
        options={[
          { value: 'uncovered', label: t(isTap ? 'coverage.uncoveredTap' : 'coverage.uncovered') },
          { value: 'covered', label: t(isTap ? 'coverage.coveredTap' : 'coverage.covered') },
          { value: 'all', label: t('coverage.all') },
        ]}
      />
      <ChapterSelect chapters={chapters} chosen={filter.chapter} />
      <Button type="submit">{common('actions.apply')}</Button>
    </FilterForm>
  );
}
