import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { projectFilterSchema } from '~/domain/projects/forms';
import { archiveProject, listProjects } from '~/domain/projects/projects.server';
import { filterProjects, managesProjects, readsProjects } from '~/domain/projects/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership, requireRole } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { Done } from '../$partnership.people/Done';
import { ProjectFilters } from './ProjectFilters';
import { ProjectsTable } from './ProjectsTable';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'projects', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  if (!readsProjects(membership.role)) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const filter = projectFilterSchema.parse(Object.fromEntries(searchParams));
  const all = await listProjects(client, membership.partnershipId);
  const changed = all.find(({ id }) => id === searchParams.get('changed'));
  const realisers = new Map(
    all.flatMap(({ realiser }) => (realiser ? [[realiser.id, realiser.name] as const] : [])),
  );
  return {
    projects: filterProjects(all, filter),
    hasAny: all.some(({ archivedAt }) => archivedAt === null) || filter.state !== '',
    realisers: [...realisers]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'cs')),
    programmes: [...new Set(all.map(({ programme }) => programme))].filter(Boolean).sort(),
    changed: changed && { id: changed.id, name: changed.name, archived: changed.archivedAt !== null },
    manages: managesProjects(membership.role),
    home: `/${membership.slug}/projects`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager', 'consultant');
  const formData = await args.request.formData();
  readIntent(formData, ['restore']);
  const id = String(formData.get('id') ?? '');
  const outcome = await outcomeOf(() => archiveProject(client, id, false));
  if (!outcome.ok) return data({ refused: outcome.refused }, { status: 409 });
  throw redirect(`/${membership.slug}/projects?changed=${id}`);
}

/** All projects of the partnership, narrowed by what stands in the address. */
export default function Projects() {
  const { projects, hasAny, realisers, programmes, changed, manages, home } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation('projects');
  const add = manages && (
    <LinkButton to={`${home}/new`} variant="primary" icon="plus">
      {t('add')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={hasAny && add} />
      <Done
        refused={refused}
        message={changed && t(changed.archived ? 'done.archived' : 'done.restored', { name: changed.name })}
        undo={changed?.archived && manages ? { intent: 'restore', fields: { id: changed.id } } : undefined}
      />
      {hasAny ? (
        <>
          <ProjectFilters realisers={realisers} programmes={programmes} found={projects.length} />
          {projects.length > 0 ? (
            <ProjectsTable projects={projects} home={home} />
          ) : (
            <EmptyState
              icon="search"
              title={t('noneHere')}
              action={<LinkButton to={home}>{t('clear')}</LinkButton>}
            >
              {t('noneHereText')}
            </EmptyState>
          )}
        </>
      ) : (
        <EmptyState icon="projects" title={t('empty.title')} action={add}>
          {t('empty.text')}
        </EmptyState>
      )}
    </>
  );
}
