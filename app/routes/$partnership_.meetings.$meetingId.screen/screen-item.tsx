import { type ReactNode, useEffect, useRef } from 'react';
import { usePresence } from '~/collab/presence';
import { Section } from '~/collab/section';
import type { AgendaItem } from '~/domain/meetings/content';
import { besideItem } from '~/domain/meetings/rules';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { ItemTimer } from '../$partnership.meetings.$meetingId._index/item-timer';
import { useMeeting } from '../$partnership.meetings.$meetingId._index/use-meeting';
import { emptyText } from '../$partnership.revisions.$revisionId.chapters.$chapterId/empty-text';
import { ScreenDecisions } from './screen-decisions';

/** What is being discussed: its name, the time it takes, what is being written down, and what was decided. */
export function ScreenItem({ item }: { item: AgendaItem }) {
  const { data, document } = useMeeting();
  const { meeting, text } = data;
  const { t } = useTranslation('meeting');
  const place = meeting.items.findIndex(({ id }) => id === item.id) + 1;
  const { next } = besideItem(meeting.items, item.id);
  return (
    <>
      <header className="flex items-start justify-between gap-[3vw] border-brand border-b-4 pb-[2vh]">
        <div className="min-w-0">
          <h1 className="font-bold text-[1.4em] leading-tight">
            <span className="text-brand tabular-nums">{place}.</span> {item.title}
          </h1>
          {item.presenter && (
            <p className="mt-1 text-[0.7em] text-ink-soft">
              {t('agenda.presentedBy', { name: item.presenter })}
            </p>
          )}
        </div>
        <ItemTimer item={item} large />
      </header>
      <div className="flex min-h-0 flex-1 gap-[3vw] py-[2vh]">
        <LatestText>
          <Section
            document={document}
            sectionKey={item.id}
            initialContent={text.sections[item.id] ?? emptyText}
            label={t('minutes.of', { title: item.title })}
            placeholder=""
            editable={false}
          />
        </LatestText>
        <ScreenDecisions item={item} />
      </div>
      <footer className="flex min-h-[1.5em] items-baseline justify-between gap-[3vw] text-[0.7em] text-ink-soft">
        <Writers section={item.id} />
        {next && (
          <p className="ml-auto min-w-0 truncate">
            {t('screen.next')} {place + 1}. {next.title}
          </p>
        )}
      </footer>
    </>
  );
}

/** Keeps the end of a text in sight while it grows; the rest can be scrolled to. */
function LatestText({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { t } = useTranslation('meeting');
  useEffect(() => {
    if (!content.current) return;
    const observer = new ResizeObserver(() => box.current?.scrollTo({ top: box.current.scrollHeight }));
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={box}
      aria-label={t('minutes.title')}
      // A long text is scrolled with the keyboard too, and so needs the focus.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls.
      tabIndex={0}
      className="min-w-0 flex-1 overflow-y-auto"
    >
      <div ref={content} className="[&_.section-placeholder]:hidden [&_.section-presence]:hidden">
        {children}
      </div>
    </section>
  );
}

/** Who is typing here now; whoever is signed in at the screen may do so at another computer. */
function Writers({ section }: { section: string }) {
  const { document } = useMeeting();
  const { t } = useTranslation('live');
  const format = useFormat();
  const writers = usePresence(document, true).filter((person) => person.section === section);
  if (writers.length === 0) return null;
  const names = format.list(writers.map(({ name }) => name || t('presence.unknown')));
  return (
    <p className="flex min-w-0 items-center gap-3">
      <span
        aria-hidden="true"
        className="size-[0.7em] shrink-0 rounded-full"
        style={{ backgroundColor: writers[0]?.colour }}
      />
      <span className="truncate">{t('presence.writing', { count: writers.length, names })}</span>
    </p>
  );
}
