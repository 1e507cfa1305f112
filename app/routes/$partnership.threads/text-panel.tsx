import { useEffect, useState } from 'react';
import { shownQuote } from '~/collab/quotes';
import { openThreads, type Thread } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Button } from '~/ui/Button';
import { classes } from '~/ui/classes';
import { Dialog } from '~/ui/Dialog';
import { ResolvedThreads } from './Discussion';
import { SectionNoteForm } from './section-note-form';
import { ThreadCard } from './thread-card';
import { markOf, useTextDiscussion } from './use-text-discussion';

/** Beside the text there is room for what is said about it only from this width on; as `xl` of the styles. */
const besideText = '(min-width: 80rem)';

/** What is said about a document, in the order of its text; what has lost its place is listed with its quote. */
export function TextPanel({ title }: { title: string }) {
  const { t } = useTranslation('threads');
  const { threads, sections, placeOf, active, mayBegin } = useTextDiscussion();
  const [writing, setWriting] = useState(false);
  const open = openThreads(threads);
  const lost = open.filter((thread) => placeOf(thread) === null);
  const bySection = sections.map(({ key, name }) => {
    const here = open.filter((thread) => thread.section === key && placeOf(thread) !== null);
    return { key, name, here: here.sort((a, b) => startOf(a) - startOf(b)) };
  });
  function startOf(thread: Thread): number {
    return placeOf(thread)?.from ?? -1;
  }
  const card = (thread: Thread) => (
    <ThreadCard
      key={thread.id}
      thread={thread}
      isActive={thread.id === active}
      quote={<Quote thread={thread} />}
    />
  );
  return (
    <section aria-labelledby="discussions" className="grid gap-3">
      <h2 id="discussions" className="flex items-center gap-2 font-bold text-lg">
        {title} {open.length > 0 && <Badge icon="comment">{t('openCount', { count: open.length })}</Badge>}
      </h2>
      {open.length === 0 && !writing && (
        <p className="text-ink-soft text-sm">{t(mayBegin ? 'text.empty' : 'none')}</p>
      )}
      {bySection.map(
        ({ key, name, here }) =>
          here.length > 0 && (
            <section key={key} aria-label={name} className="grid gap-2">
              <h3 className="font-semibold text-ink-soft text-sm">{name}</h3>
              {here.map(card)}
            </section>
          ),
      )}
      {lost.length > 0 && (
        <section aria-labelledby="lost-discussions" className="grid gap-2">
          <h3 id="lost-discussions" className="font-semibold text-ink-soft text-sm">
            {t('text.lost')}
          </h3>
          {lost.map(card)}
        </section>
      )}
      {writing ? (
        <SectionNoteForm onClose={() => setWriting(false)} />
      ) : (
        mayBegin && (
          <div>
            <Button size="small" icon="comment" onClick={() => setWriting(true)}>
              {t('text.begin')}
            </Button>
          </div>
        )
      )}
      <ResolvedThreads threads={threads} quoteOf={(thread) => <Quote thread={thread} />} />
      <ActivatedByText />
    </section>
  );
}

/** The passage as it was; pressing it leads to where it is now. */
function Quote({ thread }: { thread: Thread }) {
  const { t } = useTranslation('threads');
  const { placeOf, activate } = useTextDiscussion();
  const [isWanted, setWanted] = useState(false);
  const place = placeOf(thread);
  const { id, anchor } = thread;
  // A closed discussion is marked only once it stands out.
  useEffect(() => {
    if (!isWanted) return;
    setWanted(false);
    markOf(id)?.scrollIntoView({ block: 'center' });
  }, [isWanted, id]);
  const style = 'border-l-4 pl-3 text-left text-sm';
  if (!anchor) {
    return place === null ? (
      <p className={classes(style, 'border-line-strong')}>{t('text.sectionGone')}</p>
    ) : null;
  }
  const quote = shownQuote(anchor.quote);
  if (!place) {
    return (
      <div className={classes(style, 'border-line-strong')}>
        <p className="text-ink-soft">{t('text.lostQuote')}</p>
        <blockquote className="break-words">{quote}</blockquote>
      </div>
    );
  }
  return (
    <button
      type="button"
      onClick={() => {
        activate(id);
        setWanted(true);
      }}
      className={classes(style, 'w-full border-warning-line hover:bg-warning-soft')}
    >
      <span className="sr-only">{t('text.show')}: </span>
      <span className="line-clamp-3 break-words">{quote}</span>
    </button>
  );
}

/** A marked passage that is pressed brings out its discussion: beside the text, or in front of it where there is no room. */
function ActivatedByText() {
  const { t } = useTranslation('threads');
  const { threads, active, activate } = useTextDiscussion();
  const [inFront, setInFront] = useState<string | null>(null);
  const shown = threads.find(({ id }) => id === inFront);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest('a, input') || !getSelection()?.isCollapsed) return;
      // Where passages overlap, each press brings out the next one; the editor draws them one in another.
      const ids = [...marksAround(target)].filter((id) => threads.some((thread) => thread.id === id));
      const next = ids[(ids.indexOf(active ?? '') + 1) % ids.length];
      if (next === undefined) return;
      activate(next);
      if (window.matchMedia(besideText).matches) {
        document.getElementById(`thread-${next}`)?.scrollIntoView({ block: 'nearest' });
      } else if (!target.closest('.section-editor')) {
        setInFront(next);
        // What is read now is the discussion: writing does not begin behind it.
        event.stopPropagation();
      }
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => document.removeEventListener('click', onClick, { capture: true });
  }, [threads, active, activate]);
  return (
    <Dialog open={shown !== undefined} onClose={() => setInFront(null)} title={t('text.dialog')}>
      {shown && <ThreadCard thread={shown} quote={<Quote thread={shown} />} anchored={false} />}
    </Dialog>
  );
}

function* marksAround(element: Element): Iterable<string> {
  let mark = element.closest<HTMLElement>('[data-threads]');
  while (mark) {
    yield* mark.dataset.threads?.split(' ') ?? [];
    mark = mark.parentElement?.closest<HTMLElement>('[data-threads]') ?? null;
  }
}
