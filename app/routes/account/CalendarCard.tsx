import { Form } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';

/** The address by which a calendar program shows the person's meetings. */
export function CalendarCard({ address }: { address: string }) {
  const { t } = useTranslation('account');
  const renewing = useSubmitting('calendar');
  return (
    <Card title={t('calendar.title')}>
      <p className="mb-4 text-ink-soft">{t('calendar.lead')}</p>
      <TextField
        key={address}
        name="address"
        type="url"
        label={t('calendar.address')}
        hint={t('calendar.hint')}
        readOnly
        required={false}
        defaultValue={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3">
        <a href={address.replace(/^https?:/, 'webcal:')} className="link">
          {t('calendar.subscribe')}
        </a>
        <Form method="post" preventScrollReset>
          <Button type="submit" size="small" name="intent" value="calendar" busy={renewing}>
            {t('calendar.renew')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
