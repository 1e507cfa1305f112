import type { MeasureMeans } from '~/domain/means/measure-means.server';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { MeansFunding } from './means-funding';
import { MeansProjects } from './means-projects';
import { MeansTerm } from './means-term';

export type MeansPanelProps = {
  page: MeasurePage;
  means: MeasureMeans;
  /** Who may see projects, and who may say what they realise. */
  projectRights: { read: boolean; change: boolean };
};

/** With what the measure is to be done: by when, for how much, for whom, and from what it is paid. */
export function MeansPanel(props: MeansPanelProps) {
  const { t } = useTranslation('means');
  return (
    <Card title={t('title')}>
      <div id="means" className="grid scroll-mt-24 gap-6">
        <MeansTerm page={props.page} />
        <MeansFunding {...props} />
        <MeansProjects {...props} />
      </div>
    </Card>
  );
}
