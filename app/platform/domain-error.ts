/** Reasons a change is refused that a person can be told about; `errors.refused.<reason>` in the texts. */
export const refusals = [
  'not_allowed',
  'not_found',
  'not_empty',
  'revision_frozen',
  'revision_not_approved',
  'last_manager',
  'already_member',
  'invitation_invalid',
  'invitation_other_address',
  'taken',
  'changed_meanwhile',
  'wrong_state',
  'revision_has_gaps',
  'deadline_over',
  'not_on_scale',
  'unit_in_use',
  'not_elaborated_plan',
  'person_not_member',
  'handover_reason_missing',
  'reason_missing',
  'holds_measures',
  'holds_chapters',
  'file_too_large',
  'file_type',
  'file_empty',
  'import_has_errors',
  'minutes_approved',
  'minutes_settled',
  'meeting_cancelled',
  'objections_open',
  'objections_running',
  'holds_meeting',
  'holds_tasks',
  'meeting_over',
  'group_closed',
  'task_without_holder',
] as const;
export type Refusal = (typeof refusals)[number];

/** A change the database refused for a reason that a person can be told about. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The error to throw for what the back end answered: `Refused` where there is something to tell the person, else an
 * unexpected error.
 */
export function domainError(error: { code?: string; message: string }): Error {
  if (error.code === '42501') return new Refused('not_allowed');
  // A write that touched no row: row-level security hides what may not be changed.
  if (error.code === 'PGRST116') return new Refused('not_found');
  // An id that cannot be one, or that names nothing; text no database can hold (NUL).
  if (['22P02', '23503', '22021'].includes(error.code ?? '')) return new Refused('not_found');
  if (error.code === '23505') return new Refused('taken');
  const reason = refusals.find((known) => known === error.message);
  return reason ? new Refused(reason) : new Error(`${error.code ?? ''} ${error.message}`);
}
