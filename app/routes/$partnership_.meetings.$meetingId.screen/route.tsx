import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/i18n/page-title';
import { loadMeeting } from '../$partnership.meetings.$meetingId._index/load-meeting.server';
import { ScreenPage } from './screen-page';

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, 'meeting', (t) => t('screen.titled', { title: page?.meeting.title ?? '' }));

/** The same as on the meeting's own page. */
export const loader = (args: LoaderFunctionArgs) => loadMeeting(args);

/** The meeting as it stands on the wall: nothing but what is being discussed. */
export default function Screen() {
  const page = useLoaderData<typeof loader>();
  return <ScreenPage key={page.meeting.id} data={page} />;
}
