import { Form } from '@remix-run/react';
import { useState } from 'react';
import type { Choices, HeldMeasure } from '~/domain/responsibility/schema';
import type { TaskLine } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { Select } from '~/ui/Select';
import { TextArea } from '~/ui/TextArea';
import { useSubmitting } from '~/ui/useSubmitting';
import type { HandOverAnswer } from './hand-over.server';
import { HeldList } from './held-list';
import { peopleOptions } from './people-options';

type HandOverProps = {
  /** Who is about to leave, and their id: nobody hands over to themselves. */
  leaving: { kind: 'person' | 'organisation'; id: string };
  held: readonly HeldMeasure[];
  tasks: readonly TaskLine[];
  choices: Choices;
  answer?: HandOverAnswer;
};

/** What somebody holds who is about to leave, and who takes it over: all at once with leaving, or part by part. */
export function HandOver({ leaving, held, tasks, choices, answer }: HandOverProps) {
  const { t } = useTranslation('leaving');
  const { t: dialogs } = useTranslation('responsibilityDialogs');
  const { t: common } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(answer?.errors);
  const [all, some] = [useSubmitting('handOverAll'), useSubmitting('handOverSome')];
  const { kind, id } = leaving;
  const [organisation, setOrganisation] = useState(answer?.values.organisation ?? '');
  const organisations = choices.organisations.filter((one) => one.id !== id);
  const [first] = held;
  return (
    <Card title={t(`${kind}`)}>
      <p className="mb-5 max-w-prose text-ink-soft">{t(`${kind}Lead`)}</p>
      <Form method="post" noValidate className="grid gap-6">
        <ErrorSummary
          fields={fields}
          labels={{
            organisation: t('toOrganisation'),
            reason: t('reason'),
            versions: t('held'),
          }}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <Select
            name="organisation"
            label={t('toOrganisation')}
            placeholder={kind === 'person' ? t('keepOrganisation') : common('form.choose')}
            optional={kind === 'person'}
            value={organisation}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
            error={fields.organisation}
            options={organisations.map((one) => ({ value: one.id, label: one.name }))}
          />
          <Select
            name="person"
            label={t('toPerson')}
            placeholder={kind === 'organisation' && !first ? t('keepPerson') : dialogs('assign.nobody')}
            optional
            defaultValue={answer?.values.person ?? ''}
            error={fields.person}
            options={peopleOptions(
              choices.people.filter((one) => one.id !== id),
              organisation || (kind === 'person' ? (first?.organisation.id ?? '') : ''),
              dialogs('assign.others'),
            )}
          />
        </div>
        {held.length > 0 && (
          <TextArea
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            optional={held.every(({ revision }) => revision.state !== 'approved')}
            maxLength={2000}
            rows={2}
            defaultValue={answer?.values.reason ?? ''}
            error={fields.reason}
          />
        )}
        <HeldList {...{ kind, held, tasks }} ticked={answer?.ticked ?? []} error={fields.versions} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" icon="archive" name="intent" value="handOverAll" busy={all}>
            {t(kind === 'person' ? 'endAll' : 'archiveAll')}
          </Button>
          {held.length + tasks.length > 1 && (
            <Button type="submit" name="intent" value="handOverSome" busy={some}>
              {t('some')}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}
