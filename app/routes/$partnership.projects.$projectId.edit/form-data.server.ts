import { listOrganisations } from '~/domain/organisations/organisations.server';
import { listProjects } from '~/domain/projects/projects.server';
import type { Project } from '~/domain/projects/schema';
import type { Client } from '~/platform/supabase';

/** What the form of a project offers to choose from. An organisation put away is offered where it realises the project. */
export async function readFormChoices(client: Client, partnershipId: string, project: Project | null) {
  const [organisations, projects] = await Promise.all([
    listOrganisations(client, partnershipId),
    listProjects(client, partnershipId),
  ]);
  const realiser = project?.realiser?.id;
  return {
    realisers: organisations
      .filter(({ id, archivedAt }) => archivedAt === null || id === realiser)
      .map(({ id, name }) => ({ value: id, label: name })),
    programmes: [...new Set(projects.map(({ programme }) => programme))].filter(Boolean).sort(),
  };
}
