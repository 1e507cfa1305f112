import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listPeople } from '~/domain/access/access.server';
import { managesPeople, readsPeople } from '~/domain/access/rules';
import { organisationFilters } from '~/domain/organisations/kinds';
import { archiveOrganisation, listOrganisations } from '~/domain/organisations/organisations.server';
import { filterOrganisations } from '~/domain/organisations/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership, requireRole } from '~/platform/session.server';
import { classes } from '~/ui/classes';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { Done } from '../$partnership.people/Done';
import { OrganisationsTable } from './OrganisationsTable';

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, 'people', (t) => t('sections.organisations'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  if (!readsPeople(membership.role)) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const filter = organisationFilters.find((known) => known === searchParams.get('show')) ?? 'all';
  const [organisations, people] = await Promise.all([
    listOrganisations(client, membership.partnershipId),
    listPeople(client, membership.partnershipId),
  ]);
  const changed = organisations.find(({ id }) => id === searchParams.get('changed'));
  return {
    organisations: filterOrganisations(organisations, filter).map((organisation) => ({
      ...organisation,
      people: people.filter((p) => p.endedAt === null && p.organisation?.id === organisation.id).length,
    })),
    filter,
    changed: changed && { ...changed, saved: searchParams.has('saved') },
    manages: managesPeople(membership.role),
    home: `/${membership.slug}/people`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const formData = await args.request.formData();
  readIntent(formData, ['restore']);
  const id = z.uuid().safeParse(formData.get('id'));
  if (!id.success) throw new Response(null, { status: 400 });
  const outcome = await outcomeOf(() => archiveOrganisation(client, id.data, false));
  if (!outcome.ok) return data({ refused: outcome.refused }, { status: 409 });
  throw redirect(`/${membership.slug}/people/organisations?changed=${id.data}`);
}

export default function Organisations() {
  const { organisations, filter, changed, manages, home } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation('people');
  const kind = changed?.saved ? 'saved' : changed?.archivedAt ? 'archived' : 'restored';
  const add = (
    <LinkButton to={`${home}/organisations/new`} icon="plus">
      {t('organisations.add')}
    </LinkButton>
  );
  return (
    <>
      <Done
        refused={refused}
        message={changed && t(`organisations.${kind}`, { name: changed.name })}
        undo={
          changed && kind === 'archived' && manages
            ? { intent: 'restore', fields: { id: changed.id } }
            : undefined
        }
      />
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <nav aria-label={t('organisations.filter.label')}>
          <ul className="flex flex-wrap gap-2">
            {organisationFilters.map((show) => (
              <li key={show}>
                <Link
                  to={show === 'all' ? '.' : `?show=${show}`}
                  preventScrollReset
                  aria-current={show === filter ? 'true' : undefined}
                  className={classes(
                    'inline-flex min-h-9 items-center rounded-full border px-4 py-1 text-sm no-underline',
                    show === filter
                      ? 'border-brand bg-brand font-semibold text-white'
                      : 'border-line-strong bg-surface text-ink hover:bg-sunken',
                  )}
                >
                  {t(`organisations.filter.${show}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {manages && add}
      </div>
      <p role="status" className="mb-3 text-ink-soft text-sm">
        {t('organisations.found', { count: organisations.length })}
      </p>
      {organisations.length > 0 ? (
        <OrganisationsTable organisations={organisations} manages={manages} home={home} />
      ) : filter === 'all' ? (
        <EmptyState icon="groups" title={t('organisations.empty.title')} action={manages && add}>
          {t('organisations.empty.text')}
        </EmptyState>
      ) : (
        <EmptyState
          icon="search"
          title={t('organisations.noneHere')}
          action={<LinkButton to=".">{t('list.empty.clear')}</LinkButton>}
        >
          {t('organisations.noneHereText')}
        </EmptyState>
      )}
    </>
  );
}
