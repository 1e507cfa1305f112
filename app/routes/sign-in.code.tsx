import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { codeSchema } from '~/domain/access/schema';
import { sendProofLetter, verifyCode } from '~/domain/access/sign-in.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { inBackground } from '~/platform/background.server';
import { type FieldErrors, parseForm, readIntent } from '~/platform/forms';
import { allowed, minutesToWait } from '~/platform/limits';
import { enter, requestClient } from '~/platform/session.server';
import { mailboxCookie } from '~/platform/session-cookies.server';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { AuthCard } from '~/ui/AuthCard';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { LanguageSwitch } from './language/LanguageSwitch';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'auth', (t) => t('code.title'));

export async function loader(args: LoaderFunctionArgs) {
  const mailbox = await mailboxCookie.read(args);
  if (!mailbox) throw redirect('/sign-in');
  return { email: mailbox.email };
}

type Answer = { problem?: 'wrong' | 'tooMany' | 'tooManyLetters'; errors?: FieldErrors; sentAgain?: boolean };

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const mailbox = await mailboxCookie.read(args);
  if (!mailbox) throw redirect('/sign-in');
  const formData = await args.request.formData();
  switch (readIntent(formData, ['verify', 'again'])) {
    case 'verify': {
      const form = parseForm(formData, codeSchema);
      if (!form.ok) return answer(400, { errors: { code: form.errors.code ?? { key: 'required' } } });
      // Counted apart from passwords: somebody guessing one must not take the other way in away.
      if (!(await allowed(context, 'signIn', `code:${mailbox.email}`)))
        return answer(429, { problem: 'tooMany' });
      const proof = await verifyCode(requestClient(args), { email: mailbox.email, code: form.value.code });
      if (proof === 'refused') return answer(400, { problem: 'wrong' });
      await mailboxCookie.clear(context);
      return enter(args, mailbox.next);
    }
    case 'again': {
      if (!(await allowed(context, 'letter', mailbox.email)))
        return answer(429, { problem: 'tooManyLetters' });
      inBackground(args, () => sendProofLetter(context.backEnd, 'sign-in', mailbox.email));
      await mailboxCookie.write(context, mailbox);
      return answer(200, { sentAgain: true });
    }
  }
}

const answer = (status: number, body: Answer) => data(body, { status });

export default function SignInCode() {
  const { email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  const fields = useFieldTexts(result?.errors);
  const verifying = useSubmitting('verify');
  const sending = useSubmitting('again');
  return (
    <AuthCard
      title={t('code.sentTitle')}
      lead={t('code.sent', { email })}
      footer={
        <>
          <p>{t('code.notArrived')}</p>
          <Link to="/sign-in" className="link">
            {t('code.otherEmail')}
          </Link>
          <LanguageSwitch />
        </>
      }
    >
      {result?.sentAgain && (
        <Banner tone="success" live>
          {t('code.sentAgain')}
        </Banner>
      )}
      <Form method="post" noValidate className="flex flex-col gap-5">
        <ErrorSummary
          fields={fields}
          message={
            result?.problem === 'wrong'
              ? t('code.wrong')
              : result?.problem === 'tooMany'
                ? t('limits.signIn', { count: minutesToWait.signIn })
                : result?.problem === 'tooManyLetters'
                  ? t('limits.mail', { count: minutesToWait.letter })
                  : null
          }
        />
        <TextField
          name="code"
          label={t('code.label')}
          hint={t('code.hint', { count: 6 })}
          error={fields.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
        />
        <Button
          type="submit"
          variant="primary"
          name="intent"
          value="verify"
          busy={verifying}
          busyLabel={t('signIn.busy')}
        >
          {t('code.submit')}
        </Button>
        <Button
          type="submit"
          variant="quiet"
          name="intent"
          value="again"
          busy={sending}
          busyLabel={t('code.requestBusy')}
        >
          {t('code.again')}
        </Button>
      </Form>
    </AuthCard>
  );
}
