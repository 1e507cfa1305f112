import type { LoaderFunctionArgs } from '@remix-run/node';
import { readAttachment } from '~/domain/attachments/attachments.server';
import { downloadHeaders } from '~/platform/download';
import { requireMembership } from '~/platform/session.server';

/** A file, to be saved, for whoever may read what it hangs on. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const file = await readAttachment(client, membership.partnershipId, args.params.attachmentId ?? '');
  if (!file) throw new Response(null, { status: 404 });
  return new Response(file.body.stream(), {
    headers: { ...downloadHeaders(file.name, file.contentType), 'Content-Length': String(file.size) },
  });
}
