import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { shortestPassword } from '~/domain/access/password';
import { newPasswordSchema } from '~/domain/access/schema';
import { setPassword } from '~/domain/access/sign-in.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { type FieldErrors, parseForm } from '~/platform/forms';
import { findSession, type Session } from '~/platform/session.server';
import { recoveryCookie } from '~/platform/session-cookies.server';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { AuthCard } from '~/ui/AuthCard';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { PasswordField } from '~/ui/PasswordField';
import { useSubmitting } from '~/ui/useSubmitting';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'auth', (t) => t('newPassword.title'));

/** Only for whoever came by a recovery letter a while ago; others change their password in their account. */
async function requireRecovery(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Session> {
  const [session, recovery] = await Promise.all([findSession(args), recoveryCookie.read(args)]);
  if (!session || recovery?.personId !== session.me.id) throw redirect('/reset');
  return session;
}

export async function loader(args: LoaderFunctionArgs) {
  const { me } = await requireRecovery(args);
  return { email: me.email };
}

type Answer = { errors: FieldErrors; same?: boolean };

export async function action(args: ActionFunctionArgs) {
  const { client } = await requireRecovery(args);
  const form = parseForm(await args.request.formData(), newPasswordSchema);
  if (!form.ok) return answer({ errors: form.errors });
  switch (await setPassword(client, form.value.password)) {
    case 'weak':
      return answer({ errors: { password: { key: 'commonPassword' } } });
    // They wanted a password that works, and they have one.
    case 'same':
    case 'done':
      await recoveryCookie.clear(args.context);
      throw redirect('/account?done=password');
  }
}

const answer = (body: Answer) => data(body, { status: 400 });

export default function NewPassword() {
  const { email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  const fields = useFieldTexts(result?.errors);
  const saving = useSubmitting();
  return (
    <AuthCard title={t('newPassword.title')} lead={t('newPassword.lead')}>
      <Form method="post" noValidate className="flex flex-col gap-5">
        <ErrorSummary fields={fields} />
        {/* For password managers, which otherwise do not know whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          name="password"
          label={t('newPassword.password')}
          hint={t('newPassword.hint', { count: shortestPassword })}
          autoComplete="new-password"
          error={fields.password}
        />
        <Button type="submit" variant="primary" busy={saving} busyLabel={t('newPassword.busy')}>
          {t('newPassword.submit')}
        </Button>
      </Form>
    </AuthCard>
  );
}
