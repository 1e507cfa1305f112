import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFiles } from '~/domain/attachments/attachments.server';
import { listNamedMeasures } from '~/domain/measures/named.server';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { readCorrections } from '~/domain/meetings/minutes.server';
import { readDocumentText } from '~/domain/plans/texts.server';
import { listChoices } from '~/domain/responsibility/choices.server';
import { readThreads } from '~/domain/threads/threads.server';
import { requireMembership } from '~/platform/session.server';

/**
 * Everything the pages of a meeting show.
 * @throws 404 where there is none that the asking person may read
 */
export async function loadMeeting(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { partnershipId } = membership;
  const meeting = await readMeeting(client, partnershipId, args.params.meetingId ?? '');
  if (!meeting) throw new Response(null, { status: 404 });
  const [text, measures, corrections, discussions, choices, files] = await Promise.all([
    readDocumentText(client, meeting.documentId),
    listNamedMeasures(client, partnershipId),
    meeting.minutesState === 'approved' ? readCorrections(client, meeting.id) : [],
    readThreads({ client, partnershipId }, { kind: 'document', id: meeting.documentId }),
    // Only whoever runs the meeting chooses presenters and puts people on the list.
    meeting.mayRun ? listChoices(client, partnershipId, true) : null,
    readFiles(client, { kind: 'meeting', id: meeting.id }),
  ]);
  if (!text) throw new Response(null, { status: 404 });
  return {
    ...{ meeting, text, measures, corrections, discussions, choices, files, personId: me.id },
    now: new Date().toISOString(),
  };
}
