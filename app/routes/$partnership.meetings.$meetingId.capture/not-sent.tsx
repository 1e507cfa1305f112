import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import type { Problem } from './send';

/** Says why what was written has not been put down yet, and what to do. */
export function NotSent({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation('errors');
  if (!problem) return null;
  return (
    <Banner tone="warning" live>
      {problem.kind === 'refused' ? t(`refused.${problem.reason}`) : t(`notSent.${problem.kind}`)}
      {problem.kind === 'signedOut' && (
        <>
          {' '}
          <a href="/sign-in" target="_blank" rel="noopener" className="underline">
            {t('notSent.signIn')}
          </a>
        </>
      )}
    </Banner>
  );
}
