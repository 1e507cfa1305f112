import { Form } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { Checkbox } from '~/ui/Checkbox';
import { useSubmitting } from '~/ui/useSubmitting';

/** Cancels the meeting; its page offers the way back.
 * @param later how many of its series come after it */
export function CancelMeeting({ invited, later }: { invited: boolean; later: number }) {
  const { t } = useTranslation('planning');
  const cancelling = useSubmitting('cancel');
  return (
    <Card className="max-w-3xl" title={t('cancel.title')}>
      <p className="mb-4 text-ink-soft">{t(invited ? 'cancel.leadInvited' : 'cancel.lead')}</p>
      <Form method="post" className="flex flex-col items-start gap-4">
        {later > 0 && <Checkbox name="series" label={t('series.cancel', { number: later })} />}
        <Button type="submit" variant="danger" icon="close" name="intent" value="cancel" busy={cancelling}>
          {t('cancel.title')}
        </Button>
      </Form>
    </Card>
  );
}
