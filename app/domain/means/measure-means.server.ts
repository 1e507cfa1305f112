import type { Client } from '~/platform/supabase';
import { listProjects } from '../projects/projects.server';
import type { ListedProject } from '../projects/schema';
import { type MeasureFunding, type MeasurePlace, readFunding } from './means.server';

/** What a measure's page shows of its means, besides what stands in the content of the revision. */
export type MeasureMeans = MeasureFunding & {
  /** Projects which realise the measure; none for participants. */
  projects: ListedProject[];
  /** The others, which could be linked. */
  otherProjects: Array<{ id: string; name: string }>;
};

export async function readMeasureMeans(client: Client, place: MeasurePlace): Promise<MeasureMeans> {
  const [funding, all] = await Promise.all([
    readFunding(client, place),
    listProjects(client, place.partnershipId),
  ]);
  const going = all.filter(({ archivedAt }) => archivedAt === null);
  const realises = ({ measureIds }: ListedProject) => measureIds.includes(place.measureId);
  return {
    ...funding,
    projects: going.filter(realises),
    otherProjects: going.filter((project) => !realises(project)).map(({ id, name }) => ({ id, name })),
  };
}
