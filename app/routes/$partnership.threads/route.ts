import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { subjectSchema, threadChangeSchema } from '~/domain/threads/forms';
import { changeThread, readPeopleToMention } from '~/domain/threads/threads.server';
import { respond } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/** Whom one may speak to by name; asked for when somebody begins to write. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { client, membership } = await requireMembership(args);
  const subject = subjectSchema.safeParse(Object.fromEntries(new URL(args.request.url).searchParams));
  if (!subject.success) throw new Response(null, { status: 400 });
  const { partnershipId } = membership;
  return Response.json(await readPeopleToMention({ client, partnershipId }, subject.data));
}

/**
 * Changes discussions. Not by a form of the page: a request which the network does not let through must not take the page
 * away from under the writer.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { client, membership } = await requireMembership(args);
  const sent: unknown = await args.request.json().catch(() => null);
  const change = threadChangeSchema.safeParse(sent);
  if (!change.success) throw new Response(null, { status: 400 });
  const { partnershipId } = membership;
  return respond(() => changeThread({ client, partnershipId }, change.data));
}
