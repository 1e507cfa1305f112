import type { Typed } from '~/domain/indicators/forms';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';

type PointFieldsProps = {
  prefix: 'baseline' | 'target';
  values: Typed;
  errors: Readonly<Record<string, string>>;
  /** The steps to choose from; null: a number, or steps that are not known yet. */
  scale: readonly string[] | null;
};

/** Baseline or target: value, day and source. Either may be filled in later. */
export function PointFields({ prefix, values, errors, scale }: PointFieldsProps) {
  const { t } = useTranslation('indicatorForms');
  const { t: common } = useTranslation();
  const [value, on, source] = [`${prefix}Value`, `${prefix}On`, `${prefix}Source`] as const;
  return (
    <Card className="scroll-mt-24">
      <fieldset id={prefix} className="grid scroll-mt-24 gap-5">
        <legend className="font-bold text-xl">{t(`form.${prefix}`)}</legend>
        <p className="mt-1 text-ink-soft">{t(`form.${prefix}Lead`)}</p>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          {scale ? (
            <Select
              name={value}
              label={t('form.step')}
              optional
              hint={t('form.valueHintScale')}
              placeholder={common('form.choose')}
              defaultValue={values[value]}
              error={errors[value]}
              options={scale.map((step) => ({ value: step, label: step }))}
            />
          ) : (
            <TextField
              name={value}
              label={t('form.value')}
              optional
              hint={
                <>
                  <span className="group-has-[[name=kind][value=scale]:checked]:hidden">
                    {t('form.valueHint')}
                  </span>
                  <span className="hidden group-has-[[name=kind][value=scale]:checked]:inline">
                    {t('form.valueHintScale')}
                  </span>
                </>
              }
              defaultValue={values[value]}
              error={errors[value]}
              inputMode="text"
              autoComplete="off"
            />
          )}
          <TextField
            name={on}
            type="date"
            label={t(`form.${on}`)}
            optional
            hint={t(`form.${on}Hint`)}
            defaultValue={values[on]}
            error={errors[on]}
          />
        </div>
        <TextField
          name={source}
          label={t('form.source')}
          optional
          hint={t(prefix === 'baseline' ? 'form.sourceHint' : 'form.targetSourceHint')}
          defaultValue={values[source]}
          error={errors[source]}
          autoComplete="off"
        />
      </fieldset>
    </Card>
  );
}
