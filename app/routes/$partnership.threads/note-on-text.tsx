import { useCallback, useEffect, useRef, useState } from 'react';
import { useFollowing } from '~/collab/editor/following';
import { selectedPassage } from '~/collab/page-range';
import { shownQuote } from '~/collab/quotes';
import { useDocumentState } from '~/collab/use-document';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { useToast } from '~/ui/Toast';
import { CommentForm } from './comment-form';
import { markOfNewNote, useTextDiscussion } from './use-text-discussion';

const popupStyle =
  'fixed z-30 rounded-card border border-line-strong bg-surface shadow-raised on-screen-only';

/** Offers to comment a passage where one is selected in the text, by whoever may, also where they may not write. */
export function NoteOnText() {
  const { document: live, mayBegin, newNote } = useTextDiscussion();
  const ready = useDocumentState(live, (state) => state.ready);
  if (!mayBegin || !live || !ready) return null;
  return newNote ? <NewNoteForm /> : <Offer />;
}

function Offer() {
  const { t } = useTranslation('threads');
  const { document: live, setNewNote } = useTextDiscussion();
  const picked = usePicked();
  const box = useRef<HTMLDivElement>(null);
  useFollowing(box, picked?.place ?? null);
  const begin = useCallback(() => {
    const passage = selectedPassage(window.getSelection());
    const anchor = passage && live?.anchor(passage.sectionKey, passage.range);
    if (passage && anchor) setNewNote({ section: passage.sectionKey, anchor });
  }, [live, setNewNote]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'KeyM') return;
      event.preventDefault();
      begin();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [begin]);
  if (!picked) return null;
  return (
    <div ref={box} className={popupStyle}>
      {/* The selection stays while the button is pressed. */}
      <Button
        size="small"
        variant="quiet"
        icon="comment"
        title="Ctrl+Alt+M"
        onMouseDown={(event) => event.preventDefault()}
        onClick={begin}
      >
        {t('note.offer')}
      </Button>
    </div>
  );
}

function NewNoteForm() {
  const { t } = useTranslation('threads');
  const { subject, newNote, setNewNote, activate } = useTextDiscussion();
  const toast = useToast();
  const [cameFrom] = useState(() => document.activeElement);
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<DOMRect | null>(null);
  // Where others take the passage away meanwhile, the form stays where it was.
  const place = useCallback(() => {
    last.current = markOfNewNote()?.getBoundingClientRect() ?? last.current ?? new DOMRect(0, 160);
    return last.current;
  }, []);
  useFollowing(box, place);
  if (!newNote) return null;
  const close = () => {
    setNewNote(null);
    // Whoever was writing goes on.
    if (cameFrom instanceof HTMLElement) cameFrom.focus();
  };
  const { section, anchor } = newNote;
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('note.label')}
      className={`${popupStyle} w-96 max-w-[calc(100vw-1rem)] p-4`}
    >
      <CommentForm
        subject={subject}
        label={t('note.label')}
        submitLabel={t('note.submit')}
        draftKey={`note ${subject.id}`}
        toChange={(id, body) => {
          activate(id);
          return { ...{ id, intent: 'begin', about: subject, body, section, anchor } };
        }}
        onDone={() => {
          close();
          toast({ message: t('note.sent') });
        }}
        onCancel={close}
      >
        <blockquote className="line-clamp-2 border-warning-line border-l-4 pl-3 text-ink-soft text-sm">
          {shownQuote(anchor.quote)}
        </blockquote>
      </CommentForm>
    </div>
  );
}

/** The selected passage and where it ends in the window, once the pointer has let go; null where none is selected. */
function usePicked(): { place: () => DOMRect | null } | null {
  const [picked, setPicked] = useState<{ place: () => DOMRect | null } | null>(null);
  useEffect(() => {
    let isDown = false;
    const look = () => {
      const passage = isDown ? null : selectedPassage(window.getSelection());
      setPicked(passage && { place: () => endOf(passage.picked) });
    };
    const press = () => {
      isDown = true;
    };
    const release = () => {
      isDown = false;
      // The selection is settled after the event.
      requestAnimationFrame(look);
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    look();
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, []);
  return picked;
}

function endOf(range: Range): DOMRect | null {
  return [...range.getClientRects()].at(-1) ?? null;
}
