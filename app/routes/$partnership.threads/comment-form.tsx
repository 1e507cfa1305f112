import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useReloading } from '~/collab/reloading';
import { fromTyped } from '~/domain/threads/body';
import type { Subject } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { NotSent } from '../$partnership.meetings.$meetingId.capture/not-sent';
import { useSubmission } from '../$partnership.meetings.$meetingId.capture/use-submission';
import { MentionField, type Named } from './mention-field';
import { useThreadsAddress } from './use-threads';

type Values = { text: string; named: Named[] };

/**
 * A comment being written. What is typed is kept in this window until it has been sent; where the network is away it is
 * sent when it comes back.
 */
export function CommentForm(props: {
  subject: Subject;
  label: string;
  hint?: string;
  submitLabel: string;
  /** Under which what is typed is kept. */
  draftKey: string;
  initial?: Values;
  /** What is sent, of the id of the new row and the text as it is kept. */
  toChange: (id: string, body: string) => { id: string };
  onDone: () => void;
  onCancel: () => void;
  children?: ReactNode;
}) {
  const { subject, label, hint, submitLabel, draftKey, initial, toChange, onDone, onCancel, children } =
    props;
  const { t } = useTranslation('threads');
  const { t: common } = useTranslation();
  const address = useThreadsAddress();
  const reload = useReloading();
  const [isChecked, setChecked] = useState(false);
  const { values, change, submit, busy, problem } = useSubmission<Values>({
    ...{ address, draftKey, line: initial?.text ?? '' },
    begin: () => initial ?? { text: '', named: [] },
    onDone: () => {
      reload();
      onDone();
    },
  });
  const isEmpty = values.text.trim() === '';
  const submitNow = () => {
    setChecked(true);
    if (!isEmpty && !busy) submit((id) => toChange(id, fromTyped(values.text, values.named)));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submitNow();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submitNow();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <form aria-label={label} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown} className="grid gap-3">
      {children}
      <MentionField
        {...{ subject, label }}
        hint={hint ?? t('form.hint')}
        error={isChecked && isEmpty ? common('errors.required') : null}
        text={values.text}
        onChange={(text, chosen) => change({ text, named: [...values.named, ...(chosen ? [chosen] : [])] })}
      />
      <NotSent problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" variant="quiet" onClick={onCancel}>
          {common('actions.close')}
        </Button>
        <Button size="small" variant="primary" type="submit" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
