import { useSearchParams } from '@remix-run/react';
import { taskStates } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Checkbox } from '~/ui/Checkbox';
import { FilterForm } from '~/ui/FilterForm';
import { FilterSelect } from '~/ui/FilterSelect';
import { LinkButton } from '~/ui/LinkButton';
import type { Choice } from '~/ui/Select';

type TaskFiltersProps = {
  groups: readonly Choice[];
  measures: readonly Choice[];
  found: number;
  isBoard: boolean;
};

/** Narrows the list and turns it into a board and back; all of it stands in the address. */
export function TaskFilters({ groups, measures, found, isBoard }: TaskFiltersProps) {
  const { t } = useTranslation('tasks');
  const { t: common } = useTranslation();
  const [search] = useSearchParams();
  const other = new URLSearchParams(search);
  other.delete('index');
  if (isBoard) other.delete('view');
  else other.set('view', 'board');
  const select = (name: 'whose' | 'group' | 'state' | 'measure', options: readonly Choice[]) => (
    <FilterSelect name={name} label={t(`filter.${name}`)} placeholder={t('filter.any')} options={options} />
  );
  return (
    <FilterForm
      label={t('filter.label')}
      className="mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-4"
    >
      {isBoard && <input type="hidden" name="view" value="board" />}
      {select('whose', [
        { value: 'mine', label: t('filter.mine') },
        { value: 'groups', label: t('filter.groups') },
      ])}
      {select('group', groups)}
      {select('state', [
        { value: 'unfinished', label: t('filter.unfinished') },
        ...taskStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
      ])}
      {select('measure', measures)}
      <Checkbox
        name="overdue"
        value="yes"
        label={t('filter.overdue')}
        defaultChecked={search.get('overdue') === 'yes'}
      />
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button type="submit" icon="search">
          {common('actions.search')}
        </Button>
        <LinkButton to={{ search: other.toString() }} preventScrollReset>
          {t(isBoard ? 'view.list' : 'view.board')}
        </LinkButton>
        <p role="status" className="text-ink-soft text-sm">
          {t('found', { count: found })}
        </p>
      </div>
    </FilterForm>
  );
}
