import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { Icon, type IconName } from './Icon';
import { Spinner } from './Spinner';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** `primary` at most once a page. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** Its work is under way: it keeps its place and focus, cannot be pressed again, and shows a spinner. */
  busy?: boolean;
  /** What it says while busy; without it, its usual text. */
  busyLabel?: string;
}

/** A button; `type` is "button" unless told, so that it never sends a form by accident. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant = 'secondary',
    size = 'regular',
    icon,
    busy = false,
    busyLabel,
    className,
    children,
    onClick,
    ...rest
  },
  ref,
) {
  // Not `disabled`: that would throw the keyboard's focus away in the middle of an action.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      onClick={press}
      aria-disabled={busy || undefined}
      className={buttonStyle(variant, size, className)}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {busy && busyLabel ? busyLabel : children}
    </button>
  );
});
