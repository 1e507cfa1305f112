import { type ChapterProgress, readinessKinds } from '~/domain/plans/readiness';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { Select } from '~/ui/Select';
import { ChapterSelect } from '../$partnership.revisions.$revisionId._index/chapter-select';
import type { Query } from './query';

/** What of the list is shown; it stands in the address. A choice takes effect at once where scripts run. */
export function Filters({ query, chapters }: { query: Query; chapters: ChapterProgress[] }) {
  const { t } = useTranslation('readiness');
  const { t: common } = useTranslation();
  return (
    <FilterForm
      label={t('filter.label')}
      className="mb-4 grid items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_1fr_auto]"
    >
      <ChapterSelect chapters={chapters} chosen={query.chapter} />
      <Select
        name="kind"
        label={t('filter.kind')}
        placeholder={t('filter.allKinds')}
        required={false}
        defaultValue={query.kind ?? ''}
        options={readinessKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Button type="submit">{common('actions.apply')}</Button>
    </FilterForm>
  );
}
