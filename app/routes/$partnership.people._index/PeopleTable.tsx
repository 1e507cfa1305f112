import { Link } from '@remix-run/react';
import type { ListedPerson } from '~/domain/access/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { personColour } from '~/platform/person-colour';
import { Avatar } from '~/ui/Avatar';
import { type Column, DataTable } from '~/ui/DataTable';

type PeopleTableProps = { people: readonly ListedPerson[]; manages: boolean; myId: string; home: string };

/** Who belongs here: name, address, organisation, role, groups. The manager's names lead to their memberships. */
export function PeopleTable({ people, manages, myId, home }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const { t: groups } = useTranslation('groups');
  const groupsHome = home.replace(/people$/, 'groups');
  const columns: Array<Column<ListedPerson>> = [
    {
      key: 'name',
      header: t('list.name'),
      names: true,
      cell: ({ membershipId, personId, name, hue }) => (
        <span className="flex items-center gap-3">
          <Avatar id={personId} name={name} colour={personColour(hue)} decorative />
          <span>
            {manages ? (
              <Link to={`${home}/${membershipId}`} className="link">
                {name}
              </Link>
            ) : (
              name
            )}
            {personId === myId && <span className="font-normal text-ink-faint"> ({t('list.you')})</span>}
          </span>
        </span>
      ),
    },
    {
      key: 'email',
      header: t('list.email'),
      cell: ({ email }) => (
        <a href={`mailto:${email}`} className="link wrap-anywhere">
          {email.slice(0, email.lastIndexOf('@'))}
          <wbr />
          {email.slice(email.lastIndexOf('@'))}
        </a>
      ),
    },
    {
      key: 'organisation',
      header: t('list.organisation'),
      cell: ({ organisation }) => organisation?.name ?? t('list.none'),
    },
    { key: 'role', header: t('list.role'), cell: ({ role }) => t(`role.${role}`) },
    {
      key: 'groups',
      header: t('list.groups'),
      cell: (person) =>
        person.groups.length === 0 ? (
          t('list.none')
        ) : (
          <ul className="flex flex-col gap-1">
            {person.groups.map(({ id, name, role }) => (
              <li key={id}>
                <Link to={`${groupsHome}/${id}`} className="link">
                  {name}
                </Link>
                {role !== 'member' && <span className="text-ink-faint"> ({groups(`role.${role}`)})</span>}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('list.caption')}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={({ membershipId }) => membershipId}
    />
  );
}
