import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classes } from './classes';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './Field';

export interface TextFieldProps extends FieldTexts, Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  name: string;
  type?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'date' | 'datetime-local' | 'time' | 'number';
}

/** One line of text with its label, hint and error. A password goes into `PasswordField`. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hint, error, optional, labelHidden, id, type = 'text', className, ...rest },
  ref,
) {
  const texts = { label, hint, error, optional, labelHidden };
  const wiring = useFieldWiring(id, texts);
  return (
    <Field id={wiring.id} texts={texts} className={className}>
      <input
        ref={ref}
        type={type}
        required={!optional}
        {...rest}
        {...wiring}
        className={classes(controlStyle, 'min-h-11')}
      />
    </Field>
  );
});
