import type { AppLoadContext } from '@remix-run/node';
import { languageOfAddress } from '~/domain/access/invitations.server';
import { letter } from '~/domain/access/letters';
import { formatFor } from '~/i18n/format';
import { translatorFor } from '~/i18n/i18n';
import { letterTranslator } from '~/i18n/i18n.server';
import { defaultLanguage } from '~/i18n/language';
import type { Membership, Role } from '~/platform/me';
import type { Session } from '~/platform/session.server';

/** Days an invitation is valid (`expires_at` of its table). */
const termInDays = 14;

/**
 * Sends the link of an invitation, in the addressee's language where it is known and in Czech otherwise.
 * @param session the manager's
 */
export async function sendInvitation(
  context: AppLoadContext,
  { client, me, membership }: Session & { membership: Membership },
  invitation: { token: string; email: string; role: Role },
): Promise<void> {
  const { token, email, role } = invitation;
  const language = (await languageOfAddress(client, email)) ?? defaultLanguage;
  const t = letterTranslator(language);
  const until = new Date(Date.now() + termInDays * 24 * 60 * 60 * 1000);
  await context.sendLetter(
    letter(email, language, {
      subject: t('invitation.subject', { partnership: membership.name }),
      greeting: t('greeting'),
      paragraphs: [
        t('invitation.body', { inviter: me.name, partnership: membership.name }),
        t('invitation.role', { role: translatorFor(language, 'people')(`role.${role}`) }),
      ],
      link: {
        introduction: t('invitation.link'),
        button: t('invitation.button'),
        href: `${context.publicUrl}/invitation/${token}`,
      },
      notes: [t('invitation.validity', { date: formatFor(language).date(until) }), t('invitation.stranger')],
      signature: t('signature'),
    }),
  );
}
