import { Form } from '@remix-run/react';
import { useState } from 'react';
import { taskStates } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { type Choice, Select } from '~/ui/Select';
import { useSubmitting } from '~/ui/useSubmitting';
import { WhenField } from '../$partnership.meetings.$meetingId.capture/when-field';

type BulkBarProps = {
  /** Id of the form to which the boxes in the table belong. */
  id: string;
  people: readonly Choice[];
  today: string;
};

/** What is to be done with all the ticked tasks; what stays empty stays as it is. Works without scripts, too. */
export function BulkBar({ id, people, today }: BulkBarProps) {
  const { t } = useTranslation('tasks');
  const busy = useSubmitting('bulk');
  const [when, setWhen] = useState('');
  return (
    <Form
      id={id}
      method="post"
      preventScrollReset
      className="on-screen-only mt-6 rounded-card border border-line bg-surface p-4"
    >
      <fieldset>
        <legend className="sr-only">{t('bulk.title')}</legend>
        <p aria-hidden="true" className="mb-1 font-semibold">
          {t('bulk.title')}
        </p>
        <p className="mb-3 text-ink-soft text-sm">{t('bulk.lead')}</p>
        <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-3">
          <Select
            name="state"
            label={t('table.state')}
            placeholder={t('bulk.keep')}
            required={false}
            defaultValue=""
            options={taskStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
          {people.length > 0 ? (
            <>
              <Select
                name="assignee"
                label={t('table.who')}
                placeholder={t('bulk.keep')}
                required={false}
                defaultValue=""
                options={people}
              />
              <WhenField typed={when} today={today} isChecked={false} onChange={setWhen} />
            </>
          ) : (
            <>
              <input type="hidden" name="assignee" value="" />
              <input type="hidden" name="when" value="" />
            </>
          )}
        </div>
        <Button type="submit" name="intent" value="bulk" busy={busy} className="mt-2">
          {t('bulk.apply')}
        </Button>
      </fieldset>
    </Form>
  );
}
