import { Form, Link } from '@remix-run/react';
import { shortestPassword } from '~/domain/access/password';
import { useTranslation } from '~/i18n/useTranslation';
import type { FieldErrors } from '~/platform/forms';
import { minutesToWait } from '~/platform/limits';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { LinkButton } from '~/ui/LinkButton';
import { PasswordField } from '~/ui/PasswordField';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';

type RegistrationProps = {
  email: string;
  /** Signing in leads back to the invitation. */
  signInPath: string;
  answer?: { problem?: string; errors?: FieldErrors; values?: Record<string, string> };
};

/** For somebody who is not signed in: a new account, or the way to the one they have. */
export function RegistrationForm({ email, signInPath, answer }: RegistrationProps) {
  const { t } = useTranslation('auth');
  const fields = useFieldTexts(answer?.errors);
  const accepting = useSubmitting('register');
  if (answer?.problem === 'exists') {
    return (
      <>
        <Banner tone="info" live>
          {t('invitation.existing')}
        </Banner>
        <LinkButton to={signInPath} variant="primary">
          {t('signIn.submit')}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <Form method="post" noValidate className="flex flex-col gap-5">
        <ErrorSummary
          fields={fields}
          message={answer?.problem === 'tooMany' ? t('limits.signIn', { count: minutesToWait.signIn }) : null}
        />
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          name="name"
          label={t('invitation.name')}
          hint={t('invitation.nameHint')}
          autoComplete="name"
          defaultValue={answer?.values?.name}
          error={fields.name}
        />
        <PasswordField
          name="password"
          label={t('invitation.password')}
          hint={t('newPassword.hint', { count: shortestPassword })}
          autoComplete="new-password"
          error={fields.password}
        />
        <Button
          type="submit"
          variant="primary"
          name="intent"
          value="register"
          busy={accepting}
          busyLabel={t('invitation.busy')}
        >
          {t('invitation.submit')}
        </Button>
      </Form>
      <p className="text-ink-soft text-sm">
        {t('invitation.haveAccount')}{' '}
        <Link to={signInPath} className="link">
          {t('signIn.submit')}
        </Link>
      </p>
    </>
  );
}

/** For the addressee, signed in. */
export function AcceptForm() {
  const { t } = useTranslation('auth');
  const accepting = useSubmitting('accept');
  return (
    <Form method="post" className="flex flex-col">
      <Button
        type="submit"
        variant="primary"
        name="intent"
        value="accept"
        busy={accepting}
        busyLabel={t('invitation.busy')}
      >
        {t('invitation.accept')}
      </Button>
    </Form>
  );
}

/** For somebody signed in under another address: the invitation is not theirs to take. */
export function OtherAccount(props: { signedInAs: string; invited: string; returnTo: string }) {
  const { t } = useTranslation('auth');
  return (
    <>
      <Banner tone="warning">
        {t('invitation.otherAccount', { email: props.signedInAs, invited: props.invited })}
      </Banner>
      <Form method="post" action="/sign-out" reloadDocument className="flex flex-col">
        <input type="hidden" name="returnTo" value={props.returnTo} />
        <Button type="submit" variant="primary">
          {t('signOut.submit')}
        </Button>
      </Form>
    </>
  );
}
