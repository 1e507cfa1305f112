import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { changeProfile } from '~/domain/access/access.server';
import { letter } from '~/domain/access/letters';
import { changeEmailSchema, changePasswordSchema, profileSchema } from '~/domain/access/schema';
import { endSession, isPassword, requestNewAddress, setPassword } from '~/domain/access/sign-in.server';
import { readCalendarKey } from '~/domain/meetings/replies.server';
import { letterTranslator } from '~/i18n/i18n.server';
import { type FieldErrors, parseForm, readIntent, typedValues } from '~/platform/forms';
import { allowed } from '~/platform/limits';
import { requireSession, type Session } from '~/platform/session.server';

const intents = ['profile', 'password', 'email', 'calendar', 'everywhere'] as const;
export type AccountIntent = (typeof intents)[number];

/** One form of the page, sent back. */
export type AccountAnswer = {
  intent: AccountIntent;
  errors?: FieldErrors;
  tooMany?: boolean;
  values: Record<string, string>;
};

export async function changeAccount(args: ActionFunctionArgs) {
  const session = await requireSession(args);
  const { client, me } = session;
  const formData = await args.request.formData();
  const intent = readIntent(formData, intents);
  const sentBack = (status: number, problem: Pick<AccountAnswer, 'errors' | 'tooMany'>) =>
    data<AccountAnswer>({ intent, values: typedValues(formData), ...problem }, { status });
  const done = () => redirect(`/account?done=${intent === 'email' ? 'letter' : intent}`);

  switch (intent) {
    case 'profile': {
      const form = parseForm(formData, profileSchema);
      if (!form.ok) return sentBack(400, { errors: form.errors });
      await changeProfile(client, me.id, form.value);
      throw done();
    }
    case 'password': {
      const form = parseForm(formData, changePasswordSchema);
      if (!form.ok) return sentBack(400, { errors: form.errors });
      if (!(await allowed(args.context, 'signIn', me.email))) return sentBack(429, { tooMany: true });
      const { current, password } = form.value;
      if (!(await isPassword(args.context.backEnd, { email: me.email, password: current }))) {
        return sentBack(400, { errors: { current: { key: 'wrongPassword' } } });
      }
      if ((await setPassword(client, password)) === 'weak') {
        return sentBack(400, { errors: { password: { key: 'commonPassword' } } });
      }
      throw done();
    }
    case 'email': {
      const form = parseForm(formData, changeEmailSchema);
      if (!form.ok) return sentBack(400, { errors: form.errors });
      const { email, emailPassword } = form.value;
      if (email === me.email) return sentBack(400, { errors: { email: { key: 'taken' } } });
      if (!(await allowed(args.context, 'letter', me.email))) return sentBack(429, { tooMany: true });
      if (!(await isPassword(args.context.backEnd, { email: me.email, password: emailPassword }))) {
        return sentBack(400, { errors: { emailPassword: { key: 'wrongPassword' } } });
      }
      await requestNewAddress(client, email);
      await args.context.sendLetter(warningLetter(session, email));
      throw done();
    }
    case 'calendar':
      await readCalendarKey(client, true);
      throw done();
    case 'everywhere':
      await endSession(client, 'global');
      throw redirect('/sign-in?signed-out=everywhere');
  }
}

/** To the present address: whoever did not ask for the change learns of it in time. */
function warningLetter({ me }: Session, newAddress: string) {
  const t = letterTranslator(me.language);
  return letter(me.email, me.language, {
    subject: t('newAddress.subject'),
    greeting: t('greeting'),
    paragraphs: [t('newAddress.body', { email: newAddress }), t('newAddress.stranger')],
    notes: [],
    signature: t('signature'),
  });
}
