import { type FormEvent, useState } from 'react';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { SaveActions } from '~/ui/SaveActions';
import { TextArea } from '~/ui/TextArea';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';

/** What was found wrong after the minutes had been approved: an appendix, to which only is added. */
export function Corrections() {
  const { meeting, corrections } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  if (meeting.minutesState !== 'approved' || (corrections.length === 0 && !meeting.mayKeep)) return null;
  return (
    <Card title={t('corrections.title')} className="mt-8">
      {corrections.length === 0 && <p className="text-ink-soft">{t('corrections.none')}</p>}
      <ol className="divide-y divide-line">
        {corrections.map(({ id, text, at, author }) => (
          <li key={id} className="py-3">
            <p className="text-ink-soft text-sm">
              {format.dateTime(at)}
              {author && ` · ${author}`}
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
      {meeting.mayKeep &&
        (adding ? (
          <CorrectionForm onClose={() => setAdding(false)} />
        ) : (
          <Button icon="plus" className="on-screen-only mt-3" onClick={() => setAdding(true)}>
            {t('corrections.add')}
          </Button>
        ))}
    </Card>
  );
}

function CorrectionForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('meeting');
  const { t: common } = useTranslation();
  const { change, pending, wrong } = useMeetingChange(onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text') ?? '');
    void change({ intent: 'correct', text }, { message: t('corrections.added') });
  };
  return (
    <form onSubmit={submit} className="mt-3 grid gap-4" noValidate>
      <TextArea
        name="text"
        label={t('corrections.text')}
        hint={t('corrections.hint')}
        error={wrong.includes('text') ? common('errors.required') : undefined}
        maxLength={5000}
        autoFocus
      />
      <SaveActions busy={pending !== null} label={t('corrections.save')} cancel={onClose} />
    </form>
  );
}
