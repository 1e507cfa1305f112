import type { LoaderFunctionArgs } from '@remix-run/node';
import { NavLink, Outlet, useLoaderData } from '@remix-run/react';
import { managesPeople, readsPeople } from '~/domain/access/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { classes } from '~/ui/classes';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';

/** Who may not read this does not learn that it is here. */
export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await requireMembership(args);
  if (!readsPeople(membership.role)) throw new Response(null, { status: 404 });
  return { home: `/${membership.slug}/people`, manages: managesPeople(membership.role) };
}

/** Head and parts of the pages about people, organisations and invitations. */
export default function People() {
  const { home, manages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const sections = [
    { to: home, label: t('sections.people'), end: true },
    { to: `${home}/organisations`, label: t('sections.organisations') },
    ...(manages ? [{ to: `${home}/invitations`, label: t('sections.invitations') }] : []),
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          manages && (
            <LinkButton to={`${home}/invite`} variant="primary" icon="mail">
              {t('invite.action')}
            </LinkButton>
          )
        }
      />
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
      <Outlet />
    </>
  );
}
