import { classes } from './classes';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'regular' | 'small';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-brand text-white hover:bg-brand-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-ink-soft hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-brand hover:bg-brand-soft hover:text-brand-strong',
  danger: 'border-transparent bg-danger text-white hover:bg-danger-strong',
};

const sizes: Record<ButtonSize, string> = {
  regular: 'min-h-11 px-4 py-2 text-base',
  small: 'min-h-9 px-3 py-1 text-sm',
};

/** The look shared by `Button` and `LinkButton`. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classes(
    'inline-flex max-w-full items-center justify-center gap-2 rounded-control border text-center font-semibold leading-snug no-underline transition-colors',
    'aria-disabled:opacity-60 disabled:opacity-60',
    variants[variant],
    sizes[size],
    className,
  );
}
