import type { Named, Responsibility } from '../plans/content';
import type { RevisionState } from '../plans/schema';

/** Who should be accountable, as somebody of the group sees it; not settled yet. */
export type Proposal = {
  id: string;
  organisation: Named;
  person: Named | null;
  note: string;
  /** Who proposes it. */
  by: Named;
  at: string;
};

/** A measure in the table of responsibility. */
export type AccountedMeasure = {
  /** Of the version in this revision. */
  id: string;
  /** Permanent identity. */
  measureId: string;
  code: string;
  wording: string;
  chapter: { id: string; code: string; name: string };
  responsibility: Responsibility | null;
  /** Without the accountable one. */
  cooperating: Named[];
  proposals: Proposal[];
  /** The asking person may propose who should be accountable. */
  proposable: boolean;
};

/** An assignment as its history tells it; the one in force has no end. */
export type Assignment = {
  id: string;
  organisation: Named;
  /** Null also for those who do not read who belongs to the partnership. */
  person: Named | null;
  answer: Responsibility['answer'];
  /** Why it was declined. */
  reason: string | null;
  /** Why it was handed over, in an approved revision. */
  handover: string | null;
  /** It is here because a hand-over was taken back. */
  undoes: boolean;
  assignedBy: string;
  assignedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
};

/** People and organisations to choose from when somebody assigns or proposes. */
export type Choices = {
  organisations: Array<Named & { short: string | null }>;
  people: Array<Named & { organisation: Named | null }>;
};

/** What came of assigning to one measure; handed back as it is to take it back. Ids of assignments; see assign_responsibility. */
export type AssignmentChange = {
  version: string;
  made: string | null;
  ended: string | null;
  /** Organisations which co-operated until then; null: they stay. */
  cooperated: string[] | null;
};

/** What came of handing over one measure or one task; handed back as it is to take it back. Ids; see hand_over. */
export type HandOverChange =
  | (AssignmentChange & { task: null })
  | {
      version: null;
      task: string;
      from_person: string | null;
      from_organisation: string | null;
      to_person: string | null;
      to_organisation: string | null;
    };

/** A measure somebody answers for, outside of the table: on the desk, in a letter, when somebody leaves. */
export type HeldMeasure = {
  /** Of its version in the revision. */
  version: string;
  measureId: string;
  code: string;
  wording: string;
  revision: { id: string; name: string; state: RevisionState; plan: string };
  organisation: Named;
  person: Named | null;
  /** It was put away in the draft; brought back, it would be as it was. */
  archived: boolean;
};

/** An assignment on somebody's desk. */
export type DeskResponsibility = HeldMeasure & { id: string; reason: string | null; assignedAt: string };

/** A proposal on the manager's desk. */
export type DeskProposal = Proposal &
  Pick<HeldMeasure, 'version' | 'measureId' | 'code' | 'wording' | 'revision'>;
