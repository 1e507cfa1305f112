import type { Translate } from '~/i18n/translate';
import type { Membership } from '~/platform/me';
import type { NavigationItem } from '~/ui/AppShell';

/** The main navigation of whoever belongs to a partnership with this role. */
export function navigationOf(
  { slug, role }: Pick<Membership, 'slug' | 'role'>,
  t: Translate<'common'>,
): NavigationItem[] {
  const home = `/${slug}`;
  const plans = {
    to: `${home}/plans`,
    also: [`${home}/revisions`, `${home}/comparison`, `${home}/import`],
    label: t('navigation.plans'),
    icon: 'plan' as const,
  };
  const items: NavigationItem[] = [{ to: home, label: t('navigation.home'), icon: 'home', end: true }, plans];
  if (role === 'participant') return items;
  return [
    ...items,
    { to: `${home}/projects`, label: t('navigation.projects'), icon: 'projects' },
    { to: `${home}/groups`, label: t('navigation.groups'), icon: 'groups' },
    { to: `${home}/people`, label: t('navigation.people'), icon: 'people' },
  ];
}
