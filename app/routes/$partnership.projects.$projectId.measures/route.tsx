import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listPlans, readRevision } from '~/domain/plans/plans.server';
import { measuresOf } from '~/domain/plans/rules';
import { findProject, linkMeasures } from '~/domain/projects/projects.server';
import { revisionsToChoose } from '~/domain/projects/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { FilterForm } from '~/ui/FilterForm';
import { PageHeader } from '~/ui/PageHeader';
import { Select } from '~/ui/Select';
import { MeasureChoice } from './MeasureChoice';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'projects', (t) => t('choosing.title'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager', 'consultant');
  const { partnershipId } = membership;
  const project = await findProject(client, partnershipId, args.params.projectId ?? '');
  if (!project) throw new Response(null, { status: 404 });
  return { client, partnershipId, project, home: `/${membership.slug}/projects` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { client, partnershipId, project, home } = await load(args);
  const revisions = revisionsToChoose(await listPlans(client, partnershipId));
  const asked = new URL(args.request.url).searchParams.get('revision');
  const revisionId = revisions.find(({ id }) => id === asked)?.id ?? revisions[0]?.id;
  const tree = revisionId ? await readRevision(client, partnershipId, revisionId) : null;
  return {
    ...{ home, revisions, revisionId: tree?.id ?? null },
    project: { id: project.id, name: project.name, measureIds: project.measureIds },
    chapters: (tree?.chapters ?? []).map((chapter) => ({
      ...{ id: chapter.id, code: chapter.code, name: chapter.name, measures: measuresOf(chapter) },
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, partnershipId, project, home } = await load(args);
  const formData = await args.request.formData();
  readIntent(formData, ['choose']);
  const tree = await readRevision(client, partnershipId, String(formData.get('revision') ?? ''));
  if (!tree) throw new Response(null, { status: 404 });
  // Only measures of the revision were offered; links to others stay.
  const offered = tree.chapters.flatMap(measuresOf).map(({ measureId }) => measureId);
  const ticked = new Set(formData.getAll('measure').map(String));
  const linked = new Set(project.measureIds);
  const link = { partnershipId, projectId: project.id };
  const outcome = await outcomeOf(async () => {
    await linkMeasures(
      client,
      link,
      offered.filter((id) => ticked.has(id) && !linked.has(id)),
      true,
    );
    await linkMeasures(
      client,
      link,
      offered.filter((id) => !ticked.has(id) && linked.has(id)),
      false,
    );
  });
  if (outcome.ok) throw redirect(`${home}/${project.id}?linked`);
  return data({ refused: outcome.refused }, { status: 409 });
}

/** Which measures a project realises. */
export default function ChooseMeasures() {
  const { project, revisions, revisionId, chapters, home } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation('projects');
  const { t: common } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('choosing.title')}
        lead={t('choosing.lead', { name: project.name })}
        breadcrumbs={[
          { to: home, label: t('title') },
          { to: `${home}/${project.id}`, label: project.name },
        ]}
      />
      {revisionId === null ? (
        <EmptyState icon="plan" title={t('choosing.noPlan.title')}>
          {t('choosing.noPlan.text')}
        </EmptyState>
      ) : (
        <>
          {revisions.length > 1 && (
            <FilterForm
              label={t('choosing.revision')}
              values={{ revision: revisionId }}
              className="mb-6 flex flex-wrap items-end gap-3"
            >
              <Select
                name="revision"
                label={t('choosing.revision')}
                className="min-w-0 flex-1 basis-60"
                defaultValue={revisionId}
                options={revisions.map(({ id, name, plan }) => ({
                  value: id,
                  label: t('measures.in', { plan, revision: name }),
                }))}
              />
              <Button type="submit">{common('actions.apply')}</Button>
            </FilterForm>
          )}
          <MeasureChoice
            key={revisionId}
            chapters={chapters}
            revisionId={revisionId}
            linked={project.measureIds}
            refused={refused}
            cancelTo={`${home}/${project.id}`}
          />
        </>
      )}
    </>
  );
}
