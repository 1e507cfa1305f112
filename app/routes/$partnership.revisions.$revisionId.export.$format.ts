import type { LoaderFunctionArgs } from '@remix-run/node';
import { tableKeys } from '~/domain/exports/columns';
import { exportRevision } from '~/domain/exports/exports.server';
import { contentTypes, fileFormats } from '~/domain/exports/formats';
import { readExported } from '~/domain/exports/readable.server';
import { fileResponse } from '~/platform/download';
import { requireMembership } from '~/platform/session.server';

/** A revision as a file, for whoever may read it; `?table=` says which table a CSV holds. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '', format: asked } = args.params;
  const format = fileFormats.find((known) => known === asked);
  const wanted = new URL(args.request.url).searchParams.get('table') ?? 'measures';
  const table = tableKeys.find((known) => known === wanted);
  if (!format || !table) throw new Response(null, { status: 404 });
  const content = await readExported(client, membership.partnershipId, revisionId);
  if (!content) throw new Response(null, { status: 404 });
  const { bytes, name } = await exportRevision(content, format, { table, publicUrl: args.context.publicUrl });
  return fileResponse(bytes, name, contentTypes[format]);
}
