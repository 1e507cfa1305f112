import { useMemo } from 'react';
import { ReferenceProvider } from '~/collab/references';
import { useDocument } from '~/collab/use-document';
import { useLiveData } from '~/collab/use-live-data';
import { currentItem } from '~/domain/meetings/rules';
import { contentId } from '~/ui/SkipLink';
import type { MeetingData } from '../$partnership.meetings.$meetingId._index/route';
import { MeetingProvider } from '../$partnership.meetings.$meetingId._index/use-meeting';
import { useMeetingPaths } from '../$partnership.meetings.$meetingId._index/use-meeting-paths';
import { useCapture } from '../$partnership.meetings.$meetingId.capture/use-capture';
import { ScreenAgenda } from './screen-agenda';
import { ScreenControls } from './screen-controls';
import { ScreenItem } from './screen-item';
import { useWakefulness } from './use-wakefulness';

/** Entities whose changes the screen does not show. */
const unseen = ['references', 'indicator', 'means', 'funding', 'thread', 'comment'];

/** Follows what is being discussed; before and between, the agenda. */
export function ScreenPage({ data }: { data: MeetingData }) {
  const { meeting, text } = data;
  const document = useDocument(text.documentId, data.personId, text.access);
  useLiveData(document, unseen);
  useWakefulness();
  const paths = useMeetingPaths();
  const known = useMemo(
    () => ({
      people: text.people,
      measures: data.measures.map((measure) => ({ ...measure, href: paths.measure(measure) })),
    }),
    [text.people, data.measures, paths],
  );
  // What was captured is named in the text; nothing is captured here.
  const { references } = useCapture(meeting, known);
  const item = currentItem(meeting);
  return (
    <ReferenceProvider value={references}>
      <MeetingProvider data={data} document={document}>
        <main
          id={contentId}
          tabIndex={-1}
          className="flex h-dvh flex-col bg-surface px-[4vw] py-[3vh] text-[clamp(1.5rem,3.6vmin+0.3vw,4rem)] leading-snug"
        >
          {item ? <ScreenItem key={item.id} item={item} /> : <ScreenAgenda />}
        </main>
        <ScreenControls />
      </MeetingProvider>
    </ReferenceProvider>
  );
}
