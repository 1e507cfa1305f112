import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { personColour } from '~/platform/person-colour';
import { requireMembership } from '~/platform/session.server';
import { AppShell, type NavigationItem } from '~/ui/AppShell';

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
  const home = `/${membership.slug}`;
  const navigation: NavigationItem[] = [
    { to: home, label: t('navigation.home'), icon: 'home', end: true },
    { to: `${home}/plans`, label: t('navigation.plans'), icon: 'plan' },
  ];
  if (membership.role !== 'participant') {
    navigation.push(
      { to: `${home}/projects`, label: t('navigation.projects'), icon: 'projects' },
      { to: `${home}/groups`, label: t('navigation.groups'), icon: 'groups' },
      { to: `${home}/people`, label: t('navigation.people'), icon: 'people' },
    );
  }
  return (
    <AppShell
      place={{ name: membership.name, to: home }}
      navigation={navigation}
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
