import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from './classes';
import { Icon } from './Icon';

export interface DialogProps {
  open: boolean;
  /** Asked for by Esc, the close button or a click beside the dialog; the caller then sets `open` to false. */
  onClose: () => void;
  title: string;
  /** One sentence on what it is about. */
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the main one last; on a phone they stand one under another, the main one on top. */
  actions?: ReactNode;
  size?: 'regular' | 'wide';
}

/** A modal dialog. The browser keeps the focus inside and gives it back to where it was. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  actions,
  size = 'regular',
}: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    // The click is a convenience for the pointer; the keyboard has Esc and the close button.
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        // React decides when it closes, so the browser must not do it first.
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      className={classes(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-ink/50',
        size === 'wide' ? 'max-w-3xl' : 'max-w-lg',
      )}
    >
      <div className="flex flex-col gap-5 p-5 sm:p-6">
        <header className="pr-10">
          <h2 id={`${id}-title`} className="font-bold text-xl">
            {title}
          </h2>
          {description && (
            <p id={`${id}-description`} className="mt-1 text-ink-soft">
              {description}
            </p>
          )}
        </header>
        {children}
        {actions && (
          <footer className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">{actions}</footer>
        )}
        {/* Last, so that the focus begins at what the dialog is for. */}
        <button
          type="button"
          aria-label={t('actions.close')}
          onClick={onClose}
          className="absolute top-3 right-3 flex size-11 items-center justify-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  );
}
