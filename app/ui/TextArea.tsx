import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classes } from './classes';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './Field';

export interface TextAreaProps extends FieldTexts, ComponentPropsWithoutRef<'textarea'> {
  name: string;
}

/** Several lines of plain text; it grows with what is written where the browser can do that. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { label, hint, error, optional, labelHidden, id, className, rows = 4, ...rest },
  ref,
) {
  const texts = { label, hint, error, optional, labelHidden };
  const wiring = useFieldWiring(id, texts);
  return (
    <Field id={wiring.id} texts={texts} className={className}>
      <textarea
        ref={ref}
        rows={rows}
        required={!optional}
        {...rest}
        {...wiring}
        className={classes(controlStyle, 'field-sizing-content min-h-24 leading-relaxed')}
      />
    </Field>
  );
});
