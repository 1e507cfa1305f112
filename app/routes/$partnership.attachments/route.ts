import type { ActionFunctionArgs } from '@remix-run/node';
import { archiveAttachment, attach } from '~/domain/attachments/attachments.server';
import { attachmentFormSchema } from '~/domain/attachments/forms';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/** Attaches a file, puts one away, or brings it back. Answers with the id of the attachment. */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const form = attachmentFormSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const { partnershipId } = membership;
  return attempt(async () => {
    switch (form.data.intent) {
      case 'attachEvidence': {
        const { kind, revision, indicatorVersion, file } = form.data;
        const to = { kind, partnershipId, revisionId: revision, indicatorVersionId: indicatorVersion };
        return { id: await attach(client, to, file) };
      }
      case 'attachTemplate':
        return { id: await attach(client, { kind: 'template', partnershipId }, form.data.file) };
      case 'archive':
      case 'restore':
        await archiveAttachment(client, form.data.id, form.data.intent === 'archive');
        return { id: form.data.id };
    }
  });
}
