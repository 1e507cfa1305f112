import { Form } from '@remix-run/react';
import type { PendingInvitation } from '~/domain/access/invitations.server';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Button } from '~/ui/Button';
import { type Column, DataTable } from '~/ui/DataTable';

/** Invitations that wait, and what can be done about each. */
export function InvitationsTable({ invitations }: { invitations: readonly PendingInvitation[] }) {
  const { t } = useTranslation('people');
  const { t: groups } = useTranslation('groups');
  const format = useFormat();
  const columns: Array<Column<PendingInvitation>> = [
    {
      key: 'email',
      header: t('list.email'),
      names: true,
      cell: ({ email }) => <span className="break-all">{email}</span>,
    },
    { key: 'role', header: t('list.role'), cell: ({ role }) => t(`role.${role}`) },
    {
      key: 'organisation',
      header: t('list.organisation'),
      cell: ({ organisation }) => organisation?.name ?? t('list.none'),
    },
    {
      key: 'group',
      header: t('invite.group'),
      cell: ({ group }) => (group ? `${group.name} (${groups(`role.${group.role}`)})` : t('list.none')),
    },
    { key: 'by', header: t('invitations.by'), cell: ({ invitedBy }) => invitedBy },
    {
      key: 'state',
      header: t('invitations.state'),
      cell: ({ expired, expiresAt }) => (
        <Badge tone={expired ? 'warning' : 'info'} icon={expired ? 'warning' : 'mail'}>
          {t(expired ? 'invitations.expired' : 'invitations.valid', { date: format.date(expiresAt) })}
        </Badge>
      ),
    },
    { key: 'actions', header: t('invitations.actions'), cell: (invitation) => <Actions {...invitation} /> },
  ];
  return (
    <DataTable
      caption={t('invitations.caption')}
      captionHidden
      columns={columns}
      rows={invitations}
      rowKey={({ id }) => id}
    />
  );
}

function Actions({ id, email }: PendingInvitation) {
  const { t } = useTranslation('people');
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="email" value={email} />
      <Button
        type="submit"
        size="small"
        name="intent"
        value="resend"
        aria-label={t('invitations.resendTo', { email })}
      >
        {t('invitations.resend')}
      </Button>
      <Button
        type="submit"
        size="small"
        variant="quiet"
        name="intent"
        value="takeBack"
        aria-label={t('invitations.takeBackFrom', { email })}
      >
        {t('invitations.takeBack')}
      </Button>
    </Form>
  );
}
