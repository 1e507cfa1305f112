import { type KeyboardEvent, Suspense, useRef, useSyncExternalStore } from 'react';
import type { Capture } from '../capture';
import type { CaptureSession } from './capture-session';
import { useFollowing } from './following';

/** The form under the line in which a task or a resolution is being put down. The text behind it can be written on. */
export function CapturePopup(props: { session: CaptureSession; Form: Capture['Form']; sectionKey: string }) {
  const { session, Form, sectionKey } = props;
  const popup = useRef<HTMLDivElement>(null);
  const open = useSyncExternalStore(session.subscribe, session.getSnapshot, () => null);
  useFollowing(popup, open?.place ?? null);
  if (!open) return null;
  const { command, initialText, mentions } = open;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    session.done(null);
  };
  return (
    <div ref={popup} role="dialog" aria-label={command.label} className="capture-popup" onKeyDown={onKeyDown}>
      <Suspense fallback={null}>
        <Form
          command={command.key}
          initialText={initialText}
          mentions={mentions}
          sectionKey={sectionKey}
          onDone={session.done}
        />
      </Suspense>
    </div>
  );
}
