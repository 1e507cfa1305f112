import { changeKinds, type NamedPart, type Pair } from '~/domain/comparison/schema';
import type { ComparablePlan } from '~/domain/comparison/sides';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { FilterForm } from '~/ui/FilterForm';
import { LinkButton } from '~/ui/LinkButton';
import { Select } from '~/ui/Select';
import { ChapterSelect } from '../$partnership.revisions.$revisionId._index/chapter-select';
import { addressOf, type Query } from './address';
import { versionName } from './side-name';

type ComparisonFormProps = {
  plans: ComparablePlan[];
  query: Query;
  chapters: Array<Pair<NamedPart | null>>;
};

/** What is compared and what of it is shown; it stands in the address. A choice takes effect at once where scripts run. */
export function ComparisonForm({ plans, query, chapters }: ComparisonFormProps) {
  const { t } = useTranslation('comparison');
  const { t: common } = useTranslation();
  const sides = { from: query.from ?? '', to: query.to ?? '' };
  return (
    <FilterForm
      label={t('form')}
      values={sides}
      className="mb-6 grid items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_auto_1fr]"
    >
      <SidePicker name="from" label={t('from')} plans={plans} value={sides.from} />
      <LinkButton to={addressOf({ ...query, from: query.to, to: query.from })} icon="move" preventScrollReset>
        {t('swap')}
      </LinkButton>
      <SidePicker name="to" label={t('to')} plans={plans} value={sides.to} />
      {chapters.length > 0 && (
        <>
          <ChapterSelect
            chapters={chapters.flatMap((pair) => namedBy(pair, query.chapter) ?? [])}
            chosen={query.chapter}
            className="sm:row-start-2"
          />
          <Select
            name="kind"
            label={t('kind')}
            placeholder={t('allKinds')}
            required={false}
            defaultValue={query.kind ?? ''}
            className="sm:col-start-3 sm:row-start-2"
            options={changeKinds.map((kind) => ({ value: kind, label: t(`count.${kind}`) }))}
          />
        </>
      )}
      <Button type="submit" className="sm:col-start-2 sm:row-start-2">
        {common('actions.apply')}
      </Button>
    </FilterForm>
  );
}

/** The chapter by its newer name; with its older id where that is asked for. */
function namedBy({ before, after }: Pair<NamedPart | null>, asked: string | null) {
  const named = after ?? before;
  return (
    named && { id: before && before.id === asked ? asked : named.id, code: named.code, name: named.title }
  );
}

type SidePickerProps = { name: 'from' | 'to'; label: string; plans: ComparablePlan[]; value: string };

/** Revisions plan by plan, each with the versions kept of it. */
function SidePicker({ name, label, plans, value }: SidePickerProps) {
  const { t } = useTranslation('comparison');
  const { t: plan } = useTranslation('plan');
  const { t: common } = useTranslation();
  const format = useFormat();
  return (
    <Select
      name={name}
      label={label}
      placeholder={common('form.choose')}
      required={false}
      defaultValue={value}
      options={plans.map(({ id, title, revisions }) => ({
        ...{ id, label: title },
        options: revisions.flatMap((revision) => [
          {
            value: revision.id,
            label: t('revision', { name: revision.name, state: plan(`state.${revision.state}`) }),
          },
          ...revision.versions.map((version) => ({
            value: version.id,
            label: t('version.of', {
              revision: revision.name,
              version: versionName(version, { t, plan }, format),
            }),
          })),
        ]),
      }))}
    />
  );
}
