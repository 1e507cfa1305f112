import { type ComponentPropsWithoutRef, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from './classes';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './Field';
import { Icon } from './Icon';

export interface PasswordFieldProps extends FieldTexts, Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  name: string;
  autoComplete: 'current-password' | 'new-password';
}

/** A password, which may be looked at while it is being typed. */
export function PasswordField({
  label,
  hint,
  error,
  optional,
  labelHidden,
  id,
  className,
  ...rest
}: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const texts = { label, hint, error, optional, labelHidden };
  const wiring = useFieldWiring(id, texts);
  return (
    <Field id={wiring.id} texts={texts} className={className}>
      <div className="relative">
        <input
          type={shown ? 'text' : 'password'}
          required={!optional}
          autoCapitalize="none"
          spellCheck={false}
          {...rest}
          {...wiring}
          className={classes(controlStyle, 'min-h-11 pr-12')}
        />
        <button
          type="button"
          aria-label={t(shown ? 'form.hidePassword' : 'form.showPassword')}
          aria-controls={wiring.id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 flex w-11 items-center justify-center rounded-control text-ink-soft hover:text-ink"
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} />
        </button>
      </div>
      <span role="status" className="sr-only">
        {shown && t('form.passwordShown')}
      </span>
    </Field>
  );
}
