import { Form, useSubmit } from '@remix-run/react';
import { changeKinds, type NamedPart, type Pair } from '~/domain/comparison/schema';
import type { ComparablePlan } from '~/domain/comparison/sides';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { classes } from '~/ui/classes';
import { controlStyle, Field, useFieldWiring } from '~/ui/Field';
import { Icon } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import { Select } from '~/ui/Select';
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
  const { t: plan } = useTranslation('plan');
  const { t: common } = useTranslation();
  const submit = useSubmit();
  return (
    <Form
      // The fields follow the address, also when a link or “back” has changed it.
      key={addressOf(query)}
      method="get"
      role="search"
      aria-label={t('form')}
      className="on-screen-only mb-6 grid items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_auto_1fr]"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <SidePicker name="from" label={t('from')} plans={plans} value={query.from} />
      <LinkButton to={addressOf({ ...query, from: query.to, to: query.from })} icon="move" preventScrollReset>
        {t('swap')}
      </LinkButton>
      <SidePicker name="to" label={t('to')} plans={plans} value={query.to} />
      {chapters.length > 0 && (
        <>
          <Select
            name="chapter"
            label={t('chapter')}
            placeholder={t('allChapters')}
            required={false}
            defaultValue={query.chapter ?? ''}
            className="sm:row-start-2"
            options={chapters.map(({ before, after }) => {
              const { code, title } = after ?? before ?? { code: '', title: '' };
              const asked = before !== null && before.id === query.chapter;
              return {
                value: (asked ? before : (after ?? before))?.id ?? '',
                label: plan('chapter.titled', { code, name: title }),
              };
            })}
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
    </Form>
  );
}

type SidePickerProps = { name: 'from' | 'to'; label: string; plans: ComparablePlan[]; value: string | null };

/** Revisions plan by plan, each with the versions kept of it. */
function SidePicker({ name, label, plans, value }: SidePickerProps) {
  const { t } = useTranslation('comparison');
  const { t: plan } = useTranslation('plan');
  const { t: common } = useTranslation();
  const format = useFormat();
  const wiring = useFieldWiring(undefined, { label });
  return (
    <Field id={wiring.id} texts={{ label }}>
      <div className="relative">
        <select
          {...wiring}
          name={name}
          defaultValue={value ?? ''}
          className={classes(controlStyle, 'min-h-11 appearance-none truncate pr-11')}
        >
          <option value="">{common('form.choose')}</option>
          {plans.map(({ id, title, revisions }) => (
            <optgroup key={id} label={title}>
              {revisions.flatMap((revision) => [
                <option key={revision.id} value={revision.id}>
                  {t('revision', { name: revision.name, state: plan(`state.${revision.state}`) })}
                </option>,
                ...revision.versions.map((version) => (
                  <option key={version.id} value={version.id}>
                    {t('version.of', {
                      revision: revision.name,
                      version: versionName(version, t, format),
                    })}
                  </option>
                )),
              ])}
            </optgroup>
          ))}
        </select>
        <Icon
          name="chevronDown"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-5 text-ink-soft"
        />
      </div>
    </Field>
  );
}
