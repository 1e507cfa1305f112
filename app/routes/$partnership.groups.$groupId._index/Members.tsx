import { Form } from '@remix-run/react';
import { useState } from 'react';
import { groupRoles } from '~/domain/groups/roles';
import type { GroupMember } from '~/domain/groups/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { personColour } from '~/platform/person-colour';
import { Avatar } from '~/ui/Avatar';
import { Badge } from '~/ui/Badge';
import { Button } from '~/ui/Button';
import { Select } from '~/ui/Select';

type MembersProps = { members: readonly GroupMember[]; managing: boolean; myId: string };

/** Who belongs to the group and as what; those who may change it do it in place. */
export function Members({ members, managing, myId }: MembersProps) {
  const { t } = useTranslation('groups');
  const { t: people } = useTranslation('people');
  if (members.length === 0) return <p className="text-ink-soft">{t('noMembers')}</p>;
  return (
    <ul className="divide-y divide-line">
      {members.map((member) => (
        <li key={member.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <Avatar id={member.personId} name={member.name} colour={personColour(member.hue)} decorative />
          <span className="min-w-0 flex-1 basis-40">
            <span className="font-semibold">{member.name}</span>
            {member.personId === myId && <span className="text-ink-faint"> ({people('list.you')})</span>}
            {member.organisation && (
              <span className="block text-ink-soft text-sm">{member.organisation}</span>
            )}
          </span>
          {managing ? (
            <ChangeMember {...member} />
          ) : (
            <Badge tone={member.role === 'chair' ? 'info' : 'neutral'} icon="account">
              {t(`role.${member.role}`)}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The button appears with a new choice; without scripts it is always there. */
function ChangeMember({ id, name, role }: GroupMember) {
  const { t } = useTranslation('groups');
  const { t: common } = useTranslation();
  const [chosen, choose] = useState(role);
  const save = (
    <Button type="submit" size="small" aria-label={t('saveRoleOf', { name })}>
      {common('actions.save')}
    </Button>
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Form method="post" preventScrollReset className="flex items-center gap-2">
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="id" value={id} />
        <Select
          name="role"
          label={t('roleOf', { name })}
          labelHidden
          defaultValue={role}
          onChange={(event) => choose(groupRoles.find((each) => each === event.target.value) ?? role)}
          options={groupRoles.map((each) => ({ value: each, label: t(`role.${each}`) }))}
        />
        {chosen === role ? <noscript>{save}</noscript> : save}
      </Form>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="id" value={id} />
        <Button
          type="submit"
          variant="quiet"
          size="small"
          name="intent"
          value="remove"
          aria-label={t('removeWho', { name })}
        >
          {common('actions.remove')}
        </Button>
      </Form>
    </div>
  );
}
