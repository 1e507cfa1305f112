import { Form } from '@remix-run/react';
import { useState } from 'react';
import { mostRepetitions, repetitions } from '~/domain/meetings/series';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import type { FieldErrors } from '~/platform/forms';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Card } from '~/ui/Card';
import { Checkbox } from '~/ui/Checkbox';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { FurtherGroups } from './further-groups';

export type MeetingAnswer = {
  refused?: Refusal;
  errors?: FieldErrors;
  values?: Record<string, string>;
  further?: string[];
};

type MeetingFormProps = {
  /** What stands in the fields at first. */
  initial: Record<string, string>;
  /** Groups from which to choose who holds a new meeting; null where that is settled. */
  holders: ReadonlyArray<{ id: string; name: string }> | null;
  /** Groups which may join, and which do. */
  groups: ReadonlyArray<{ id: string; name: string }>;
  further: readonly string[];
  /** How many meetings of its series come after this one. */
  later?: number;
  /** Said above the button that saves. */
  note?: string;
  answer?: MeetingAnswer;
  cancelTo: string;
};

/** When and where whom meets; a new meeting may be the first of several. */
export function MeetingForm(props: MeetingFormProps) {
  const { initial, holders, groups, further, later = 0, note, answer, cancelTo } = props;
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('save');
  const values = { ...initial, ...answer?.values };
  const [holder, setHolder] = useState(values.group ?? '');
  const wired = (name: string) => ({ name, defaultValue: values[name] ?? '', error: fields[name] });
  return (
    <Card className="max-w-3xl">
      <Form method="post" noValidate className="flex flex-col gap-6">
        <ErrorSummary
          fields={fields}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        {holders && (
          <Select
            {...wired('group')}
            label={t('group')}
            hint={t('groupHint')}
            placeholder={common('form.choose')}
            options={holders.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setHolder(currentTarget.value)}
          />
        )}
        <TextField {...wired('title')} label={t('name')} hint={t('nameHint')} />
        <div className="grid gap-6 sm:grid-cols-3">
          <TextField {...wired('day')} type="date" label={t('day')} />
          <TextField {...wired('from')} type="time" label={t('from')} />
          <TextField {...wired('to')} type="time" label={t('to')} />
        </div>
        <TextField {...wired('place')} label={t('place')} optional />
        <TextField {...wired('link')} type="url" label={t('link')} hint={t('linkHint')} optional />
        <FurtherGroups
          groups={groups.filter(({ id }) => id !== holder)}
          chosen={answer?.further ?? further}
        />
        {holders && (
          <div className="grid gap-6 sm:grid-cols-2">
            <Select
              {...wired('repeat')}
              label={t('repeat')}
              hint={t('repeatHint')}
              options={repetitions.map((value) => ({ value, label: t(`repetition.${value}`) }))}
            />
            <TextField
              {...wired('times')}
              type="number"
              inputMode="numeric"
              min={2}
              max={mostRepetitions}
              label={t('times')}
              hint={t('timesHint', { most: mostRepetitions })}
              optional
            />
          </div>
        )}
        {later > 0 && (
          <Checkbox
            name="series"
            label={t('series.change', { number: later })}
            hint={t('series.changeHint')}
            defaultChecked={values.series === 'on'}
          />
        )}
        {note && <p className="text-ink-soft">{note}</p>}
        <SaveActions busy={saving} cancel={cancelTo} label={holders ? t('call') : undefined} />
      </Form>
    </Card>
  );
}
