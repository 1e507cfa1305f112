import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { MeasurePage } from '../measures/schema';
import type { Answer, Named } from '../plans/content';
import { isFrozen } from '../plans/rules';
import { listChoices } from './choices.server';
import { openProposals } from './proposals.server';
import type { Assignment, Choices, Proposal } from './schema';
import { participantsRead, readSharing } from './table.server';

/** What the measure's page shows of responsibility besides what stands in its content. */
export type ResponsibilityExtras = {
  /** All assignments, the newest first; the one in force has no end. */
  assignments: Assignment[];
  proposals: Proposal[];
  /** For those who assign, hand over or propose. */
  choices: Choices | null;
};

export async function readResponsibilityExtras(
  client: Client,
  partnershipId: string,
  { measure, revision, rights }: Pick<MeasurePage, 'measure' | 'revision' | 'rights'>,
): Promise<ResponsibilityExtras> {
  const chooses = rights.assign || rights.handOver || rights.propose;
  const [assignments, proposals, sharing] = await Promise.all([
    readAssignments(client, measure.id),
    isFrozen(revision.state) ? null : openProposals(client, revision.id, measure.id),
    chooses ? readSharing(client, revision.id) : null,
  ]);
  return {
    assignments,
    proposals: proposals?.get(measure.id) ?? [],
    choices:
      chooses && sharing
        ? await listChoices(client, partnershipId, participantsRead(revision.state, sharing))
        : null,
  };
}

type Row = {
  id: string;
  answer: string;
  reason: string | null;
  handover: string | null;
  undoes: string | null;
  assigned_at: string;
  answered_at: string | null;
  ended_at: string | null;
  organisation: Named | null;
  person: Named | null;
  assigner: { name: string } | null;
};

/**
 * Who has answered for a measure (its version in a revision) since when until when, the newest first. Nothing for
 * participants, who do not read the list of organisations.
 */
export async function readAssignments(client: Client, version: string): Promise<Assignment[]> {
  const { data, error } = await client
    .from('responsibilities')
    .select(
      `id, answer, reason, handover, undoes, assigned_at, answered_at, ended_at, organisation:organisations(id, name),
      person:people!person_id(id, name), assigner:people!assigned_by(name)`,
    )
    .eq('measure_version_id', version)
    .order('assigned_at', { ascending: false })
    .overrideTypes<Row[], { merge: false }>();
  if (error) throw domainError(error);
  return data.flatMap(({ organisation, ...row }) =>
    organisation
      ? [
          {
            ...{ id: row.id, organisation, person: row.person },
            ...{ answer: row.answer as Answer, reason: row.reason },
            ...{ handover: row.handover, undoes: row.undoes !== null },
            ...{ assignedBy: row.assigner?.name ?? '', assignedAt: row.assigned_at },
            ...{ answeredAt: row.answered_at, endedAt: row.ended_at },
          },
        ]
      : [],
  );
}
