import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classes } from './classes';
import { FieldError, FieldHint, type FieldTexts, useFieldWiring } from './Field';

export interface CheckboxProps
  extends Pick<FieldTexts, 'label' | 'hint' | 'error' | 'labelHidden'>,
    Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  name: string;
}

/** One yes-or-no, with the label as part of what can be clicked. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, error, labelHidden, id, className, ...rest },
  ref,
) {
  const wiring = useFieldWiring(id, { label, hint, error });
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label className="flex min-h-9 items-start gap-3 py-1">
        <input ref={ref} {...rest} {...wiring} type="checkbox" className={tickStyle} />
        <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
      </label>
      <div className="pl-9 empty:hidden">
        <FieldHint id={wiring.id} hint={hint} />
        <FieldError id={wiring.id} error={error} />
      </div>
    </div>
  );
});

/** Native boxes and circles, enlarged and in the product's colour. */
export const tickStyle = 'mt-0.5 size-6 shrink-0 accent-brand';
