import { type ActionFunctionArgs, data } from '@remix-run/node';
import { archiveAttachment, attach, keepTemplate } from '~/domain/attachments/attachments.server';
import { attachmentFormSchema } from '~/domain/attachments/forms';
import { faultOfTemplate } from '~/domain/exports/exports.server';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/**
 * Attaches a file, puts one away, or brings it back. Answers with the id of the attachment; of a template which could
 * not be filled, with what is wrong in it.
 */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const form = attachmentFormSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const { partnershipId } = membership;
  switch (form.data.intent) {
    case 'attachEvidence': {
      const { kind, revision, indicatorVersion, file } = form.data;
      const to = { kind, partnershipId, revisionId: revision, indicatorVersionId: indicatorVersion };
      return attempt(async () => ({ id: await attach(client, to, file), name: file.name }));
    }
    case 'attachTemplate': {
      const { file } = form.data;
      // Who may not keep one is told just that; and what is empty or too large is not read.
      if (membership.role === 'manager' && file.size > 0) {
        const fault = await faultOfTemplate(new Uint8Array(await file.arrayBuffer()));
        if (fault)
          return data({ ok: false as const, fault: { reason: fault.reason, what: fault.what } }, 409);
      }
      return attempt(async () => ({ id: await keepTemplate(client, partnershipId, file), name: file.name }));
    }
    case 'archive':
    case 'restore': {
      const { id, intent } = form.data;
      return attempt(async () => {
        await archiveAttachment(client, id, intent === 'archive');
        return { id, name: '' };
      });
    }
  }
}
