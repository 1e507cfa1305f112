import type { Project } from '~/domain/projects/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { useCrowns, usePeriod } from '../$partnership.revisions.$revisionId.measures.$measureId/means-texts';

/** Who realises the project, from what, when and for how much. */
export function ProjectFacts({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const crowns = useCrowns();
  const period = usePeriod();
  const facts = [
    [t('facts.realiser'), project.realiser?.name],
    [t('facts.programme'), project.programme],
    [t('facts.period'), period(project)],
    [t('facts.amount'), project.amount === null ? '' : crowns(project.amount)],
    ...(project.note ? [[t('facts.note'), project.note] as const] : []),
  ] as const;
  return (
    <Card title={t('facts.title')}>
      <dl className="grid gap-3">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-ink-soft text-sm">{label}</dt>
            <dd className={value ? 'whitespace-pre-line' : 'text-ink-faint'}>{value || t('unknown')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
