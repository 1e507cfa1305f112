import type { InvitationPreview } from '~/domain/access/invitations.server';
import { useTranslation } from '~/i18n/useTranslation';

/** To what somebody is invited: role, group and for which address. */
export function InvitationFacts({ invitation }: { invitation: InvitationPreview }) {
  const { t } = useTranslation('auth');
  const { t: people } = useTranslation('people');
  const facts = [
    [t('invitation.facts.role'), people(`role.${invitation.role}`)],
    [t('invitation.facts.group'), invitation.group],
    [t('invitation.facts.email'), invitation.email],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-control bg-sunken px-4 py-3">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd className="min-w-0 break-words font-semibold">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
