import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { managesPeople, readsPeople } from '~/domain/access/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { PeopleSections } from './PeopleSections';

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
      <PeopleSections manages={manages} />
      <Outlet />
    </>
  );
}
