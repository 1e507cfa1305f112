import type { MeasuredValue } from '~/domain/indicators/indicators.server';
import type { IndicatorPage } from '~/domain/indicators/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { DirectionBadge } from '../$partnership.revisions.$revisionId.measures.$measureId/direction-badge';
import { IndicatorChart } from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-chart';
import {
  IndicatorDone,
  useDone,
} from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-done';
import { IndicatorFacts } from '../$partnership.revisions.$revisionId.measures.$measureId/indicator-facts';
import { StandingBadge } from '../$partnership.revisions.$revisionId.measures.$measureId/standing-badge';
import type { ValueAnswer } from './change.server';
import { ValueForm } from './value-form';
import { ValuesTable } from './values-table';

type IndicatorViewProps = {
  page: IndicatorPage;
  crumbs: { to: string; label: string }[];
  values: MeasuredValue[];
  today: string;
  indicatorsPath: string;
  answer: ValueAnswer | undefined;
  /** Id of the value to be corrected. */
  correcting: string | null;
};

/** Everything about an indicator, and the place where what was measured is written down. */
export function IndicatorView(props: IndicatorViewProps) {
  const { page, values, today, indicatorsPath, answer } = props;
  const { t } = useTranslation('indicators');
  const { t: forms } = useTranslation('indicatorForms');
  const done = useDone();
  const { indicator, rights } = page;
  const corrected = rights.measure ? values.find(({ id }) => id === props.correcting) : undefined;
  const editPath = rights.edit ? `${indicatorsPath}/${indicator.indicatorId}/edit` : null;
  return (
    <>
      <PageHeader
        title={indicator.name}
        breadcrumbs={props.crumbs}
        lead={
          <span className="flex flex-wrap gap-2">
            <DirectionBadge direction={indicator.direction} />
            <StandingBadge indicator={indicator} today={today} />
          </span>
        }
        action={
          editPath && (
            <LinkButton to={editPath} prefetch="intent" icon="edit">
              {t('edit')}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6">
          {done && !answer && <IndicatorDone {...{ done, indicatorsPath }} from="indicator" />}
          <Card>
            <div className="grid gap-5">
              <IndicatorFacts {...{ indicator, editPath }} ofTown={page.place.measure === null} />
              <IndicatorChart indicator={indicator} />
            </div>
          </Card>
        </div>
        {rights.measure && (
          <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <ValueForm
              // A value that was saved, or another one to correct, begins the form anew.
              key={`${corrected?.id} ${done?.kind} ${done?.row}`}
              {...{ indicator, today, answer, corrected }}
            />
          </div>
        )}
        <Card title={forms('values.title')}>
          <ValuesTable {...{ indicator, values }} mayChange={rights.measure} />
        </Card>
      </div>
    </>
  );
}
