import { Link } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';
import { Icon } from './Icon';

/** The way from the top to this page. The page itself is its title and does not stand here. */
export function Breadcrumbs({ items }: { items: readonly { to: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('navigation.breadcrumbs')} className="on-screen-only text-sm">
      <ol className="flex flex-wrap items-center gap-x-1">
        {items.map(({ to, label }, index) => (
          <li key={to} className="flex items-center gap-1">
            {index > 0 && <Icon name="chevronRight" className="size-4 text-ink-faint" />}
            <Link to={to} className="link py-1">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
