import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { captureSchema } from '~/domain/meetings/capture';
import { capture } from '~/domain/meetings/capture.server';
import { listChoices } from '~/domain/responsibility/choices.server';
import { respond } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';

/** To whom a task can be given; asked for when somebody begins to write. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { client, membership } = await requireMembership(args);
  return Response.json(await listChoices(client, membership.partnershipId, true));
}

/**
 * Puts down what is captured while writing. Not by a form of the page: a request which the network does not let through
 * must not take the text away from under the writer.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { client, me, membership } = await requireMembership(args);
  const sent: unknown = await args.request.json().catch(() => null);
  const change = captureSchema.safeParse(sent);
  if (!change.success) throw new Response(null, { status: 400 });
  const meeting = { partnershipId: membership.partnershipId, meetingId: args.params.meetingId ?? '' };
  return respond(() => capture(client, meeting, me.id, change.data));
}
