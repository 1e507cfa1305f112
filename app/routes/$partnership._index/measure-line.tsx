import { Link, useParams } from '@remix-run/react';
import type { HeldMeasure } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';

type MeasureLineProps = Pick<HeldMeasure, 'measureId' | 'code' | 'wording' | 'revision'>;

/** A measure with a link to its page, and where it stands. */
export function MeasureLine({ measureId, code, wording, revision }: MeasureLineProps) {
  const { t } = useTranslation('responsibility');
  const { partnership = '' } = useParams();
  return (
    <>
      <p>
        <Link
          to={`/${partnership}/revisions/${revision.id}/measures/${measureId}`}
          prefetch="intent"
          className="link font-semibold"
        >
          {code}
        </Link>{' '}
        <span lang="cs">{wording || t('noWording')}</span>
      </p>
      <p className="text-ink-faint text-sm">
        {revision.plan} · {revision.name}
      </p>
    </>
  );
}
