import type { ActionFunctionArgs } from '@remix-run/node';
import { responsibilityChangeSchema } from '~/domain/responsibility/forms';
import { tellAccountable, tellingTakenBack } from '~/domain/responsibility/letters.server';
import {
  answerAssignments,
  assign,
  propose,
  settleProposals,
  undoAssignment,
} from '~/domain/responsibility/responsibility.server';
import type { AssignmentChange } from '~/domain/responsibility/schema';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/** What was done, with what it takes to take it back; what can be said of it. */
export type ResponsibilityDone =
  | { intent: 'assign' | 'unassign'; count: number; changes: AssignmentChange[]; told: string | null }
  | { intent: 'propose'; count: number; proposals: string[] }
  | { intent: 'dismiss' | 'withdraw'; count: number; proposals: string[] }
  | { intent: 'undo' | 'accept' | 'decline' | 'reopen'; count: number };

/** Does with responsibility what a form says; who was made accountable gets a letter. */
export async function changeResponsibility(args: ActionFunctionArgs) {
  const session = await requireMembership(args);
  const { client } = session;
  const parsed = responsibilityChangeSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const change = parsed.data;
  return attempt(async (): Promise<ResponsibilityDone> => {
    switch (change.intent) {
      case 'assign': {
        const { intent, ...draft } = change;
        const changes = await assign(client, draft);
        const versions = changes.flatMap(({ version, made }) => (made ? [version] : []));
        const { person, handover } = draft;
        const told =
          person &&
          (await tellAccountable(args.context, session, { kind: 'assigned', person, versions, handover }));
        return { intent, count: changes.length, changes, told: told || null };
      }
      case 'unassign': {
        const { intent, versions } = change;
        const nobody = { organisation: null, person: null, cooperating: null, handover: null };
        const changes = await assign(client, { versions, ...nobody });
        return { intent, count: changes.length, changes, told: null };
      }
      case 'undo': {
        const { intent, changes } = change;
        const undone = await tellingTakenBack(args.context, session, changes, () =>
          undoAssignment(client, changes),
        );
        return { intent, count: undone.length };
      }
      case 'accept':
      case 'decline': {
        const { intent, assignments } = change;
        const answer =
          change.intent === 'accept'
            ? { accept: true as const }
            : { accept: false as const, reason: change.reason };
        return { intent, count: (await answerAssignments(client, assignments, answer)).length };
      }
      case 'propose': {
        const { intent, ...draft } = change;
        const proposals = await propose(client, draft);
        return { intent, count: proposals.length, proposals };
      }
      case 'dismiss':
      case 'withdraw': {
        const { intent, proposals } = change;
        const outcome = intent === 'dismiss' ? 'dismissed' : 'withdrawn';
        return { intent, count: await settleProposals(client, proposals, outcome), proposals };
      }
      case 'reopen':
        return { intent: change.intent, count: await settleProposals(client, change.proposals, null) };
    }
  });
}
