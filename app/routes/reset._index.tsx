import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { mailboxSchema } from '~/domain/access/schema';
import { sendProofLetter } from '~/domain/access/sign-in.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { inBackground } from '~/platform/background.server';
import { type FieldErrors, parseForm, typedValues } from '~/platform/forms';
import { allowed, minutesToWait } from '~/platform/limits';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { AuthCard } from '~/ui/AuthCard';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';
import { LanguageSwitch } from './language/LanguageSwitch';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'auth', (t) => t('reset.title'));

type Answer = { sentTo?: string; tooMany?: boolean; errors?: FieldErrors; email?: string };

export async function action(args: ActionFunctionArgs) {
  const formData = await args.request.formData();
  const form = parseForm(formData, mailboxSchema);
  if (!form.ok) return answer(400, { errors: form.errors, email: typedValues(formData).email });
  const { email } = form.value;
  if (!(await allowed(args.context, 'letter', email))) return answer(429, { tooMany: true, email });
  inBackground(args, () => sendProofLetter(args.context.backEnd, 'recovery', email));
  return answer(200, { sentTo: email });
}

const answer = (status: number, body: Answer) => data(body, { status });

export default function ForgottenPassword() {
  const result = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  const fields = useFieldTexts(result?.errors);
  const sending = useSubmitting();
  const sentTo = result?.sentTo;
  return (
    <AuthCard
      title={sentTo ? t('reset.sentTitle') : t('reset.title')}
      lead={
        <p role={sentTo ? 'status' : undefined}>
          {sentTo ? t('reset.sent', { email: sentTo }) : t('reset.lead')}
        </p>
      }
      footer={
        <>
          {sentTo && <p>{t('reset.notArrived')}</p>}
          <Link to="/sign-in" className="link">
            {t('reset.back')}
          </Link>
          <LanguageSwitch />
        </>
      }
    >
      {!sentTo && (
        <Form method="post" noValidate className="flex flex-col gap-5">
          <ErrorSummary
            fields={fields}
            message={result?.tooMany ? t('limits.mail', { count: minutesToWait.letter }) : null}
          />
          <TextField
            name="email"
            type="email"
            label={t('signIn.email')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={result?.email}
            error={fields.email}
          />
          <Button type="submit" variant="primary" busy={sending} busyLabel={t('reset.busy')}>
            {t('reset.submit')}
          </Button>
        </Form>
      )}
    </AuthCard>
  );
}
