import { Form } from '@remix-run/react';
import { valueText } from '~/domain/indicators/forms';
import type { MeasuredValue } from '~/domain/indicators/indicators.server';
import type { IndicatorContent } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import type { ValueAnswer } from './change.server';

type ValueFormProps = {
  indicator: IndicatorContent;
  /** The value to be corrected; undefined for a new one. */
  corrected: MeasuredValue | undefined;
  today: string;
  answer: ValueAnswer | undefined;
};

/** Writes down what was measured, or corrects it. */
export function ValueForm({ indicator, corrected, today, answer }: ValueFormProps) {
  const { t } = useTranslation('indicatorForms');
  const { t: common } = useTranslation();
  const fields = answer?.errors ?? {};
  const intent = corrected ? 'correctValue' : 'addValue';
  const saving = useSubmitting(intent);
  const { scale, unit } = indicator;
  const label = scale ? t('values.step') : t('values.value', { unit });
  const before = corrected && { ...corrected, value: valueText(corrected.value, scale) };
  const values = answer?.values ?? before ?? { value: '', on: today, source: '' };
  return (
    <Card title={t(corrected ? 'values.correctTitle' : 'values.addTitle')} className="on-screen-only">
      <Form method="post" id="value" noValidate className="grid scroll-mt-24 gap-5">
        {corrected && <input type="hidden" name="row" value={corrected.id} />}
        <ErrorSummary
          fields={answer?.errors}
          labels={{ value: label, on: t('values.on'), source: t('form.source') }}
          message={answer?.message}
        />
        {scale ? (
          <Select
            name="value"
            label={label}
            placeholder={common('form.choose')}
            defaultValue={values.value}
            error={fields.value}
            options={scale.map((step) => ({ value: step, label: step }))}
          />
        ) : (
          <TextField
            name="value"
            label={label}
            hint={t('form.valueHint')}
            defaultValue={values.value}
            error={fields.value}
            autoComplete="off"
          />
        )}
        <TextField
          name="on"
          type="date"
          label={t('values.on')}
          hint={t('values.onHint')}
          defaultValue={values.on}
          error={fields.on}
        />
        <TextField
          name="source"
          label={t('form.source')}
          optional
          hint={t('form.sourceHint')}
          defaultValue={values.source}
          error={fields.source}
          autoComplete="off"
        />
        <SaveActions
          busy={saving}
          label={t(corrected ? 'values.saveCorrection' : 'values.save')}
          intent={intent}
          cancel={corrected && '?'}
        />
      </Form>
    </Card>
  );
}
