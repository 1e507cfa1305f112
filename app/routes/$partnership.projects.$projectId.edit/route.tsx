import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { readProject } from '~/domain/projects/forms';
import { archiveProject, changeProject, findProject } from '~/domain/projects/projects.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { PageHeader } from '~/ui/PageHeader';
import { useSubmitting } from '~/ui/useSubmitting';
import { readFormChoices } from './form-data.server';
import { type ProjectAnswer, ProjectForm } from './ProjectForm';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'projects', (t) => t('editTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager', 'consultant');
  const project = await findProject(client, membership.partnershipId, args.params.projectId ?? '');
  if (!project) throw new Response(null, { status: 404 });
  return { client, membership, project, home: `/${membership.slug}/projects` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership, project, home } = await load(args);
  return { project, home, ...(await readFormChoices(client, membership.partnershipId, project)) };
}

export async function action(args: ActionFunctionArgs) {
  const { client, project, home } = await load(args);
  const formData = await args.request.formData();
  const intent = readIntent(formData, ['save', 'archive']);
  const values = typedValues(formData);
  if (intent === 'archive') {
    const outcome = await outcomeOf(() => archiveProject(client, project.id, true));
    if (outcome.ok) throw redirect(`${home}?changed=${project.id}`);
    return data<ProjectAnswer>({ refused: outcome.refused, values }, { status: 409 });
  }
  const read = readProject(values);
  if (!read.ok) return data<ProjectAnswer>({ errors: read.errors, values }, { status: 422 });
  const outcome = await outcomeOf(() => changeProject(client, project.id, read.value));
  if (outcome.ok) throw redirect(`${home}/${project.id}?saved`);
  return data<ProjectAnswer>({ refused: outcome.refused, values }, { status: 409 });
}

export default function EditProject() {
  const { project, home, realisers, programmes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const archiving = useSubmitting('archive');
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        breadcrumbs={[
          { to: home, label: t('title') },
          { to: `${home}/${project.id}`, label: project.name },
        ]}
      />
      <ProjectForm
        project={project}
        realisers={realisers}
        programmes={programmes}
        answer={answer}
        cancelTo={`${home}/${project.id}`}
      />
      {project.archivedAt === null && (
        <Card title={t('archive.title')} className="mt-6 max-w-3xl">
          <p className="mb-4">{t('archive.lead')}</p>
          <Form method="post">
            <Button type="submit" icon="archive" name="intent" value="archive" busy={archiving}>
              {t('archive.action')}
            </Button>
          </Form>
        </Card>
      )}
    </>
  );
}
