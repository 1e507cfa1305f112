import { domainError } from '~/platform/domain-error';
import type { Role } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { byRevisionAndCode, type HeldRow, heldColumns, heldOf } from './held.server';
import { type ProposalRow, proposalColumns, proposalOf } from './proposals.server';
import type { DeskProposal, DeskResponsibility } from './schema';

/** What of responsibility waits for somebody. */
export type ResponsibilityDesk = {
  /** Assigned to them, and not answered yet. */
  toAnswer: DeskResponsibility[];
  /** For the manager: what somebody has declined, and what is proposed. */
  declined: DeskResponsibility[];
  proposals: DeskProposal[];
};

export async function readDesk(
  client: Client,
  asking: { partnershipId: string; personId: string; role: Role },
): Promise<ResponsibilityDesk> {
  const { partnershipId, personId, role } = asking;
  const manages = role === 'manager';
  const [toAnswer, declined, proposals] = await Promise.all([
    waiting(client, partnershipId, { answer: 'assigned', personId }),
    manages ? waiting(client, partnershipId, { answer: 'declined', personId: null }) : [],
    manages ? proposed(client, partnershipId) : [],
  ]);
  return { toAnswer, declined, proposals };
}

/** Assignments in force with an answer, of one person or of all. */
async function waiting(
  client: Client,
  partnershipId: string,
  { answer, personId }: { answer: 'assigned' | 'declined'; personId: string | null },
): Promise<DeskResponsibility[]> {
  const query = client
    .from('responsibilities')
    .select(heldColumns)
    .eq('partnership_id', partnershipId)
    .eq('answer', answer)
    .is('ended_at', null)
    .is('measure.archived_at', null)
    .neq('revision.state', 'superseded');
  const { data, error } = await (personId ? query.eq('person_id', personId) : query).overrideTypes<
    HeldRow[],
    { merge: false }
  >();
  if (error) throw domainError(error);
  return data
    .map((row) => ({ ...heldOf(row), id: row.id, reason: row.reason, assignedAt: row.assigned_at }))
    .sort(byRevisionAndCode);
}

/** Proposals which can still be taken up. */
async function proposed(client: Client, partnershipId: string): Promise<DeskProposal[]> {
  const { data, error } = await client
    .from('proposals')
    .select(
      `${proposalColumns}, measure:measure_versions!inner(id, measure_id, code, wording, archived_at),
      revision:revisions!inner(id, name, state, plan:plans!inner(title))`,
    )
    .eq('partnership_id', partnershipId)
    .is('outcome', null)
    .is('measure.archived_at', null)
    .in('revision.state', ['draft', 'consultation', 'ready'])
    .overrideTypes<Array<ProposalRow & Pick<HeldRow, 'measure' | 'revision'>>, { merge: false }>();
  if (error) throw domainError(error);
  return data
    .map((row) => ({
      ...heldOf({ ...row, reason: null, assigned_at: '', answer: '' }),
      ...proposalOf(row),
    }))
    .sort(byRevisionAndCode);
}
