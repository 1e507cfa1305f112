import { Link, useParams } from '@remix-run/react';
import type { CurrentMeasure, Project } from '~/domain/projects/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { LinkButton } from '~/ui/LinkButton';

type ProjectMeasuresProps = { project: Project; measures: CurrentMeasure[]; manages: boolean };

/** What the project realises, each measure where it is to be looked up now. */
export function ProjectMeasures({ project, measures, manages }: ProjectMeasuresProps) {
  const { t } = useTranslation('projects');
  const { partnership = '' } = useParams();
  const hidden = project.measureIds.length - measures.length;
  const revisions = [...new Map(measures.map(({ revision }) => [revision.id, revision])).values()];
  return (
    <Card
      title={t('measures.title')}
      action={
        manages && (
          <LinkButton size="small" icon="edit" to="measures" prefetch="intent" className="on-screen-only">
            {t('measures.choose')}
          </LinkButton>
        )
      }
    >
      {measures.length === 0 && <p className="text-ink-soft">{t('measures.none')}</p>}
      {revisions.map((revision) => (
        <section key={revision.id} className="mb-4 last:mb-0">
          <h3 className="mb-2 text-ink-soft text-sm">
            {t('measures.in', { plan: revision.plan, revision: revision.name })}
          </h3>
          <ul className="grid gap-2.5">
            {measures
              .filter((measure) => measure.revision.id === revision.id)
              .map(({ measureId, code, wording, chapter }) => (
                <li key={measureId}>
                  <Link
                    to={`/${partnership}/revisions/${revision.id}/measures/${measureId}`}
                    prefetch="intent"
                    className="link"
                  >
                    {t('measures.named', { code, wording: wording || t('measures.untitled') })}
                  </Link>
                  <span className="block text-ink-faint text-sm">{chapter}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {hidden > 0 && measures.length > 0 && (
        <p className="mt-3 text-ink-soft text-sm">{t('measures.hidden', { count: hidden })}</p>
      )}
    </Card>
  );
}
