import type { LoaderFunctionArgs } from '@remix-run/node';
import { readDocumentAccess } from '~/domain/plans/texts.server';
import { findSession } from '~/platform/session.server';

/**
 * Says with a status alone why a socket was refused: 401 nobody is signed in, 403 no access, 204 all is well. The
 * browser hides the status of a refused upgrade from the page, so the page asks here. On the way the session is
 * refreshed, so that a computer which slept can connect again.
 */
export async function loader(args: LoaderFunctionArgs) {
  const session = await findSession(args);
  if (!session) return new Response(null, { status: 401 });
  const access = await readDocumentAccess(session.client, args.params.documentId ?? '');
  return new Response(null, { status: access ? 204 : 403 });
}
