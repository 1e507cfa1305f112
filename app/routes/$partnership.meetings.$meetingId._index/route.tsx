import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { meetingChangeSchema, typedFields } from '~/domain/meetings/forms';
import { cancelAndTell, invite } from '~/domain/meetings/invitations.server';
import { pageTitle } from '~/i18n/page-title';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { changeMeeting } from './change-meeting.server';
import { loadMeeting } from './load-meeting.server';
import { MeetingPage } from './meeting-page';

export const handle = { wide: true };

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, 'meeting', (t) => page?.meeting.title ?? t('title'));

/** The meeting with its minutes as last projected: readable at once, live as soon as scripts have run. */
export const loader = (args: LoaderFunctionArgs) => loadMeeting(args);
export type MeetingData = ReturnType<typeof useLoaderData<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const session = await requireMembership(args);
  const { client, membership } = session;
  const change = meetingChangeSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!change.success) {
    const wrong = [...new Set(change.error.issues.map(({ path }) => String(path[0])))];
    if (!wrong.every((field) => typedFields.includes(field))) throw new Response(null, { status: 400 });
    return data({ ok: false as const, refused: null, wrong }, { status: 422 });
  }
  const meeting = { partnershipId: membership.partnershipId, meetingId: args.params.meetingId ?? '' };
  const { data: wanted } = change;
  // What is told by letters.
  if (wanted.intent === 'invite') return attempt(() => invite(args.context, session, meeting.meetingId));
  if (wanted.intent === 'reinstate') {
    return attempt(() => cancelAndTell(args.context, session, meeting.meetingId, false));
  }
  return attempt(() => changeMeeting(client, meeting, wanted));
}

export default function Meeting() {
  const page = useLoaderData<typeof loader>();
  // A meeting is a document of its own: nothing of the last one's state may stay.
  return <MeetingPage key={page.meeting.id} data={page} />;
}
