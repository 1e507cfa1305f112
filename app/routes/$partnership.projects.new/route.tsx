import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readProject } from '~/domain/projects/forms';
import { addProject, linkMeasures, readCurrentMeasures } from '~/domain/projects/projects.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { readFormChoices } from '../$partnership.projects.$projectId.edit/form-data.server';
import { type ProjectAnswer, ProjectForm } from '../$partnership.projects.$projectId.edit/ProjectForm';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'projects', (t) => t('addTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager', 'consultant');
  // A project may be started from the measure which it is to realise.
  const asked = new URL(args.request.url).searchParams.get('measure');
  const [measure] = asked ? await readCurrentMeasures(client, membership.partnershipId, [asked]) : [];
  return { client, membership, measure, home: `/${membership.slug}/projects` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership, measure, home } = await load(args);
  return {
    ...(await readFormChoices(client, membership.partnershipId, null)),
    ...{ home, forMeasure: measure?.code ?? null },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership, measure, home } = await load(args);
  const formData = await args.request.formData();
  readIntent(formData, ['save']);
  const values = typedValues(formData);
  const read = readProject(values);
  if (!read.ok) return data<ProjectAnswer>({ errors: read.errors, values }, { status: 422 });
  const { partnershipId } = membership;
  const outcome = await outcomeOf(async () => {
    const projectId = await addProject(client, partnershipId, read.value);
    if (measure) await linkMeasures(client, { partnershipId, projectId }, [measure.measureId], true);
    return projectId;
  });
  if (outcome.ok) throw redirect(`${home}/${outcome.result}?saved`);
  return data<ProjectAnswer>({ refused: outcome.refused, values }, { status: 409 });
}

export default function NewProject() {
  const { home, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  return (
    <>
      <PageHeader title={t('addTitle')} breadcrumbs={[{ to: home, label: t('title') }]} />
      <ProjectForm project={null} {...choices} answer={answer} cancelTo={home} />
    </>
  );
}
