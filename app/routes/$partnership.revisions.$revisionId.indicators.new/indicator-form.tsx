import { Form } from '@remix-run/react';
import { useState } from 'react';
import type { Typed } from '~/domain/indicators/forms';
import { directions } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { RadioGroup } from '~/ui/RadioGroup';
import { SaveActions } from '~/ui/SaveActions';
import { TextArea } from '~/ui/TextArea';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { PointFields } from './point-fields';

/** A form sent back: what is wrong, in words, what was typed, and what the indicator has become meanwhile. */
export type IndicatorAnswer = {
  message?: string;
  errors?: Record<string, string>;
  values: Typed;
  seen?: Typed;
};

type IndicatorFormProps = {
  /** What the fields begin with. */
  initial: Typed;
  /** The indicator as this person has it before them; null for a new one. */
  seen?: Typed;
  answer: IndicatorAnswer | undefined;
  /** Values are recorded by its unit or scale, so that neither can change. */
  inUse?: boolean;
  submitLabel: string;
  cancelTo: string;
};

/** Tells answers apart: each begins the form anew with what came back, which others may have changed meanwhile. */
export function answerKey(answer: IndicatorAnswer | undefined): string {
  return JSON.stringify(answer && [answer.values, answer.seen]) ?? '';
}

/** What an indicator is, where it starts from, and what it is to come to. Give it `answerKey` as its key. */
export function IndicatorForm({
  initial,
  seen,
  answer,
  inUse = false,
  submitLabel,
  cancelTo,
}: IndicatorFormProps) {
  const { t } = useTranslation('indicatorForms');
  const fields = answer?.errors ?? {};
  const saving = useSubmitting();
  const values = answer?.values ?? initial;
  const [kind, setKind] = useState(values.kind);
  const [steps, setSteps] = useState(values.steps ?? '');
  const scale = steps.split('\n').flatMap((step) => step.trim() || []);
  const texts = {
    ...{ name: t('form.name'), kind: t('form.kind'), unit: t('form.unit'), steps: t('form.steps') },
    direction: t('form.direction'),
    baselineValue: t('form.valueName.baselineValue'),
    baselineOn: t('form.valueName.baselineOn'),
    baselineSource: t('form.valueName.baselineSource'),
    targetValue: t('form.valueName.targetValue'),
    targetOn: t('form.valueName.targetOn'),
    targetSource: t('form.valueName.targetSource'),
  };
  const pointProps = { values, errors: fields, scale: kind === 'scale' && scale.length > 1 ? scale : null };
  const seenNow = answer?.seen ?? seen;
  return (
    <Form method="post" noValidate className="group grid max-w-3xl gap-6">
      {seenNow && <input type="hidden" name="seen" value={JSON.stringify(seenNow)} />}
      <ErrorSummary fields={answer?.errors} labels={texts} message={answer?.message} />
      <Card className="grid gap-6">
        <TextField
          name="name"
          label={texts.name}
          hint={t('form.nameHint')}
          defaultValue={values.name}
          error={fields.name}
          autoComplete="off"
        />
        <RadioGroup
          name="kind"
          label={texts.kind}
          defaultValue={values.kind}
          onChange={setKind}
          error={fields.kind}
          inline
          options={[
            { value: 'number', label: t('form.number'), hint: t('form.numberHint') },
            { value: 'scale', label: t('form.scale'), hint: t('form.scaleHint') },
          ]}
        />
        <div className="group-has-[[name=kind][value=scale]:checked]:hidden">
          <TextField
            name="unit"
            label={texts.unit}
            hint={t(inUse ? 'form.unitInUse' : 'form.unitHint')}
            defaultValue={values.unit}
            error={fields.unit}
            autoComplete="off"
            className="sm:max-w-xs"
          />
        </div>
        <div className="hidden group-has-[[name=kind][value=scale]:checked]:block">
          <TextArea
            name="steps"
            label={texts.steps}
            hint={t(inUse ? 'form.stepsInUse' : 'form.stepsHint')}
            defaultValue={values.steps}
            onChange={(event) => setSteps(event.target.value)}
            error={fields.steps}
            rows={4}
          />
        </div>
        <RadioGroup
          name="direction"
          label={texts.direction}
          hint={t('form.directionHint')}
          defaultValue={values.direction}
          error={fields.direction}
          inline
          options={directions.map((one) => ({ value: one, label: t(`form.${one}`) }))}
        />
      </Card>
      <PointFields prefix="baseline" {...pointProps} />
      <PointFields prefix="target" {...pointProps} />
      <SaveActions busy={saving} label={submitLabel} cancel={cancelTo} />
    </Form>
  );
}
