import { type ReactNode, useId } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from './classes';
import { Icon } from './Icon';

/** What every field has. The error is what is wrong *and* what to write instead; it stays until the next attempt. */
export interface FieldTexts {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  /** Marks the label; fields are taken to be required otherwise. */
  optional?: boolean;
  /** The label is read out but not shown, where the place makes it plain (a search box). */
  labelHidden?: boolean;
}

export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** The ids which tie a control to its hint and error; `id` is the control's own where the caller has given it one. */
export function useFieldWiring(id: string | undefined, { hint, error }: FieldTexts): FieldWiring {
  const made = useId();
  const own = id ?? made;
  const describedBy = [hint && hintId(own), error && errorId(own)].filter(Boolean).join(' ');
  return { id: own, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined };
}

/** Label, hint, control and error in their order. */
export function Field({
  id,
  texts,
  className,
  children,
}: {
  id: string;
  texts: FieldTexts;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={texts.labelHidden ? 'sr-only' : 'font-semibold'}>
        {texts.label}
        {texts.optional && <OptionalMark />}
      </label>
      <FieldHint id={id} hint={texts.hint} />
      {children}
      <FieldError id={id} error={texts.error} />
    </div>
  );
}

export function OptionalMark() {
  const { t } = useTranslation();
  return <span className="font-normal text-ink-faint"> ({t('form.optional')})</span>;
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={hintId(id)} className="text-ink-faint text-sm">
      {hint}
    </p>
  );
}

export function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  if (!error) return null;
  return (
    <p id={errorId(id)} className="flex items-start gap-1.5 font-medium text-danger text-sm">
      <Icon name="error" className="mt-px size-5" />
      {error}
    </p>
  );
}

/** The look of a control one types into or chooses from. */
export const controlStyle =
  'w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-base text-ink placeholder:text-ink-faint hover:border-ink-soft [&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-ink-faint aria-invalid:border-2 aria-invalid:border-danger';

const hintId = (id: string) => `${id}-hint`;
const errorId = (id: string) => `${id}-error`;
