import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { archiveProject, findProject, readCurrentMeasures } from '~/domain/projects/projects.server';
import { managesProjects, readsProjects } from '~/domain/projects/rules';
import type { ProjectResult } from '~/domain/projects/schema';
import { pageTitle } from '~/i18n/page-title';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership, requireRole } from '~/platform/session.server';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { DataTable } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { useSubmitting } from '~/ui/useSubmitting';
import { Done } from '../$partnership.people/Done';
import { ProjectStateBadge } from '../$partnership.projects._index/project-state-badge';
import { ProjectFacts } from './ProjectFacts';
import { ProjectMeasures } from './ProjectMeasures';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'projects', (t) => data?.project.name ?? t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  if (!readsProjects(membership.role)) throw new Response(null, { status: 404 });
  const project = await findProject(client, membership.partnershipId, args.params.projectId ?? '');
  if (!project) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const done = (['saved', 'linked', 'restored'] as const).find((key) => searchParams.has(key));
  return {
    project,
    measures: await readCurrentMeasures(client, membership.partnershipId, project.measureIds),
    manages: managesProjects(membership.role),
    done: done ?? null,
    home: `/${membership.slug}/projects`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager', 'consultant');
  readIntent(await args.request.formData(), ['restore']);
  const { projectId = '' } = args.params;
  const outcome = await outcomeOf(() => archiveProject(client, projectId, false));
  if (!outcome.ok) return data({ refused: outcome.refused }, { status: 409 });
  throw redirect(`/${membership.slug}/projects/${projectId}?restored`);
}

/** A project: what is known of it, what it has brought and what it realises. */
export default function ProjectPage() {
  const { project, measures, manages, done, home } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation('projects');
  return (
    <>
      <PageHeader
        title={project.name}
        breadcrumbs={[{ to: home, label: t('title') }]}
        lead={<ProjectStateBadge state={project.archivedAt ? 'archived' : project.state} />}
        action={
          manages && (
            <LinkButton to="edit" variant="primary" icon="edit" prefetch="intent">
              {t('edit')}
            </LinkButton>
          )
        }
      />
      <Done refused={refused} message={done && t(`done.${done}`, { name: project.name })} />
      {project.archivedAt && (
        <Banner className="mb-6" action={manages && <Restore />}>
          {t('archive.restoreLead')}
        </Banner>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <aside className="min-w-0 lg:col-start-2 lg:row-span-2">
          <ProjectFacts project={project} />
        </aside>
        <div className="grid min-w-0 gap-6 lg:col-start-1 lg:row-start-1">
          <ProjectMeasures project={project} measures={measures} manages={manages} />
          <Results results={project.results} />
        </div>
      </div>
    </>
  );
}

function Restore() {
  const { t } = useTranslation('projects');
  const restoring = useSubmitting('restore');
  return (
    <Form method="post" className="on-screen-only">
      <Button type="submit" size="small" icon="undo" name="intent" value="restore" busy={restoring}>
        {t('archive.restore')}
      </Button>
    </Form>
  );
}

function Results({ results }: { results: ProjectResult[] }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <Card title={t('results.title')}>
      {results.length === 0 ? (
        <p className="text-ink-soft">{t('results.none')}</p>
      ) : (
        <DataTable
          caption={t('results.caption')}
          captionHidden
          columns={[
            { key: 'label', header: t('results.label'), names: true, cell: ({ label }) => label },
            {
              key: 'value',
              header: t('results.value'),
              numeric: true,
              cell: ({ value }) => format.number(value),
            },
          ]}
          rows={results.map((result, index) => ({ ...result, index }))}
          rowKey={({ index }) => String(index)}
        />
      )}
    </Card>
  );
}
