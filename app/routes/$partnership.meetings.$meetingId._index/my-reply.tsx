import { isAhead } from '~/domain/meetings/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { ChoiceButtons } from './choice-buttons';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';
import { useNow } from './use-now';

/** The reader's own answer to the invitation; pressed again, it is taken back. */
export function MyReply() {
  const { meeting, personId, now: loaded } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const { change, pending } = useMeetingChange();
  const now = useNow(loaded, 30_000);
  const mine = meeting.attendances.find((attendance) => attendance.personId === personId);
  if (!mine || !isAhead(meeting, now)) return null;
  const reply = pending?.intent === 'reply' ? pending.reply || null : mine.reply;
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <span className="font-semibold">{t('reply.title')}</span>
      <div className="whitespace-nowrap max-sm:w-full">
        <ChoiceButtons<'coming' | 'not_coming'>
          label={t('reply.title')}
          value={reply}
          onChoose={(wanted) => void change({ intent: 'reply', reply: wanted === reply ? '' : wanted })}
          options={[
            { value: 'coming', label: t('reply.coming'), icon: 'check' },
            { value: 'not_coming', label: t('reply.not_coming'), icon: 'close' },
          ]}
        />
      </div>
    </div>
  );
}
