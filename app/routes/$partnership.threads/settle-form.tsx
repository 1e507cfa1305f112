import { type FormEvent, useState } from 'react';
import { useReloading } from '~/collab/reloading';
import { type Outcome, outcomes, type Thread } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { RadioGroup } from '~/ui/RadioGroup';
import { TextArea } from '~/ui/TextArea';
import { NotSent } from '../$partnership.meetings.$meetingId.capture/not-sent';
import { useSubmission } from '../$partnership.meetings.$meetingId.capture/use-submission';
import { useThreadsAddress } from './use-threads';

type Values = { outcome: Outcome | null; reason: string };

/** How an objection is settled, and why; its author and everybody else reads both. */
export function SettleForm({ thread, onDone }: { thread: Thread; onDone: () => void }) {
  const { t } = useTranslation('threads');
  const { t: common } = useTranslation();
  const address = useThreadsAddress();
  const reload = useReloading();
  const [isChecked, setChecked] = useState(false);
  const { values, change, submit, busy, problem } = useSubmission<Values>({
    ...{ address, draftKey: `settle ${thread.id}`, line: '' },
    begin: () => ({ outcome: null, reason: '' }),
    onDone: () => {
      reload();
      onDone();
    },
  });
  const { outcome } = values;
  const reason = values.reason.trim();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!outcome || reason === '' || busy) return;
    submit((id) => ({ id, intent: 'settle', thread: thread.id, outcome, reason }));
  };
  return (
    <form aria-label={t('settle.title')} noValidate onSubmit={onSubmit} className="grid gap-3">
      <RadioGroup
        name={`outcome-${thread.id}`}
        label={t('settle.how')}
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={outcome ?? ''}
        error={isChecked && !outcome ? t('settle.chooseOutcome') : null}
        onChange={(value) => change({ outcome: outcomes.find((one) => one === value) ?? null })}
      />
      <TextArea
        name="reason"
        rows={3}
        label={t('settle.reason')}
        hint={t('settle.reasonHint')}
        maxLength={2000}
        value={values.reason}
        error={isChecked && reason === '' ? common('errors.required') : null}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <NotSent problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" variant="quiet" onClick={onDone}>
          {common('actions.close')}
        </Button>
        <Button size="small" variant="primary" type="submit" busy={busy}>
          {t('settle.submit')}
        </Button>
      </div>
    </form>
  );
}
