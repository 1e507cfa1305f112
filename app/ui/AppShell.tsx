import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type Language, languages } from '~/i18n/language';
import { useTranslation } from '~/i18n/useTranslation';
import { Avatar } from './Avatar';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { Logo } from './Logo';
import { Menu, type MenuItem } from './Menu';
import { contentId } from './SkipLink';

export interface NavigationItem {
  to: string;
  label: string;
  icon: IconName;
  /** Only this very address is "here", not those below it. */
  end?: boolean;
  /** Further addresses which are "here" too, with all below them. */
  also?: readonly string[];
  /** On a phone it is in the account menu: at the thumb there is room for five. */
  inMenuOnPhone?: boolean;
}

export interface AppShellProps {
  /** Whose workspace this is, and its home. */
  place: { name: string; to: string };
  /** At most five of them at the thumb. */
  navigation: readonly NavigationItem[];
  person: { id: string; name: string; email?: string; colour?: string };
  paths: {
    account: string;
    /** Receives POST. */
    signOut: string;
    /** Receives POST with `language` and `returnTo`. */
    language: string;
  };
  /** Further items of the account menu, such as another workspace of the same person. */
  accountItems?: readonly MenuItem[];
  /** Above the page, full width: something the whole workspace should know. */
  banner?: ReactNode;
  /** A page that wants the whole width (a tree beside a document) instead of one comfortable column. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of every page of somebody signed in. On a phone its navigation sits at the thumb. */
export function AppShell({ place, navigation, banner, wide = false, children, ...account }: AppShellProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const width = wide ? 'max-w-[100rem]' : 'max-w-6xl';
  return (
    <div className="shell flex min-h-dvh flex-col">
      <header className="on-screen-only sticky top-0 z-30 border-line border-b bg-surface">
        <div className={classes('mx-auto flex h-16 items-center gap-3 px-4 sm:gap-6 lg:px-6', width)}>
          <Link
            to={place.to}
            className="flex min-w-0 items-center gap-3 rounded-control py-1 text-ink no-underline"
          >
            <Logo className="size-9 shrink-0" />
            <span className="min-w-0 leading-tight">
              <span className="block text-ink-soft text-xs">{t('appName')}</span>
              <span className="block truncate font-semibold">{place.name}</span>
            </span>
          </Link>
          <nav aria-label={t('navigation.main')} className="shell-navigation">
            <ul>
              {navigation.map((item) => (
                <li key={item.to} className={item.inMenuOnPhone ? 'max-md:hidden' : undefined}>
                  <Link
                    to={item.to}
                    prefetch="intent"
                    aria-current={isHere(item, pathname) ? 'page' : undefined}
                  >
                    <Icon name={item.icon} />
                    <span>{item.label}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto shrink-0">
            <AccountMenu {...account} moved={navigation.filter(({ inMenuOnPhone }) => inMenuOnPhone)} />
          </div>
        </div>
      </header>
      {banner}
      <main
        id={contentId}
        tabIndex={-1}
        className={classes('mx-auto w-full flex-1 px-4 pt-6 pb-16 sm:pt-8 lg:px-6', width)}
      >
        {children}
      </main>
    </div>
  );
}

function isHere({ to, end = false, also = [] }: NavigationItem, pathname: string): boolean {
  return (
    pathname === to || [...(end ? [] : [to]), ...also].some((place) => `${pathname}/`.startsWith(`${place}/`))
  );
}

function AccountMenu({
  person,
  paths,
  accountItems = [],
  moved,
}: Pick<AppShellProps, 'person' | 'paths' | 'accountItems'> & { moved: readonly NavigationItem[] }) {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const others = languages.filter((language) => language !== i18n.language);
  const items: MenuItem[] = [
    ...moved.map(({ label, icon, to }) => ({ label, icon, to, onPhone: true })),
    ...accountItems,
    { label: t('navigation.account'), icon: 'account', to: paths.account },
    ...others.map((language) => ({
      label: nameOfLanguage[language],
      lang: language,
      icon: 'language' as const,
      action: paths.language,
      fields: { language, returnTo: pathname + search },
      // A language is one document's: the browser loads the texts of only one.
      reloadDocument: true,
    })),
    { label: t('navigation.signOut'), icon: 'signOut', action: paths.signOut, reloadDocument: true },
  ];
  return (
    <Menu
      align="end"
      label={t('navigation.accountMenu', { name: person.name })}
      buttonClassName="flex min-h-11 items-center gap-2 rounded-full p-1 text-ink-soft hover:bg-sunken hover:text-ink sm:pr-2"
      button={
        <>
          <Avatar id={person.id} name={person.name} colour={person.colour} decorative />
          <Icon name="chevronDown" className="hidden size-4 sm:block" />
        </>
      }
      heading={
        <>
          <p className="font-semibold">{person.name}</p>
          {person.email && <p className="text-ink-faint text-sm">{person.email}</p>}
        </>
      }
      items={items}
    />
  );
}

/** Each language in its own words: somebody lost in the other one must be able to find theirs. */
const nameOfLanguage: Record<Language, string> = { cs: 'Čeština', en: 'English' };
