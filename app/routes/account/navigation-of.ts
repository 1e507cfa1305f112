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
  // Participants too are invited to meetings, and read the minutes of those they were at.
  const meetings: NavigationItem = {
    ...{ to: `${home}/meetings`, also: [`${home}/resolutions`], label: t('navigation.meetings') },
    icon: 'calendar',
  };
  const tasks: NavigationItem = { to: `${home}/tasks`, label: t('navigation.tasks'), icon: 'task' };
  if (role === 'participant') return [...items, meetings, tasks];
  return [
    ...items,
    ...[meetings, tasks],
    { to: `${home}/projects`, label: t('navigation.projects'), icon: 'projects', inMenuOnPhone: true },
    { to: `${home}/people`, also: [`${home}/groups`], label: t('navigation.people'), icon: 'people' },
  ];
}
