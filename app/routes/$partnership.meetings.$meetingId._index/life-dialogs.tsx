import { dayOf } from '~/domain/calendar/rules';
import type { MinutesStep } from '~/domain/meetings/rules';
import { openThreads } from '~/domain/threads/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { TextField } from '~/ui/TextField';
import { useToast } from '~/ui/Toast';
import { FormDialog } from '../$partnership.revisions.$revisionId._index/form-dialog';
import { useMeeting } from './use-meeting';

/** Steps of the minutes, each of which says what it means before it is taken. */
export type AskedStep = MinutesStep | 'returnMinutes';

/** How long those who were there have to object, unless somebody says otherwise. */
const daysForObjections = 7;

/** The dialog of a step; loaded when it is first asked for. */
export function LifeDialog({ step, open, onClose }: { step: AskedStep; open: boolean; onClose: () => void }) {
  const { data, reachable } = useMeeting();
  const { t } = useTranslation('meeting');
  const toast = useToast();
  return (
    <FormDialog
      {...{ open, onClose, intent: step, maySend: reachable }}
      onDone={() => toast({ message: t(`life.done.${step}`) })}
      title={t(`life.do.${step}`)}
      description={t(`life.about.${step}`)}
      done={t(`life.confirm.${step}`)}
    >
      {(errorOf) => {
        if (step === 'circulate') return <Deadline error={errorOf('deadline')} />;
        return (
          step === 'settle' && (
            <BeforeSettling open={openThreads(data.discussions.threads, 'document').length} />
          )
        );
      }}
    </FormDialog>
  );
}

function Deadline({ error }: { error: string | undefined }) {
  const { t } = useTranslation('meeting');
  const day = (days: number) => dayOf(new Date(Date.now() + days * 24 * 3600 * 1000));
  return (
    <TextField
      name="deadline"
      type="date"
      label={t('life.deadline')}
      hint={t('life.deadlineHint')}
      defaultValue={day(daysForObjections)}
      min={day(0)}
      error={error}
    />
  );
}

/** What would be refused or is done early is said before it is tried. */
function BeforeSettling({ open }: { open: number }) {
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const until = meeting.objectionsUntil ?? '';
  const isRunning = until >= dayOf(new Date());
  return (
    <>
      {open > 0 && <Banner tone="warning">{t('life.stillOpen', { count: open })}</Banner>}
      {isRunning && (
        <>
          <Banner tone="warning">{t('life.stillRunning', { date: format.date(until) })}</Banner>
          <input type="hidden" name="early" value="early" />
        </>
      )}
    </>
  );
}
