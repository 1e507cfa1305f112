import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { latestSinceBaseline, shareOfPath } from '~/domain/indicators/rules';
import type { IndicatorContent, IndicatorPoint } from '~/domain/plans/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from '~/ui/classes';
import { Icon } from '~/ui/Icon';
import { useValueText } from './use-value-text';

type IndicatorFactsProps = {
  indicator: IndicatorContent;
  /** Where what is missing is filled in; null for who may not. */
  editPath: string | null;
  /** Of the whole town: nothing has to be filled in. */
  ofTown?: boolean;
  /** Sources in two lines at most; for places where they stand in full elsewhere. */
  brief?: boolean;
};

/** Baseline → what was measured last → target. */
export function IndicatorFacts({ indicator, editPath, ofTown = false, brief = false }: IndicatorFactsProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const share = shareOfPath(indicator);
  const missing = (what: 'baseline' | 'target') => (
    <Missing what={t(`point.${what}`)} to={editPath && `${editPath}#${what}`} isGap={!ofTown} />
  );
  const common = { indicator, brief };
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
      <Fact name={t('point.baseline')} point={indicator.baseline} {...common}>
        {missing('baseline')}
      </Fact>
      <Fact name={t('point.latest')} point={latestSinceBaseline(indicator)} {...common}>
        <span className="text-ink-soft">{t('point.none')}</span>
      </Fact>
      <Fact
        name={t('point.target')}
        point={indicator.target}
        {...common}
        note={
          share === null
            ? null
            : share < 0
              ? t('point.away')
              : t('point.share', { percent: format.percent(share) })
        }
      >
        {missing('target')}
      </Fact>
    </dl>
  );
}

/** A value with its day and source; where there is none, the children say so. */
function Fact({
  name,
  point,
  indicator,
  brief,
  note,
  children,
}: Pick<IndicatorFactsProps, 'indicator' | 'brief'> & {
  name: string;
  point: IndicatorPoint | null;
  note?: string | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const text = useValueText(indicator);
  return (
    <div className="min-w-0">
      <dt className="text-ink-soft text-sm">{name}</dt>
      {point ? (
        <>
          <dd>
            <span className="font-bold text-xl tabular-nums">{text(point.value)}</span>{' '}
            {!indicator.scale && <span className="text-ink-soft">{indicator.unit}</span>}
          </dd>
          <dd className="text-ink-soft text-sm">
            {format.date(point.on)}
            {note && <> · {note}</>}
          </dd>
          {point.source && (
            <dd
              className={classes(
                'wrap-anywhere text-ink-faint text-sm',
                brief && 'line-clamp-2 print:line-clamp-none',
              )}
            >
              {t('point.source', { source: point.source })}
            </dd>
          )}
        </>
      ) : (
        <dd className="py-0.5">{children}</dd>
      )}
    </div>
  );
}

function Missing({ what, to, isGap }: { what: string; to: string | null; isGap: boolean }) {
  const { t } = useTranslation('indicators');
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {isGap ? (
        <span className="flex items-center gap-1.5 font-semibold text-warning">
          <Icon name="warning" />
          {t('point.missing')}
        </span>
      ) : (
        <span className="text-ink-soft">{t('point.notGiven')}</span>
      )}
      {to && (
        <Link
          to={to}
          prefetch="intent"
          className="link on-screen-only"
          aria-label={t('point.completeWhat', { what })}
        >
          {t('point.complete')}
        </Link>
      )}
    </span>
  );
}
