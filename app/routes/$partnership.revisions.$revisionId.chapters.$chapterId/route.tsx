import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { treeChangeSchema } from '~/domain/plans/forms';
import { readMeasureGaps } from '~/domain/plans/lifecycle.server';
import { changeTree, previewRenumbering, readRevision } from '~/domain/plans/plans.server';
import { isFrozen, isOpen } from '~/domain/plans/rules';
import { readDocumentText } from '~/domain/plans/texts.server';
import { pageTitle } from '~/i18n/page-title';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { ChapterPage } from './chapter-page';

export const handle = { wide: true };

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    'plan',
    (t) => (data ? t('chapter.titled', { code: data.chapter.code, name: data.chapter.name }) : t('title')),
    data?.tree.name,
  );

/** The chapter with its texts as last projected: readable at once, live as soon as scripts have run. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { revisionId = '', chapterId = '' } = args.params;
  const [tree, gaps] = await Promise.all([
    readRevision(client, membership.partnershipId, revisionId),
    readMeasureGaps(client, revisionId),
  ]);
  const chapter = tree?.chapters.find(({ id }) => id === chapterId);
  const text = chapter && (await readDocumentText(client, chapter.documentId));
  if (!tree || !chapter || !text) throw new Response(null, { status: 404 });
  return {
    personId: me.id,
    tree,
    chapter,
    text,
    // What was approved lacks what it lacks.
    gaps: isFrozen(tree.state) ? {} : gaps,
    mayEdit: text.access === 'edit',
    // Only these move a measure to a chapter which another group writes.
    mayMoveAnywhere:
      isOpen(tree.state) && (membership.role === 'manager' || membership.role === 'consultant'),
  };
}
export type ChapterData = ReturnType<typeof useLoaderData<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const { client } = await requireMembership(args);
  const fields = Object.fromEntries(await args.request.formData());
  if (fields.intent === 'previewRenumbering') {
    return attempt(async () => ({
      added: null,
      codes: await previewRenumbering(client, args.params.chapterId ?? ''),
    }));
  }
  const change = treeChangeSchema.safeParse(fields);
  if (!change.success) throw new Response(null, { status: 400 });
  return attempt(async () => ({ ...(await changeTree(client, change.data)), codes: null }));
}

export default function Chapter() {
  const data = useLoaderData<typeof loader>();
  // A chapter is a document of its own: nothing of the last one's state may stay.
  return <ChapterPage key={data.chapter.id} data={data} />;
}
