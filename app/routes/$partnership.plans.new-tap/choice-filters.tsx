import { type ChoiceFilter, topics } from '~/domain/links/choice';
import type { OfferedChapter } from '~/domain/links/choosable';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Checkbox } from '~/ui/Checkbox';
import { FilterForm } from '~/ui/FilterForm';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { ChapterSelect } from '../$partnership.revisions.$revisionId._index/chapter-select';
import type { Source } from './tap-form';

type ChoiceFiltersProps = {
  source: string;
  sources: Source[];
  chapters: OfferedChapter[];
  filter: ChoiceFilter;
};

/** Which measures are offered; it stands in the address and takes effect at once where scripts run. */
export function ChoiceFilters({ source, sources, chapters, filter }: ChoiceFiltersProps) {
  const { t } = useTranslation('links');
  const { t: common } = useTranslation();
  return (
    <FilterForm
      label={t('filter.label')}
      values={{ from: source }}
      className="mb-4 grid items-end gap-4 rounded-card border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
    >
      {sources.length > 1 ? (
        <Select
          name="from"
          label={t('tap.plan')}
          defaultValue={source}
          className="sm:col-span-full"
          options={sources.map(({ id, plan, revision }) => ({
            value: id,
            label: t('tap.planOption', { plan, revision }),
          }))}
        />
      ) : (
        <input type="hidden" name="from" value={source} />
      )}
      <TextField
        name="q"
        type="search"
        label={t('tap.words')}
        required={false}
        defaultValue={filter.q}
        autoComplete="off"
      />
      <ChapterSelect chapters={chapters} chosen={filter.chapter} />
      <Select
        name="topic"
        label={t('tap.topic')}
        required={false}
        placeholder={t('tap.allTopics')}
        defaultValue={filter.topic}
        options={topics.map((topic) => ({ value: topic, label: t(`tap.topics.${topic}`) }))}
      />
      <Button type="submit" icon="search">
        {common('actions.search')}
      </Button>
      <Checkbox
        name="free"
        value="yes"
        label={t('tap.free')}
        defaultChecked={filter.free}
        className="sm:col-span-full"
      />
    </FilterForm>
  );
}
