import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { managesPeople, readsPeople } from '~/domain/access/rules';
import { listGroups } from '~/domain/groups/groups.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { PeopleSections } from '../$partnership.people/PeopleSections';
import { GroupCard } from './GroupCard';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'groups', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  if (!readsPeople(membership.role)) throw new Response(null, { status: 404 });
  const groups = await listGroups(client, membership.partnershipId);
  return {
    active: groups.filter(({ state }) => state === 'active'),
    closed: groups.filter(({ state }) => state === 'closed'),
    manages: managesPeople(membership.role),
    home: `/${membership.slug}/groups`,
  };
}

export default function Groups() {
  const { active, closed, manages, home } = useLoaderData<typeof loader>();
  const { t } = useTranslation('groups');
  const add = manages && (
    <LinkButton to={`${home}/new`} variant="primary" icon="plus">
      {t('add')}
    </LinkButton>
  );
  const none = active.length === 0 && closed.length === 0;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={!none && add} />
      <PeopleSections manages={manages} />
      {none && (
        <EmptyState icon="groups" title={t('empty.title')} action={add}>
          {t('empty.text')}
        </EmptyState>
      )}
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {active.map((group) => (
          <GroupCard key={group.id} group={group} to={`${home}/${group.id}`} />
        ))}
      </ul>
      {closed.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-4 font-bold text-xl">{t('closedOnes')}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-surface px-4 sm:px-6">
            {closed.map(({ id, name }) => (
              <li key={id} className="py-3">
                <Link to={`${home}/${id}`} className="link">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
