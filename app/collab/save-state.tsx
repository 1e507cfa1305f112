import { useEffect, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { DocumentConnection, DocumentState } from './document-state';
import { useDocumentState } from './use-document';
import './collab.css';

/** How long "Uloženo" must hold before it is said again, so that the words do not flicker with each key. */
const steadyMs = 400;
/** From when on it matters to say since when something has been waiting. */
const longMs = 10_000;

/** Whether the person's text is stored: "Uloženo" only when the server has said so, otherwise what waits. */
export function SaveState({ document }: { document: DocumentConnection | null }) {
  const { t, i18n } = useTranslation('live');
  const state = useDocumentState(document, (current) => current);
  const kind = useSteadyKind(state);
  const announcement = useAnnouncement(kind);

  const since = 'since' in state.save ? state.save.since : 0;
  // Asked for only where it is said: formatting is too slow for every key.
  const time = () =>
    new Date(since).toLocaleTimeString(i18n.language, { hour: 'numeric', minute: '2-digit' });
  const text = {
    connecting: () => t('save.connecting'),
    saved: () => t('save.saved'),
    saving: () =>
      since > 0 && Date.now() - since > longMs ? t('save.savingSince', { time: time() }) : t('save.saving'),
    offline: () =>
      state.waiting > 0
        ? t('save.waiting', { count: state.waiting, time: time() })
        : t('save.offline', { time: time() }),
    read: () => t('save.read'),
    comment: () => t('save.comment'),
    stopped: () => t('save.stopped'),
  }[kind]();

  return (
    <div className="save-state" data-kind={kind}>
      <span className="save-state-mark" aria-hidden="true" />
      <span>{text}</span>
      <span role="status" className="sr-only">
        {announcement && t(`save.announce.${announcement}`)}
      </span>
    </div>
  );
}

type Kind = 'connecting' | 'saved' | 'saving' | 'offline' | 'read' | 'comment' | 'stopped';

function kindOf({ status, access, save, refusal }: DocumentState): Kind {
  if (refusal) return 'stopped';
  if (status === 'connecting') return 'connecting';
  if (status === 'offline') return 'offline';
  if (access !== 'edit') return access === 'comment' ? 'comment' : 'read';
  return save.kind;
}

/** The kind to show: "saved" only after it has held for a while, everything else at once. */
function useSteadyKind(state: DocumentState): Kind {
  const kind = kindOf(state);
  const [shown, setShown] = useState(kind);
  useEffect(() => {
    const timer = setTimeout(setShown, kind === 'saved' ? steadyMs : 0, kind);
    return () => clearTimeout(timer);
  }, [kind]);
  if (kind !== 'saved') return kind;
  return shown === 'saved' ? 'saved' : shown === 'connecting' ? 'connecting' : 'saving';
}

/** What a screen reader is told: losing the connection and getting it back, not every saved key. */
function useAnnouncement(kind: Kind): 'offline' | 'back' | null {
  const [announcement, setAnnouncement] = useState<'offline' | 'back' | null>(null);
  useEffect(() => {
    if (kind === 'offline') setAnnouncement('offline');
    if (kind === 'saved') setAnnouncement((last) => (last === 'offline' ? 'back' : last));
  }, [kind]);
  return announcement;
}
