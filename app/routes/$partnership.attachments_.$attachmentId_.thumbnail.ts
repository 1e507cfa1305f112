import type { LoaderFunctionArgs } from '@remix-run/node';
import { readThumbnail } from '~/domain/attachments/attachments.server';
import { requireMembership } from '~/platform/session.server';

/** A small picture of a picture, to be shown beside its name, for whoever may read what it hangs on. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const picture = await readThumbnail(client, membership.partnershipId, args.params.attachmentId ?? '');
  if (!picture) throw new Response(null, { status: 404 });
  return new Response(picture.body.stream(), {
    headers: {
      ...{ 'Content-Type': picture.contentType, 'Content-Length': String(picture.body.size) },
      // A file never changes; whoever may no longer read it has seen it already.
      ...{ 'Cache-Control': 'private, max-age=86400', 'X-Content-Type-Options': 'nosniff' },
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
