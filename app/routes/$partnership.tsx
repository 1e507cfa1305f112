import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { personColour } from '~/platform/person-colour';
import { requireMembership } from '~/platform/session.server';
import { AppShell } from '~/ui/AppShell';
import { navigationOf } from './account/navigation-of';

export async function loader(args: LoaderFunctionArgs) {
  const { me, membership } = await requireMembership(args);
  return { me, membership };
}

/** A page that wants the whole width says so: `export const handle = { wide: true }`. */
type PageHandle = { wide?: boolean } | undefined;

export default function Partnership() {
  const { me, membership } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const wide = useMatches().some(({ handle }) => (handle as PageHandle)?.wide);
  return (
    <AppShell
      place={{ name: membership.name, to: `/${membership.slug}` }}
      navigation={navigationOf(membership, t)}
      person={{ ...me, colour: personColour(me.hue) }}
      paths={{ account: '/account', signOut: '/sign-out', language: '/language' }}
      accountItems={me.memberships
        .filter(({ slug }) => slug !== membership.slug)
        .map(({ slug, name }) => ({ label: name, icon: 'open', to: `/${slug}` }))}
      wide={wide}
    >
      <Outlet />
    </AppShell>
  );
}
