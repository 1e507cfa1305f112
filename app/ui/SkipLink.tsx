import { useTranslation } from '~/i18n/useTranslation';

/** The id every layout gives its `<main tabIndex={-1}>`. */
export const contentId = 'content';

/** The first thing the Tab key reaches: jumps over the navigation. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      href={`#${contentId}`}
      className="on-screen-only fixed top-2 left-2 z-50 -translate-y-24 rounded-control bg-brand px-4 py-2.5 font-semibold text-white focus:translate-y-0"
    >
      {t('navigation.skipToContent')}
    </a>
  );
}
