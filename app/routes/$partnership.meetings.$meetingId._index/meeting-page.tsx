import { useMemo } from 'react';
import { ReferenceProvider } from '~/collab/references';
import { Section } from '~/collab/section';
import { useChanges } from '~/collab/use-changes';
import { useDocument } from '~/collab/use-document';
import { useLiveData } from '~/collab/use-live-data';
import { useMentions } from '~/collab/use-mentions';
import { useTranslation } from '~/i18n/useTranslation';
import { useCapture } from '../$partnership.meetings.$meetingId.capture/use-capture';
import { emptyText } from '../$partnership.revisions.$revisionId.chapters.$chapterId/empty-text';
import { LiveBar } from '../$partnership.revisions.$revisionId.chapters.$chapterId/live-bar';
import { NoteOnText } from '../$partnership.threads/note-on-text';
import { TextPanel } from '../$partnership.threads/text-panel';
import { TextDiscussionProvider } from '../$partnership.threads/use-text-discussion';
import { Agenda } from './agenda';
import { AttendanceCard } from './attendance-card';
import { Corrections } from './corrections';
import { Decisions } from './decisions';
import { LifeCard } from './life-card';
import { MeetingFiles } from './meeting-files';
import { MeetingHead } from './meeting-head';
import { NowBar } from './now-bar';
import { Outline } from './outline';
import type { MeetingData } from './route';
import { MeetingProvider } from './use-meeting';
import { useMeetingPaths } from './use-meeting-paths';

/** Entities whose changes the page does not show. */
const unseen = ['references', 'indicator', 'means', 'funding'];

/** A meeting: attendance, agenda and minutes as one document, for those who are there and for those who read along. */
export function MeetingPage({ data }: { data: MeetingData }) {
  const { meeting, text } = data;
  const { t } = useTranslation('meeting');
  // Approved minutes no longer change: they are read as they were served. Tasks and corrections still do.
  const isLive = meeting.minutesState !== 'approved';
  const document = useDocument(isLive ? text.documentId : null, data.personId, text.access);
  useLiveData(document, unseen);
  useChanges(isLive ? null : text.documentId, unseen);
  const paths = useMeetingPaths();
  const known = useMemo(
    () => ({
      people: text.people,
      measures: data.measures.map((measure) => ({ ...measure, href: paths.measure(measure) })),
    }),
    [text.people, data.measures, paths],
  );
  const captured = useCapture(meeting, known);
  const sectionName = (key: string) => {
    if (key === 'narrative') return t('minutes.general');
    const at = meeting.items.findIndex(({ id }) => id === key);
    return at === -1 ? null : t('agenda.numbered', { number: at + 1 });
  };
  const { t: threads } = useTranslation('threads');
  const sections = [
    { key: 'narrative', name: t('minutes.general') },
    ...meeting.items.map(({ id, title }, index) => ({
      key: id,
      name: t('agenda.titled', { number: index + 1, title }),
    })),
  ];
  const opening = text.sections.narrative ?? emptyText;
  const mentioned = useMentions(document, 'narrative', opening);
  const ofNoItem = (record: { id: string; agendaItemId: string | null }) =>
    !meeting.items.some(({ id }) => id === record.agendaItemId) && !mentioned.has(record.id);

  return (
    <ReferenceProvider value={captured.references}>
      <MeetingProvider data={data} document={document} captured={captured}>
        <TextDiscussionProvider
          documentId={text.documentId}
          document={document}
          initial={text.sections}
          sections={sections}
          discussions={data.discussions}
        >
          <div className="gap-10 xl:grid xl:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="min-w-0 max-w-4xl [--editor-toolbar-top:7.25rem] max-sm:[--editor-toolbar-top:10rem]">
              <MeetingHead />
              <LifeCard />
              {isLive && (
                <LiveBar document={document} sectionName={sectionName}>
                  <NowBar />
                </LiveBar>
              )}
              <AttendanceCard />
              <section aria-labelledby="minutes" className="mt-8">
                <h2 id="minutes" className="font-bold text-xl">
                  {t('minutes.title')}
                </h2>
                <section aria-label={t('minutes.general')} className="mt-3">
                  <Section
                    document={document}
                    sectionKey="narrative"
                    initialContent={opening}
                    label={t('minutes.general')}
                    placeholder={t('minutes.generalPlaceholder')}
                    editable={meeting.access === 'edit'}
                    capture={captured.capture}
                    onMentionRemoved={captured.onMentionRemoved}
                  />
                </section>
                <Agenda />
                <Decisions
                  heading={t('decisions.other')}
                  tasks={meeting.tasks.filter(ofNoItem)}
                  resolutions={meeting.resolutions.filter(ofNoItem)}
                />
              </section>
              <MeetingFiles item={null} />
              <Corrections />
            </div>
            <aside className="on-screen-only grid content-start gap-8 max-xl:mt-8 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto xl:pb-4">
              <Outline />
              <TextPanel title={threads('text.title')} />
            </aside>
          </div>
          <NoteOnText />
        </TextDiscussionProvider>
      </MeetingProvider>
    </ReferenceProvider>
  );
}
