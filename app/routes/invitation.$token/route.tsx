import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { changeProfile } from '~/domain/access/access.server';
import { acceptInvitation, previewInvitation } from '~/domain/access/invitations.server';
import { registrationSchema } from '~/domain/access/schema';
import { signUp } from '~/domain/access/sign-in.server';
import { detectLanguage } from '~/i18n/language';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { type FieldErrors, parseForm, readIntent, typedValues } from '~/platform/forms';
import { allowed } from '~/platform/limits';
import { fetchMe } from '~/platform/me';
import { outcomeOf } from '~/platform/outcome.server';
import { findSession, requestClient } from '~/platform/session.server';
import { AuthCard } from '~/ui/AuthCard';
import { Banner } from '~/ui/Banner';
import { LinkButton } from '~/ui/LinkButton';
import { LanguageSwitch } from '../language/LanguageSwitch';
import { AcceptForm, OtherAccount, RegistrationForm } from './forms';
import { InvitationFacts } from './InvitationFacts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'auth', (t) => t('invitation.title'));

export async function loader(args: LoaderFunctionArgs) {
  const [invitation, session] = await Promise.all([
    previewInvitation(requestClient(args), args.params.token ?? ''),
    findSession(args),
  ]);
  const signedInAs = session?.me.email ?? null;
  return data({ invitation, signedInAs }, { status: invitation ? 200 : 404 });
}

type Answer = {
  problem?: 'exists' | 'tooMany' | 'invitation_invalid' | 'invitation_other_address' | 'failed';
  errors?: FieldErrors;
  values?: Record<string, string>;
};
const answer = (status: number, body: Answer) => data(body, { status });

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? '';
  const client = requestClient(args);
  const formData = await args.request.formData();
  if (readIntent(formData, ['register', 'accept']) === 'register') {
    const form = parseForm(formData, registrationSchema);
    if (!form.ok) return answer(400, { errors: form.errors, values: form.values });
    const values = typedValues(formData);
    const invitation = await previewInvitation(client, token);
    if (invitation?.state !== 'valid') return answer(409, { problem: 'invitation_invalid' });
    if (!(await allowed(args.context, 'signIn', invitation.email))) {
      return answer(429, { problem: 'tooMany', values });
    }
    switch (await signUp(client, { ...form.value, email: invitation.email })) {
      // Whoever holds the token has read the mailbox, so this tells them nothing they may not know.
      case 'exists':
        return answer(409, { problem: 'exists', values });
      case 'weak':
        return answer(400, { errors: { password: { key: 'commonPassword' } }, values });
      case 'done': {
        const me = await fetchMe(client);
        if (!me) throw new Error('signed up, but not signed in');
        const language = detectLanguage(args.request);
        await changeProfile(client, me.id, { name: form.value.name, language });
      }
    }
  }
  const outcome = await outcomeOf(() => acceptInvitation(client, token));
  if (outcome.ok) throw redirect(`/${outcome.result}`);
  const known = (['invitation_invalid', 'invitation_other_address'] as const).find(
    (reason) => reason === outcome.refused,
  );
  return answer(409, { problem: known ?? 'failed' });
}

export default function Invitation() {
  const { invitation, signedInAs } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { pathname } = useLocation();
  const { t } = useTranslation('auth');
  const state = invitation?.state ?? 'unknown';

  if (!invitation || state !== 'valid') {
    return (
      <AuthCard
        title={t(`invitation.closed.${state === 'valid' ? 'unknown' : state}.title`)}
        lead={t(`invitation.closed.${state === 'valid' ? 'unknown' : state}.text`, {
          partnership: invitation?.partnership ?? '',
          inviter: invitation?.invitedBy ?? '',
        })}
        footer={<LanguageSwitch />}
      >
        <LinkButton
          to={signedInAs && invitation && state === 'accepted' ? `/${invitation.slug}` : '/'}
          variant="primary"
        >
          {signedInAs ? t('invitation.continue') : t('signIn.submit')}
        </LinkButton>
      </AuthCard>
    );
  }
  const signInPath = `/sign-in?next=${encodeURIComponent(pathname)}`;
  return (
    <AuthCard
      title={t('invitation.heading')}
      lead={t('invitation.lead', {
        inviter: invitation.invitedBy,
        partnership: invitation.partnership,
      })}
      footer={<LanguageSwitch />}
    >
      <InvitationFacts invitation={invitation} />
      {(result?.problem === 'invitation_invalid' || result?.problem === 'failed') && (
        <Banner tone="danger" live>
          {t('invitation.closed.unknown.text')}
        </Banner>
      )}
      {signedInAs === null ? (
        <RegistrationForm email={invitation.email} signInPath={signInPath} answer={result} />
      ) : signedInAs === invitation.email ? (
        <AcceptForm />
      ) : (
        <OtherAccount signedInAs={signedInAs} invited={invitation.email} returnTo={pathname} />
      )}
    </AuthCard>
  );
}
