import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { Icon, type IconName } from './Icon';

export interface LinkButtonProps extends LinkProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
}

/** A link which looks like a button: it goes somewhere, a `Button` does something. */
export function LinkButton({
  variant = 'secondary',
  size = 'regular',
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonStyle(variant, size, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
