import { domainError } from '~/platform/domain-error';
import type { Role } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { placedMeasures, type RevisionContent } from '../plans/content';
import { readContent } from '../plans/content.server';
import { chaptersToWrite } from '../plans/plans.server';
import { isFrozen, isOpen, isShared } from '../plans/rules';
import { listChoices } from './choices.server';
import { openProposals } from './proposals.server';
import type { AccountedMeasure, Choices } from './schema';

/** Everything the table of responsibility shows. */
export type ResponsibilityTable = {
  revision: RevisionContent['revision'];
  plan: RevisionContent['plan'];
  /** A document of the revision, over whose socket the page hears of changes; null without a chapter. */
  document: string | null;
  /** In the order of the plan. */
  measures: AccountedMeasure[];
  chapters: Array<{ id: string; code: string; name: string }>;
  /** What the asking person may do: assign in a draft, hand over in an approved revision. */
  mayAssign: boolean;
  mayHandOver: boolean;
  /** For those who assign, hand over or propose. */
  choices: Choices | null;
};

/** Who answers for what in a revision; null when there is none in this partnership that the asking person may read. */
export async function readResponsibilityTable(
  client: Client,
  revisionId: string,
  asking: { partnershipId: string; personId: string; role: Role },
): Promise<ResponsibilityTable | null> {
  const { partnershipId, personId, role } = asking;
  const [content, proposals, revision, writable] = await Promise.all([
    readContent(client, revisionId),
    openProposals(client, revisionId),
    readSharing(client, revisionId),
    role === 'member' ? chaptersToWrite(client, partnershipId, personId) : [],
  ]);
  if (!content || !revision || content.partnership.id !== partnershipId) return null;
  const { state } = content.revision;
  const own = new Set(writable.map(({ id }) => id));
  const measures = placedMeasures(content).map(({ measure, chapter }): AccountedMeasure => {
    const { id, measureId, code, wording, responsibility, cooperating } = measure;
    return {
      ...{ id, measureId, code, wording, responsibility },
      chapter: { id: chapter.id, code: chapter.code, name: chapter.name },
      cooperating: cooperating.filter((one) => one.id !== responsibility?.organisation.id),
      // What was not settled until the approval is history.
      proposals: isFrozen(state) ? [] : (proposals.get(id) ?? []),
      proposable: isOpen(state) && own.has(chapter.id),
    };
  });
  const mayAssign = role === 'manager' && !isFrozen(state);
  const mayHandOver = role === 'manager' && state === 'approved';
  const chooses = mayAssign || mayHandOver || measures.some(({ proposable }) => proposable);
  return {
    ...{ revision: content.revision, plan: content.plan, document: revision.document, measures },
    chapters: content.chapters.map(({ id, code, name }) => ({ id, code, name })),
    ...{ mayAssign, mayHandOver },
    choices: chooses ? await listChoices(client, partnershipId, participantsRead(state, revision)) : null,
  };
}

/** Whether participants read a revision: it was approved, or its draft is shared with them. */
export function participantsRead(
  state: RevisionContent['revision']['state'],
  { sharedAt }: { sharedAt: string | null },
): boolean {
  return isFrozen(state) || isShared({ state, sharedAt });
}

/** Since when a draft is shared with participants, and one of its documents; null when it is not to be read. */
export async function readSharing(
  client: Client,
  revisionId: string,
): Promise<{ sharedAt: string | null; document: string | null } | null> {
  const { data, error } = await client
    .from('revisions')
    .select('shared_at, chapters(documents(id))')
    .eq('id', revisionId)
    .limit(1, { referencedTable: 'chapters' })
    .maybeSingle()
    .overrideTypes<
      {
        shared_at: string | null;
        chapters: Array<{ documents: { id: string } | Array<{ id: string }> | null }>;
      },
      { merge: false }
    >();
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return (
    data && {
      sharedAt: data.shared_at,
      document: [data.chapters[0]?.documents ?? []].flat()[0]?.id ?? null,
    }
  );
}
