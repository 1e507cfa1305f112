import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { linkChangeSchema } from '~/domain/links/forms';
import { addElaboration, judge, listCandidates, removeElaboration } from '~/domain/links/links.server';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/** Measures which a measure can be linked to; `from` is the revision they stand in. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '', measureId = '' } = args.params;
  const from = new URL(args.request.url).searchParams.get('from') ?? revisionId;
  return {
    candidates: await listCandidates(client, membership.partnershipId, { revisionId, measureId }, from),
  };
}

/** Links a measure, or takes a link away. */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const parsed = linkChangeSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const change = parsed.data;
  return attempt(async () => {
    switch (change.intent) {
      case 'elaborate': {
        const { partnershipId } = membership;
        const { version: versionId, measure: measureId } = change;
        return addElaboration(client, { partnershipId, revisionId, versionId, measureId });
      }
      case 'unelaborate':
        return removeElaboration(client, { versionId: change.version, measureId: change.measure });
      case 'judge':
        await judge(client, change.one, change.other, change.verdict);
    }
  });
}
