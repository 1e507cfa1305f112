import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classes } from './classes';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './Field';
import { Icon } from './Icon';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface SelectProps
  extends FieldTexts,
    Omit<ComponentPropsWithoutRef<'select'>, 'children' | 'multiple'> {
  name: string;
  options: readonly Choice[];
  /** An empty first option, such as "Vyberte…". */
  placeholder?: string;
}

/** One of a list too long for radio buttons. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, hint, error, optional, labelHidden, id, className, options, placeholder, ...rest },
  ref,
) {
  const texts = { label, hint, error, optional, labelHidden };
  const wiring = useFieldWiring(id, texts);
  return (
    <Field id={wiring.id} texts={texts} className={className}>
      <div className="relative">
        <select
          ref={ref}
          required={!optional}
          {...rest}
          {...wiring}
          className={classes(controlStyle, 'min-h-11 appearance-none truncate pr-11')}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map(({ value, label: text, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {text}
            </option>
          ))}
        </select>
        <Icon
          name="chevronDown"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-5 text-ink-soft"
        />
      </div>
    </Field>
  );
});
