import { NavLink, useParams } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from '~/ui/classes';

/** Parts of what is known of people: they, their groups and organisations, and who is invited. */
export function PeopleSections({ manages }: { manages: boolean }) {
  const { partnership = '' } = useParams();
  const { t } = useTranslation('people');
  const home = `/${partnership}/people`;
  const sections = [
    { to: home, label: t('sections.people'), end: true },
    { to: `/${partnership}/groups`, label: t('sections.groups') },
    { to: `${home}/organisations`, label: t('sections.organisations') },
    ...(manages ? [{ to: `${home}/invitations`, label: t('sections.invitations') }] : []),
  ];
  return (
    <nav aria-label={t('sections.label')} className="mb-6 overflow-x-auto border-line border-b">
      <ul className="flex gap-1">
        {sections.map(({ to, label, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              prefetch="intent"
              className={({ isActive }) =>
                classes(
                  'flex min-h-11 items-center border-b-3 px-4 font-semibold no-underline -outline-offset-2',
                  isActive
                    ? 'border-brand text-brand-strong'
                    : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
                )
              }
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
