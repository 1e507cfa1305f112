import { Form } from '@remix-run/react';
import { useId, useState } from 'react';
import { crownsText } from '~/domain/means/crowns';
import type { FieldErrors } from '~/domain/means/fields';
import { type Project, projectStates } from '~/domain/projects/schema';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { type Choice, Select } from '~/ui/Select';
import { TextArea } from '~/ui/TextArea';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { useFieldTexts } from '../$partnership.revisions.$revisionId.measures.$measureId/means-texts';
import { ResultFields, resultLabels } from './ResultFields';

export type ProjectAnswer = { refused?: Refusal; errors?: FieldErrors; values: Record<string, string> };

type ProjectFormProps = {
  /** Null for a new one. */
  project: Project | null;
  realisers: readonly Choice[];
  /** Programmes of other projects, to choose from. */
  programmes: readonly string[];
  answer: ProjectAnswer | undefined;
  cancelTo: string;
  /** Code of the measure which the new project will realise. */
  forMeasure?: string | null;
};

/** What is known of a project. */
export function ProjectForm({
  project,
  realisers,
  programmes,
  answer,
  cancelTo,
  forMeasure,
}: ProjectFormProps) {
  const { t } = useTranslation('projects');
  const { t: states } = useTranslation('projectStates');
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('save');
  const list = useId();
  const [start] = useState(() => (project ? textsOf(project) : { state: 'planned' }));
  const values: Record<string, string | undefined> = answer?.values ?? start;
  const labels = {
    ...{ name: t('form.name'), realiser: t('form.realiser'), programme: t('form.programme') },
    ...{ state: t('form.state'), startsOn: t('form.startsOn'), endsOn: t('form.endsOn') },
    ...{ amount: t('form.amount'), ...resultLabels(t), note: t('form.note') },
  };
  return (
    <Card className="max-w-3xl">
      <Form method="post" noValidate className="flex flex-col gap-6">
        <ErrorSummary
          fields={fields}
          labels={labels}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        {forMeasure && <p className="text-ink-soft">{t('form.forMeasure', { code: forMeasure })}</p>}
        <TextField name="name" label={labels.name} defaultValue={values.name} error={fields.name} />
        <div className="grid gap-6 sm:grid-cols-2">
          <Select
            name="realiser"
            label={labels.realiser}
            optional
            placeholder={t('form.realiserNone')}
            defaultValue={values.realiser ?? ''}
            error={fields.realiser}
            options={realisers}
          />
          <Select
            name="state"
            label={labels.state}
            defaultValue={values.state}
            error={fields.state}
            options={projectStates.map((state) => ({ value: state, label: states(state) }))}
          />
        </div>
        <TextField
          name="programme"
          label={labels.programme}
          hint={t('form.programmeHint')}
          optional
          list={list}
          autoComplete="off"
          defaultValue={values.programme}
          error={fields.programme}
        />
        <datalist id={list}>
          {programmes.map((programme) => (
            <option key={programme} value={programme} />
          ))}
        </datalist>
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            name="startsOn"
            type="date"
            label={labels.startsOn}
            optional
            defaultValue={values.startsOn}
            error={fields.startsOn}
          />
          <TextField
            name="endsOn"
            type="date"
            label={labels.endsOn}
            optional
            defaultValue={values.endsOn}
            error={fields.endsOn}
          />
        </div>
        <TextField
          name="amount"
          label={labels.amount}
          hint={t('form.amountHint')}
          optional
          inputMode="numeric"
          autoComplete="off"
          defaultValue={values.amount}
          error={fields.amount}
        />
        <ResultFields values={values} errors={fields} />
        <TextArea name="note" label={labels.note} optional defaultValue={values.note} error={fields.note} />
        <SaveActions busy={saving} label={t('form.save')} cancel={cancelTo} />
      </Form>
    </Card>
  );
}

/** A project as the fields of its form show it. */
function textsOf(project: Project): Record<string, string> {
  const { name, realiser, programme, startsOn, endsOn, amount, state, results, note } = project;
  return {
    ...{ name, realiser: realiser?.id ?? '', programme, state, note },
    ...{ startsOn: startsOn ?? '', endsOn: endsOn ?? '', amount: crownsText(amount) },
    ...Object.fromEntries(
      results.flatMap(({ label, value }, row) => [
        [`resultLabel${row}`, label],
        [`resultValue${row}`, String(value).replace('.', ',')],
      ]),
    ),
  };
}
