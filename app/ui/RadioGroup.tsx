import { useId } from 'react';
import { tickStyle } from './Checkbox';
import { classes } from './classes';
import { FieldError, FieldHint, type FieldTexts, OptionalMark } from './Field';
import type { Choice } from './Select';

export interface RadioGroupProps extends FieldTexts {
  name: string;
  options: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Side by side where there is room. */
  inline?: boolean;
  className?: string;
}

/** One of a few, all of them in sight; `label` is the question they answer. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, label, hint, error, optional, labelHidden, options, value, defaultValue, onChange, inline } =
    props;
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      aria-describedby={describedBy}
      className={classes('flex min-w-0 flex-col gap-1.5', props.className)}
    >
      <legend className={labelHidden ? 'sr-only' : 'mb-1 font-semibold'}>
        {label}
        {optional && <OptionalMark />}
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className={classes('flex', inline ? 'flex-wrap gap-x-6 gap-y-1' : 'flex-col gap-1')}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-9 items-start gap-3 py-1">
            <input
              type="radio"
              name={name}
              value={option.value}
              required={!optional}
              disabled={option.disabled}
              aria-invalid={error ? true : undefined}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
              onChange={onChange && (() => onChange(option.value))}
              className={tickStyle}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-ink-faint text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
