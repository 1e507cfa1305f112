import { Link } from '@remix-run/react';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';

/** The ways to the measures before and after this one. */
export function Neighbours({ page }: { page: MeasurePage }) {
  const { t } = useTranslation('measure');
  return (
    <nav aria-label={t('neighbours')} className="on-screen-only mt-8 flex justify-between gap-4">
      {page.previous ? (
        <Link className="link py-2" to={`../${page.previous.measureId}`} relative="path" prefetch="intent">
          {t('previous', { code: page.previous.code })}
        </Link>
      ) : (
        <span />
      )}
      {page.next && (
        <Link className="link py-2" to={`../${page.next.measureId}`} relative="path" prefetch="intent">
          {t('next', { code: page.next.code })}
        </Link>
      )}
    </nav>
  );
}
