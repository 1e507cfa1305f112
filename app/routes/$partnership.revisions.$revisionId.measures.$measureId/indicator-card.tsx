import { Link } from '@remix-run/react';
import type { IndicatorContent } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { LinkButton } from '~/ui/LinkButton';
import { DirectionBadge } from './direction-badge';
import { IndicatorChart } from './indicator-chart';
import { type Done, IndicatorDone } from './indicator-done';
import { IndicatorFacts } from './indicator-facts';
import { IndicatorTable } from './indicator-table';
import { StandingBadge } from './standing-badge';

export type IndicatorCardProps = {
  indicator: IndicatorContent;
  rights: { edit: boolean; measure: boolean };
  /** Address of the revision's indicators. */
  indicatorsPath: string;
  /** ISO day. */
  today: string;
  /** What has just been done, to this indicator or another. */
  done: Done | null;
  /** Of the whole town, on a page of such. */
  ofTown?: boolean;
};

/** An indicator as a part of a page: how it stands, its chart, its numbers. */
export function IndicatorCard(props: IndicatorCardProps) {
  const { indicator, rights, indicatorsPath, today, done, ofTown = false } = props;
  const { t } = useTranslation('indicators');
  const { name, indicatorId, direction } = indicator;
  const path = `${indicatorsPath}/${indicatorId}`;
  const Heading = ofTown ? 'h2' : 'h3';
  return (
    <article
      id={`i-${indicatorId}`}
      aria-label={name}
      className="grid scroll-mt-20 gap-4 border-line border-t pt-5 first:border-t-0 first:pt-0"
    >
      {done?.indicator === indicatorId && <IndicatorDone {...{ done, indicatorsPath }} from="home" />}
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Heading className="min-w-0 flex-1 basis-60 font-semibold text-lg">
          <Link to={path} prefetch="intent" className="text-ink hover:underline">
            {name}
          </Link>
        </Heading>
        <span className="flex flex-wrap gap-2">
          <DirectionBadge direction={direction} />
          {!(ofTown && indicator.target === null) && <StandingBadge indicator={indicator} today={today} />}
        </span>
      </header>
      <IndicatorFacts
        indicator={indicator}
        editPath={rights.edit ? `${path}/edit` : null}
        ofTown={ofTown}
        brief
      />
      <IndicatorChart indicator={indicator} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <IndicatorTable indicator={indicator} />
        <div className="on-screen-only ml-auto flex flex-wrap gap-2">
          {rights.measure && (
            <LinkButton
              to={`${path}#value`}
              prefetch="intent"
              size="small"
              icon="plus"
              aria-label={t('addValueOf', { name })}
            >
              {t('addValue')}
            </LinkButton>
          )}
          {rights.edit && (
            <LinkButton
              to={`${path}/edit`}
              prefetch="intent"
              size="small"
              icon="edit"
              aria-label={t('editOf', { name })}
            >
              {t('edit')}
            </LinkButton>
          )}
        </div>
      </div>
    </article>
  );
}
