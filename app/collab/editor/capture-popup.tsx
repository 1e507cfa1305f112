import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react';
import type { Capture } from '../capture';
import type { CaptureSession } from './capture-session';
import { useFollowing } from './following';

/** The form under the line in which a task or a resolution is being put down. The text behind it can be written on. */
export function CapturePopup(props: {
  session: CaptureSession;
  renderForm: Capture['renderForm'];
  sectionKey: string;
}) {
  const { session, renderForm, sectionKey } = props;
  const popup = useRef<HTMLDivElement>(null);
  const open = useSyncExternalStore(session.subscribe, session.getSnapshot, () => null);
  useFollowing(popup, open?.place ?? null);
  if (!open) return null;
  const { command, initialText, mentions, done } = open;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    done(null);
  };
  return (
    <div
      key={open.key}
      ref={popup}
      role="dialog"
      aria-label={command.label}
      className="capture-popup"
      onKeyDown={onKeyDown}
    >
      {renderForm({ command: command.key, initialText, mentions, sectionKey, onDone: done })}
    </div>
  );
}
