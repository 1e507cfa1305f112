import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { credentialsSchema, mailboxSchema } from '~/domain/access/schema';
import { sendProofLetter, signInWithPassword } from '~/domain/access/sign-in.server';
import { pageTitle } from '~/i18n/page-title';
import type { Translate } from '~/i18n/translate';
import { useTranslation } from '~/i18n/useTranslation';
import { inBackground } from '~/platform/background.server';
import { type FieldErrors, parseForm, readIntent, typedValues } from '~/platform/forms';
import { allowed, minutesToWait, notBefore } from '~/platform/limits';
import { enter, findSession, requestClient, safeNext } from '~/platform/session.server';
import { mailboxCookie } from '~/platform/session-cookies.server';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { AuthCard } from '~/ui/AuthCard';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { PasswordField } from '~/ui/PasswordField';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { LanguageSwitch } from './language/LanguageSwitch';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'auth', (t) => t('signIn.title'));

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const next = safeNext(searchParams.get('next'));
  if (await findSession(args)) throw redirect(next);
  return { next };
}

/** Longer than any password check takes, so that a wrong one and an unknown address take the same time. */
const answerTime = 600;

type Problem = 'failed' | 'tooMany' | 'tooManyLetters';

export async function action(args: ActionFunctionArgs) {
  const formData = await args.request.formData();
  const next = safeNext(formData.get('next'));
  switch (readIntent(formData, ['password', 'code'])) {
    case 'password': {
      const form = parseForm(formData, credentialsSchema);
      if (!form.ok) return sentBack(formData, 400, null, form.errors);
      if (!(await allowed(args.context, 'signIn', form.value.email))) {
        return sentBack(formData, 429, 'tooMany');
      }
      const proof = await notBefore(answerTime, signInWithPassword(requestClient(args), form.value));
      if (proof === 'refused') return sentBack(formData, 400, 'failed');
      return enter(args, next);
    }
    case 'code': {
      const form = parseForm(formData, mailboxSchema);
      if (!form.ok) return sentBack(formData, 400, null, form.errors);
      const { email } = form.value;
      if (!(await allowed(args.context, 'letter', email))) return sentBack(formData, 429, 'tooManyLetters');
      inBackground(args, () => sendProofLetter(args.context.backEnd, 'sign-in', email));
      await mailboxCookie.write(args.context, { email, next });
      throw redirect('/sign-in/code');
    }
  }
}

function sentBack(formData: FormData, status: number, problem: Problem | null, errors?: FieldErrors) {
  return data({ problem, errors, values: typedValues(formData) }, { status });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [searchParams] = useSearchParams();
  const { t } = useTranslation('auth');
  const fields = useFieldTexts(answer?.errors);
  const signingIn = useSubmitting('password');
  const sending = useSubmitting('code');
  return (
    <AuthCard
      title={t('signIn.title')}
      lead={t('signIn.lead')}
      footer={
        <>
          <Link to="/reset" className="link">
            {t('signIn.forgot')}
          </Link>
          <p>{t('signIn.noAccount')}</p>
          <LanguageSwitch />
        </>
      }
    >
      {!answer && searchParams.has('signed-out') && (
        <Banner tone="success">
          {t(searchParams.get('signed-out') === 'everywhere' ? 'signOut.everywhereDone' : 'signOut.done')}
        </Banner>
      )}
      {!answer && next !== '/' && <Banner>{t('signIn.again')}</Banner>}
      <Form method="post" noValidate className="flex flex-col gap-5">
        <input type="hidden" name="next" value={next} />
        <ErrorSummary fields={fields} message={problemText(answer?.problem, t)} />
        <TextField
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer?.values.email}
          error={fields.email}
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          error={fields.password}
        />
        <Button
          type="submit"
          variant="primary"
          name="intent"
          value="password"
          busy={signingIn}
          busyLabel={t('signIn.busy')}
        >
          {t('signIn.submit')}
        </Button>
        <p className="flex items-center gap-3 text-ink-faint text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          {t('signIn.or')}
        </p>
        <Button
          type="submit"
          icon="mail"
          name="intent"
          value="code"
          busy={sending}
          busyLabel={t('code.requestBusy')}
        >
          {t('signIn.withCode')}
        </Button>
      </Form>
    </AuthCard>
  );
}

function problemText(problem: Problem | null | undefined, t: Translate<'auth'>): string | null {
  switch (problem) {
    case 'failed':
      return t('signIn.failed');
    case 'tooMany':
      return t('limits.signIn', { count: minutesToWait.signIn });
    case 'tooManyLetters':
      return t('limits.mail', { count: minutesToWait.letter });
    default:
      return null;
  }
}
