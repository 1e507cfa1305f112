import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from './classes';
import { Icon } from './Icon';

export interface ToastMessage {
  /** What has happened, in one sentence. */
  message: string;
  /** Takes it back; without it there is nothing to undo. */
  onUndo?: () => void;
  /** What else can be done about it; each ends the message. */
  actions?: ReadonlyArray<{ label: string; onUse: () => void }>;
}

/** Shows a message. What it returns takes the message away, where it no longer holds. */
export type ShowToast = (toast: ToastMessage) => () => void;

interface ShownToast extends ToastMessage {
  id: number;
}

/** At least ten seconds (WCAG 2.2.1 leaves time to read and reach it); waits while looked at. */
const lifetimeInMilliseconds = 10_000;

const ToastContext = createContext<ShowToast>(() => {
  throw new Error('useToast needs a ToastProvider above it.');
});

/** Gives a function which shows a message at the foot of the page for ten seconds or more. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Holds the messages of `useToast` and the live region which reads them out. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const lastId = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (toast: ToastMessage) => {
      lastId.current += 1;
      const shown = { ...toast, id: lastId.current };
      setToasts((others) => [...others.slice(-2), shown]);
      return () => dismiss(shown.id);
    },
    [dismiss],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section
        aria-label={t('toast.region')}
        className="shell-toasts on-screen-only pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center p-4"
      >
        <ol aria-live="polite" className="flex w-full max-w-lg flex-col gap-2">
          {toasts.map((toast) => (
            <Toast key={toast.id} toast={toast} onDismiss={dismiss} />
          ))}
        </ol>
      </section>
    </ToastContext.Provider>
  );
}

function Toast({ toast, onDismiss }: { toast: ShownToast; onDismiss: (id: number) => void }) {
  const { t } = useTranslation();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const { id, message, onUndo, actions = [] } = toast;
  const offered = onUndo ? [...actions, { label: t('actions.undo'), onUse: onUndo }] : actions;

  const dismiss = useCallback(() => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    onDismiss(id);
  }, [id, onDismiss]);
  useCountdown(lifetimeInMilliseconds, hovered || focused, dismiss);

  const enter = (event: FocusEvent<HTMLLIElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
    setFocused(true);
  };
  const leave = (event: FocusEvent<HTMLLIElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    cameFrom.current = null;
    setFocused(false);
  };
  return (
    <li
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={enter}
      onBlur={leave}
      className="toast pointer-events-auto flex flex-wrap items-center justify-end gap-x-2 rounded-card bg-ink py-2 pr-2 pl-4 text-white shadow-raised"
    >
      <p className={classes('min-w-40 flex-1 py-1', offered.length > 1 && 'basis-full')}>{message}</p>
      {offered.map(({ label, onUse }) => (
        <button
          key={label}
          type="button"
          onClick={() => {
            dismiss();
            onUse();
          }}
          className="min-h-10 shrink-0 rounded-control px-3 font-semibold text-accent underline-offset-4 hover:underline focus-visible:outline-accent"
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        aria-label={t('actions.close')}
        onClick={dismiss}
        className="flex size-10 shrink-0 items-center justify-center rounded-control hover:bg-ink-soft focus-visible:outline-accent"
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Calls `onEnd` after so much time, not counting the time spent paused. */
function useCountdown(milliseconds: number, paused: boolean, onEnd: () => void) {
  const remaining = useRef(milliseconds);
  useEffect(() => {
    if (paused) return;
    const started = performance.now();
    const timer = setTimeout(onEnd, remaining.current);
    return () => {
      clearTimeout(timer);
      remaining.current -= performance.now() - started;
    };
  }, [paused, onEnd]);
}
