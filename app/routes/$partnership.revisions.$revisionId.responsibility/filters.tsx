import { Link } from '@remix-run/react';
import { filterSearch, tableStates } from '~/domain/responsibility/filter';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { classes } from '~/ui/classes';
import { FilterForm } from '~/ui/FilterForm';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { ChapterSelect } from '../$partnership.revisions.$revisionId._index/chapter-select';
import type { TableData } from './route';

/** Narrows the table; what is chosen stands in the address. A choice takes effect at once where scripts run. */
export function Filters({ data }: { data: TableData }) {
  const { filter, counts, chapters, organisations, measures } = data;
  const { t } = useTranslation('responsibilityTable');
  const { t: common } = useTranslation();
  const format = useFormat();
  // What nobody is in, and nobody looks at, need not be offered.
  const offered = tableStates.filter(
    (state) => state === 'all' || state === filter.state || state === 'none' || counts[state] > 0,
  );
  return (
    <div className="on-screen-only mb-4 grid gap-4">
      <nav aria-label={t('filter.state')}>
        <ul className="flex flex-wrap gap-2">
          {offered.map((state) => (
            <li key={state}>
              <Link
                to={filterSearch({ ...filter, state })}
                preventScrollReset
                aria-current={state === filter.state ? 'true' : undefined}
                className={classes(
                  'inline-flex min-h-11 items-center gap-2 rounded-full border px-3.5 py-1 font-semibold text-sm no-underline',
                  state === filter.state
                    ? 'border-brand bg-brand text-white'
                    : 'border-line-strong bg-surface text-ink hover:border-ink-soft hover:bg-sunken',
                )}
              >
                {t(`state.${state}`)}
                <span className="tabular-nums">{format.number(counts[state])}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm
        label={t('filter.label')}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[1fr_1fr_1.5fr_auto]"
      >
        {filter.state !== 'all' && <input type="hidden" name="state" value={filter.state} />}
        <ChapterSelect chapters={chapters} chosen={filter.chapter} />
        <Select
          name="organisation"
          label={t('filter.organisation')}
          placeholder={t('filter.any')}
          required={false}
          defaultValue={filter.organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="q"
          className="max-lg:col-span-2"
          type="search"
          label={t('filter.q')}
          placeholder={t('filter.qHint')}
          required={false}
          defaultValue={filter.q}
        />
        <Button type="submit" icon="search" className="max-lg:col-start-2">
          {common('actions.search')}
        </Button>
      </FilterForm>
      <p role="status" className="text-ink-soft text-sm">
        {t('shown', { count: measures.length })}
      </p>
    </div>
  );
}
