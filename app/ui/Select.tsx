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

/** Choices under a heading of their own. */
export interface ChoiceGroup {
  id: string;
  label: string;
  options: readonly Choice[];
}

export interface SelectProps
  extends FieldTexts,
    Omit<ComponentPropsWithoutRef<'select'>, 'children' | 'multiple'> {
  name: string;
  options: ReadonlyArray<Choice | ChoiceGroup>;
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
          {options.map((one) =>
            'options' in one ? (
              <optgroup key={one.id} label={one.label}>
                {one.options.map(optionOf)}
              </optgroup>
            ) : (
              optionOf(one)
            ),
          )}
        </select>
        <Icon
          name="chevronDown"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-5 text-ink-soft"
        />
      </div>
    </Field>
  );
});

const optionOf = ({ value, label, disabled }: Choice) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);
