import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listPeople, restoreMembership } from '~/domain/access/access.server';
import { filterPeople, managesPeople, readsPeople } from '~/domain/access/rules';
import { peopleFilterSchema } from '~/domain/access/schema';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership, requireRole } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { Done } from '../$partnership.people/Done';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable } from './PeopleTable';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'people', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  if (!readsPeople(membership.role)) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const filter = peopleFilterSchema.parse(Object.fromEntries(searchParams));
  const everybody = await listPeople(client, membership.partnershipId);
  return {
    people: filterPeople(everybody, filter),
    filter,
    organisations: choices(everybody.map(({ organisation }) => organisation)),
    groups: choices(everybody.flatMap(({ groups }) => groups)),
    saved: searchParams.has('saved'),
    changed: everybody.find(({ membershipId }) => membershipId === searchParams.get('changed')) ?? null,
    manages: managesPeople(membership.role),
    myId: me.id,
    home: `/${membership.slug}/people`,
  };
}

/** Each once, by name. */
function choices(items: Array<{ id: string; name: string } | null>) {
  const names = new Map(items.flatMap((item) => (item ? [[item.id, item.name] as const] : [])));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'cs'));
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager');
  const formData = await args.request.formData();
  readIntent(formData, ['restore']);
  const id = z.uuid().safeParse(formData.get('id'));
  if (!id.success) throw new Response(null, { status: 400 });
  const outcome = await outcomeOf(() => restoreMembership(client, id.data));
  if (!outcome.ok) return data({ refused: outcome.refused }, { status: 409 });
  throw redirect(`/${membership.slug}/people?changed=${id.data}`);
}

export default function PeopleList() {
  const { people, filter, organisations, groups, saved, changed, manages, myId, home } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation('people');
  return (
    <>
      <Done
        refused={refused}
        message={
          saved
            ? t('done.changed')
            : changed && t(changed.endedAt === null ? 'done.restored' : 'done.ended', { name: changed.name })
        }
        undo={
          changed && changed.endedAt !== null && manages
            ? { intent: 'restore', fields: { id: changed.membershipId } }
            : undefined
        }
      />
      <PeopleFilters filter={filter} organisations={organisations} groups={groups} found={people.length} />
      {people.length > 0 ? (
        <PeopleTable people={people} manages={manages} myId={myId} home={home} />
      ) : (
        <EmptyState
          icon="search"
          title={t('list.empty.title')}
          action={<LinkButton to={home}>{t('list.empty.clear')}</LinkButton>}
        >
          {t('list.empty.text')}
        </EmptyState>
      )}
    </>
  );
}
