import { Link } from '@remix-run/react';
import type { Organisation } from '~/domain/organisations/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { type Column, DataTable } from '~/ui/DataTable';

type Listed = Organisation & { people: number };
type OrganisationsTableProps = { organisations: readonly Listed[]; manages: boolean; home: string };

/** Organisations with their relation to the partnership and how many people are here for each. */
export function OrganisationsTable({ organisations, manages, home }: OrganisationsTableProps) {
  const { t } = useTranslation('people');
  const columns: Array<Column<Listed>> = [
    {
      key: 'name',
      header: t('organisations.name'),
      names: true,
      cell: ({ id, name, short }) => (
        <>
          {manages ? (
            <Link to={`${home}/organisations/${id}`} className="link">
              {name}
            </Link>
          ) : (
            name
          )}
          {short && <span className="block font-normal text-ink-faint text-sm">{short}</span>}
        </>
      ),
    },
    {
      key: 'kind',
      header: t('organisations.kind'),
      cell: ({ kind }) => t(`organisations.kinds.${kind}`),
    },
    {
      key: 'relation',
      header: t('organisations.relation'),
      cell: ({ member }) => (
        <Badge tone={member ? 'success' : 'neutral'} icon={member ? 'check' : 'open'}>
          {t(member ? 'organisations.isMember' : 'organisations.outside')}
        </Badge>
      ),
    },
    {
      key: 'people',
      header: t('organisations.people'),
      numeric: true,
      cell: ({ id, people }) =>
        people === 0 ? (
          0
        ) : (
          <Link to={`${home}?organisation=${id}`} className="link">
            {people}
          </Link>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('organisations.caption')}
      captionHidden
      columns={columns}
      rows={organisations}
      rowKey={({ id }) => id}
    />
  );
}
