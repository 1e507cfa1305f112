import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { besideItem, currentItem } from '~/domain/meetings/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { LinkButton } from '~/ui/LinkButton';
import { useMeeting } from '../$partnership.meetings.$meetingId._index/use-meeting';
import { useMeetingChange } from '../$partnership.meetings.$meetingId._index/use-meeting-change';
import { useMeetingPaths } from '../$partnership.meetings.$meetingId._index/use-meeting-paths';

const forward = ['ArrowRight', 'PageDown'];
const back = ['ArrowLeft', 'PageUp'];

/**
 * Leads the meeting from the screen: arrows (and the remote control of a presentation) go to the next and the previous
 * item, Esc leaves. The same as buttons, which only show when the keyboard or the pointer comes to them.
 */
export function ScreenControls() {
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const paths = useMeetingPaths();
  const navigate = useNavigate();
  const { change, pending } = useMeetingChange();
  const mayLead = meeting.mayRun && meeting.minutesState === 'draft' && !meeting.cancelledAt;
  // A press that comes before the last one is done goes on from where that leads to.
  const at = pending?.intent === 'discuss' ? pending.item || null : (currentItem(meeting)?.id ?? null);
  const { previous, next } = besideItem(meeting.items, at);
  const discuss = (item: string | undefined) =>
    mayLead && item !== undefined && void change({ intent: 'discuss', item });
  const leave = useCallback(() => {
    leaveFullScreen();
    navigate(paths.meeting);
  }, [navigate, paths]);
  const latest = useRef({ discuss, leave, next, previous });
  latest.current = { discuss, leave, next, previous };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const now = latest.current;
      if (event.key === 'Escape') now.leave();
      else if (forward.includes(event.key)) now.discuss(now.next?.id);
      else if (back.includes(event.key)) now.discuss(now.previous?.id);
      else return;
      event.preventDefault();
    };
    // In full screen the browser keeps Esc to itself, and only says that it is over.
    const onFullScreen = () => document.fullscreenElement === null && latest.current.leave();
    window.addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onFullScreen);
    return () => {
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('fullscreenchange', onFullScreen);
    };
  }, []);

  return (
    <nav
      aria-label={t('screen.controls')}
      className="fixed inset-x-0 bottom-0 flex justify-center gap-3 bg-surface/95 p-3 opacity-0 transition-opacity focus-within:opacity-100 hover:opacity-100 [@media(hover:none)]:static [@media(hover:none)]:opacity-100"
    >
      {mayLead && (
        <>
          <Button icon="back" onClick={() => discuss(previous?.id)} disabled={!previous}>
            {t('screen.previous')}
          </Button>
          <Button icon="chevronRight" onClick={() => discuss(next?.id)} disabled={!next}>
            {t('screen.forward')}
          </Button>
        </>
      )}
      <LinkButton to={paths.meeting} icon="close" onClick={leaveFullScreen}>
        {t('screen.leave')}
      </LinkButton>
    </nav>
  );
}

function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
}
