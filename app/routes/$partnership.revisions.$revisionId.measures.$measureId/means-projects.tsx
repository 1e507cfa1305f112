import { Link, useParams } from '@remix-run/react';
import { Suspense, useId, useState } from 'react';
import type { Named } from '~/domain/plans/content';
import type { ListedProject } from '~/domain/projects/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Spinner } from '~/ui/Spinner';
import { ProjectStateBadge } from '../$partnership.projects._index/project-state-badge';
import type { ChooseProjectProps } from './means-choose-project';
import { ChooseProject } from './means-on-demand';
import type { MeansPanelProps } from './means-panel';
import { usePeriod } from './means-texts';
import { useMeansChange } from './use-means-change';

/** Projects which realise the measure; manager and consultant link them here too. */
export function MeansProjects({ page, means, projectRights }: MeansPanelProps) {
  const { t } = useTranslation('means');
  const heading = useId();
  // Here and not in the line: that is gone when the answer comes.
  const { change, busy } = useMeansChange(page);
  const link = ({ id, name }: Named, linked: boolean) => {
    const [add, remove] = [
      { fields: { intent: 'linkProject', id }, message: t('projects.added', { name }) },
      { fields: { intent: 'unlinkProject', id }, message: t('projects.removed', { name }) },
    ];
    change(linked ? { ...add, undo: remove } : { ...remove, undo: add });
  };
  const names = page.measure.projects;
  const isEmpty = (projectRights.read ? means.projects : names).length === 0;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 font-semibold">
        {t('projects.title')}
      </h3>
      {isEmpty ? (
        <p className="text-ink-soft text-sm">{t('projects.none')}</p>
      ) : (
        <ul aria-labelledby={heading} className="grid gap-3">
          {projectRights.read
            ? means.projects.map((project) => (
                <li key={project.id} className="flex items-start justify-between gap-2">
                  <LinkedProject project={project} />
                  {projectRights.change && (
                    <Button
                      size="small"
                      variant="quiet"
                      icon="close"
                      className="on-screen-only shrink-0"
                      busy={busy}
                      onClick={() => link(project, false)}
                    >
                      <span className="sr-only">{t('projects.remove', { name: project.name })}</span>
                    </Button>
                  )}
                </li>
              ))
            : names.map(({ id, name }) => <li key={id}>{name}</li>)}
        </ul>
      )}
      {projectRights.change && (
        <LinkProject
          projects={means.otherProjects}
          measureId={page.measure.measureId}
          busy={busy}
          onChoose={(project) => link(project, true)}
        />
      )}
    </section>
  );
}

function LinkedProject({ project }: { project: ListedProject }) {
  const { partnership = '' } = useParams();
  const period = usePeriod();
  return (
    <div className="min-w-0">
      <Link to={`/${partnership}/projects/${project.id}`} prefetch="intent" className="link">
        {project.name}
      </Link>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft text-sm">
        <ProjectStateBadge state={project.state} />
        {period(project)}
      </p>
    </div>
  );
}

function LinkProject(props: Omit<ChooseProjectProps, 'onClose'>) {
  const { t } = useTranslation('means');
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <Suspense fallback={<Spinner />}>
        <ChooseProject {...props} onClose={() => setOpen(false)} />
      </Suspense>
    );
  }
  return (
    <Button size="small" icon="plus" className="on-screen-only mt-3" onClick={() => setOpen(true)}>
      {t('projects.add')}
    </Button>
  );
}
