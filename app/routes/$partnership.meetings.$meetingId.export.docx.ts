import type { LoaderFunctionArgs } from '@remix-run/node';
import { contentTypes } from '~/domain/exports/formats';
import { readMinutes } from '~/domain/exports/minutes.server';
import { exportMinutes } from '~/domain/exports/minutes-file.server';
import { fileResponse } from '~/platform/download';
import { requireMembership } from '~/platform/session.server';

/** Minutes as a document of Word, for whoever may read them. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const report = await readMinutes(client, membership.partnershipId, args.params.meetingId ?? '');
  if (!report) throw new Response(null, { status: 404 });
  const { bytes, name } = await exportMinutes(report);
  return fileResponse(bytes, name, contentTypes.docx);
}
