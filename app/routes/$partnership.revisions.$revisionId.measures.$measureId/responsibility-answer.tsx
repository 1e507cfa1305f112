import { Suspense, useState } from 'react';
import type { Responsibility } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { DeclineDialog } from '../$partnership.responsibility/on-demand';
import type { ResponsibilityChanges } from '../$partnership.responsibility/use-changes-of-responsibility';

/** For the named person: accepts, declines, or changes their mind. */
export function AnswerButtons(props: {
  responsibility: Pick<Responsibility, 'id' | 'answer'>;
  code: string;
  changes: ResponsibilityChanges;
}) {
  const { responsibility, code, changes } = props;
  const { id, answer } = responsibility;
  const { t } = useTranslation('responsibility');
  const [declining, setDeclining] = useState(false);
  const busy = changes.isSending(id);
  const assignments = JSON.stringify([id]);
  return (
    <div className="on-screen-only mt-4 border-line border-t pt-4">
      <p className="mb-2">{t(answer === 'assigned' ? 'answerForm.question' : 'answerForm.changeMind')}</p>
      <div className="flex flex-wrap gap-2">
        {answer !== 'accepted' && (
          <Button
            size="small"
            icon="check"
            variant={answer === 'assigned' ? 'primary' : 'secondary'}
            busy={busy}
            onClick={() => changes.send({ intent: 'accept', assignments })}
          >
            {t('answerForm.accept')}
          </Button>
        )}
        {answer !== 'declined' && (
          <Button size="small" busy={busy} onClick={() => setDeclining(true)}>
            {t('answerForm.decline')}
          </Button>
        )}
      </div>
      {declining && (
        <Suspense fallback={null}>
          <DeclineDialog
            code={code}
            onClose={() => setDeclining(false)}
            onDecline={(reason) => {
              setDeclining(false);
              changes.send({ intent: 'decline', assignments, reason });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
