import { Form } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { minutesToWait } from '~/platform/limits';
import type { Me } from '~/platform/me';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { PasswordField } from '~/ui/PasswordField';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import type { AccountAnswer } from './actions.server';

/** Change of the address; it takes effect once a letter has confirmed it. */
export function EmailCard({ me, answer }: { me: Me; answer?: AccountAnswer }) {
  const { t } = useTranslation('account');
  const { t: auth } = useTranslation('auth');
  const { t: common } = useTranslation();
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('email');
  return (
    <Card title={t('email.title')}>
      <p className="mb-4 text-ink-soft">{t('email.present', { email: me.email })}</p>
      <Form method="post" noValidate className="flex flex-col gap-5">
        <ErrorSummary
          fields={fields}
          message={answer?.tooMany ? auth('limits.mail', { count: minutesToWait.letter }) : null}
        />
        <TextField
          name="email"
          type="email"
          label={t('email.new')}
          hint={t('email.hint')}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer?.values.email}
          error={fields.email}
        />
        <PasswordField
          name="emailPassword"
          label={auth('newPassword.current')}
          autoComplete="current-password"
          error={fields.emailPassword}
        />
        <div>
          <Button
            type="submit"
            name="intent"
            value="email"
            busy={saving}
            busyLabel={common('states.sending')}
          >
            {t('email.submit')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
