import { useNavigation } from '@remix-run/react';
import { useTranslation } from '~/i18n/useTranslation';

/** A thin line on top while the next page is on its way; appears only when it takes long enough to be noticed. */
export function NavigationProgress() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  if (navigation.state !== 'loading') return null;
  return (
    <div
      role="progressbar"
      aria-label={t('navigation.loading')}
      className="navigation-progress on-screen-only fixed inset-x-0 top-0 z-50 h-1 overflow-hidden bg-brand-soft"
    >
      <div className="h-full w-1/3 bg-brand" />
    </div>
  );
}
