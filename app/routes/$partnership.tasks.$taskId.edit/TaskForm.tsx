import { Form } from '@remix-run/react';
import { useState } from 'react';
import type { TaskLine } from '~/domain/tasks/content';
import type { TaskChoices } from '~/domain/tasks/form.server';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import type { FieldErrors } from '~/platform/forms';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { type Choice, Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { WhenField } from '../$partnership.meetings.$meetingId.capture/when-field';

export type TaskAnswer = { refused?: Refusal; errors?: FieldErrors; values: Record<string, string> };

type TaskFormProps = {
  /** What the fields begin with; of a new task, what its address has said. */
  start: Partial<Pick<TaskLine, 'title' | 'assigneeId' | 'organisationId' | 'groupId' | 'dueOn'>>;
  choices: TaskChoices;
  answer: TaskAnswer | undefined;
  today: string;
  cancelTo: string;
  submitLabel?: string;
  /** Code of the measure that the new task will serve. */
  forMeasure?: string | null;
};

/** What is put down of a task. */
export function TaskForm(props: TaskFormProps) {
  const { start, choices, answer, today, cancelTo, submitLabel, forMeasure } = props;
  const { t } = useTranslation('task');
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('save');
  const values: Record<string, string | undefined> = answer?.values ?? {
    ...{ title: start.title, assignee: start.assigneeId ?? '', organisation: start.organisationId ?? '' },
    group: start.groupId ?? '',
  };
  const [when, setWhen] = useState(answer?.values.when ?? start.dueOn ?? '');
  const labels = {
    ...{ title: t('form.title'), assignee: t('fact.assignee'), organisation: t('fact.organisation') },
    ...{ when: t('fact.due'), group: t('fact.group') },
  };
  const select = (name: 'assignee' | 'organisation' | 'group', options: readonly Choice[], none: boolean) => (
    <Select
      name={name}
      label={labels[name]}
      optional={none}
      placeholder={none ? t(`form.none.${name}`) : undefined}
      defaultValue={values[name] ?? ''}
      error={fields[name]}
      options={options}
      hint={name === 'organisation' ? t('form.organisationHint') : undefined}
    />
  );
  return (
    <Card className="max-w-3xl">
      <Form method="post" noValidate className="flex flex-col gap-6">
        <ErrorSummary
          fields={fields}
          labels={labels}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        {forMeasure && <p className="text-ink-soft">{t('form.forMeasure', { code: forMeasure })}</p>}
        <TextField
          name="title"
          label={labels.title}
          autoComplete="off"
          defaultValue={values.title}
          error={fields.title}
        />
        <div className="grid items-end gap-6 sm:grid-cols-2">
          {select('assignee', choices.people, true)}
          {select('organisation', choices.organisations, true)}
        </div>
        <div className="grid gap-6 sm:grid-cols-2">
          <WhenField typed={when} today={today} isChecked={fields.when !== undefined} onChange={setWhen} />
          {select('group', choices.groups, choices.mayBeOfNone)}
        </div>
        <SaveActions busy={saving} label={submitLabel} cancel={cancelTo} />
      </Form>
    </Card>
  );
}
