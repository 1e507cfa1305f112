import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import {
  listInvitations,
  renewInvitation,
  restoreInvitation,
  revokeInvitation,
} from '~/domain/access/invitations.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { Done } from '../$partnership.people/Done';
import { sendInvitation } from '../$partnership.people/invitation-letter.server';
import { InvitationsTable } from './InvitationsTable';

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, 'people', (t) => t('sections.invitations'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  return {
    invitations: await listInvitations(client, membership.partnershipId),
    home: `/${membership.slug}/people`,
  };
}

const targetSchema = z.object({ id: z.uuid(), email: z.string().max(254) });

export async function action(args: ActionFunctionArgs) {
  const session = await requireRole(args, 'manager');
  const { client, membership } = session;
  const formData = await args.request.formData();
  const intent = readIntent(formData, ['resend', 'takeBack', 'restore']);
  const target = targetSchema.safeParse(Object.fromEntries(formData));
  if (!target.success) throw new Response(null, { status: 400 });
  const { id, email } = target.data;
  const outcome = await outcomeOf(async () => {
    switch (intent) {
      case 'resend': {
        const { token, invitation } = await renewInvitation(client, membership.partnershipId, id);
        await sendInvitation(args.context, session, {
          token,
          email: invitation.email,
          role: invitation.role,
        });
        return { sent: email };
      }
      case 'takeBack':
        await revokeInvitation(client, id);
        return { takenBack: id, email };
      case 'restore':
        await restoreInvitation(client, id);
        return { restored: email };
    }
  });
  if (!outcome.ok) return data({ refused: outcome.refused }, { status: 409 });
  const params = new URLSearchParams(Object.entries(outcome.result));
  throw redirect(`/${membership.slug}/people/invitations?${params}`);
}

export default function Invitations() {
  const { invitations, home } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation('people');
  return (
    <>
      <DoneHere refused={refused} />
      {invitations.length > 0 ? (
        <InvitationsTable invitations={invitations} />
      ) : (
        <EmptyState
          icon="mail"
          title={t('invitations.empty.title')}
          action={<LinkButton to={`${home}/invite`}>{t('invite.action')}</LinkButton>}
        >
          {t('invitations.empty.text')}
        </EmptyState>
      )}
    </>
  );
}

function DoneHere({ refused }: Pick<Parameters<typeof Done>[0], 'refused'>) {
  const { t } = useTranslation('people');
  const [params] = useSearchParams();
  const [sent, takenBack, restored] = ['sent', 'takenBack', 'restored'].map((name) => params.get(name));
  const email = params.get('email') ?? '';
  if (takenBack) {
    return (
      <Done
        refused={refused}
        message={t('invite.takenBack', { email })}
        undo={{ intent: 'restore', fields: { id: takenBack, email } }}
      />
    );
  }
  const message = sent
    ? t('invite.sent', { email: sent })
    : restored
      ? t('done.undone', { email: restored })
      : null;
  return <Done refused={refused} message={message} />;
}
