import { type ActionFunctionArgs, data } from '@remix-run/node';
import { archiveAttachment, attach, keepTemplate } from '~/domain/attachments/attachments.server';
import { attachmentFormSchema } from '~/domain/attachments/forms';
import { faultOfTemplate } from '~/domain/exports/exports.server';
import { faultOfMinutesTemplate } from '~/domain/exports/minutes-file.server';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/**
 * Attaches a file, puts one away, or brings it back. Answers, of a template which could not be filled, with what is wrong
 * in it.
 */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const form = attachmentFormSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!form.success) throw new Response(null, { status: 400 });
  const { partnershipId } = membership;
  const { data: asked } = form;
  switch (asked.intent) {
    case 'attachEvidence':
      return attempt(() => attach(client, { ...asked, partnershipId }, asked));
    case 'attachToMeeting': {
      const { meetingId, agendaItemId } = asked;
      const to = { kind: 'meeting' as const, id: meetingId, agendaItemId, partnershipId };
      return attempt(() => attach(client, to, asked));
    }
    case 'attachToTask':
      return attempt(() => attach(client, { kind: 'task', id: asked.taskId, partnershipId }, asked));
    case 'attachTemplate': {
      const { file, kind } = asked;
      // Who may not keep one is told just that; and what is empty or too large is not read.
      if (membership.role === 'manager' && file.size > 0) {
        const faultOf = kind === 'template' ? faultOfTemplate : faultOfMinutesTemplate;
        const fault = await faultOf(new Uint8Array(await file.arrayBuffer()));
        if (fault)
          return data({ ok: false as const, fault: { reason: fault.reason, what: fault.what } }, 409);
      }
      return attempt(() => keepTemplate(client, { kind, partnershipId }, asked));
    }
    case 'archive':
    case 'restore':
      return attempt(() => archiveAttachment(client, asked.id, asked.intent === 'archive'));
  }
}
