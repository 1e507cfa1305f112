import { Form, Link } from '@remix-run/react';
import { shortestPassword } from '~/domain/access/password';
import { useTranslation } from '~/i18n/useTranslation';
import { minutesToWait } from '~/platform/limits';
import type { Me } from '~/platform/me';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { PasswordField } from '~/ui/PasswordField';
import { useSubmitting } from '~/ui/useSubmitting';
import type { AccountAnswer } from './actions.server';

/** Change of the password; the present one is asked for, so that an unlocked computer is not enough. */
export function PasswordCard({ me, answer }: { me: Me; answer?: AccountAnswer }) {
  const { t } = useTranslation('account');
  const { t: auth } = useTranslation('auth');
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('password');
  return (
    <Card title={t('password.title')}>
      <Form method="post" noValidate className="flex flex-col gap-5">
        <ErrorSummary
          fields={fields}
          message={answer?.tooMany ? auth('limits.signIn', { count: minutesToWait.signIn }) : null}
        />
        <input type="email" autoComplete="username" value={me.email} readOnly hidden />
        <PasswordField
          name="current"
          label={auth('newPassword.current')}
          hint={
            <>
              {t('password.forgotten')}{' '}
              <Link to="/reset" className="link">
                {t('password.reset')}
              </Link>
            </>
          }
          autoComplete="current-password"
          error={fields.current}
        />
        <PasswordField
          name="password"
          label={auth('newPassword.password')}
          hint={auth('newPassword.hint', { count: shortestPassword })}
          autoComplete="new-password"
          error={fields.password}
        />
        <div>
          <Button
            type="submit"
            name="intent"
            value="password"
            busy={saving}
            busyLabel={auth('newPassword.busy')}
          >
            {t('password.submit')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
