import type { Resolution } from '~/domain/meetings/content';
import type { TaskLine } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Icon } from '~/ui/Icon';
import { TaskRow } from './task-row';

/** Resolutions and tasks that came of an item, each where links from elsewhere lead to. */
export function Decisions(props: { heading: string; tasks: TaskLine[]; resolutions: Resolution[] }) {
  const { heading, tasks, resolutions } = props;
  const { t } = useTranslation('meeting');
  if (tasks.length + resolutions.length === 0) return null;
  return (
    <section aria-label={heading} className="mt-4 border-line border-t pt-3">
      <h4 className="font-semibold text-ink-soft text-sm">{heading}</h4>
      <ul className="divide-y divide-line">
        {resolutions.map((resolution) => (
          <li key={resolution.id} id={`resolution-${resolution.id}`} className="flex scroll-mt-36 gap-3 py-2">
            <Icon name="check" className="mt-0.5 size-5 text-brand" />
            <div className="min-w-0">
              <p className={resolution.withdrawnAt ? 'text-ink-soft line-through' : undefined}>
                <strong>
                  {t('decisions.resolution', { number: resolution.number, year: resolution.year })}
                </strong>{' '}
                {resolution.text}
              </p>
              <p className="flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
                {resolution.votesFor !== null && <Votes resolution={resolution} />}
                {resolution.withdrawnAt && <Badge icon="close">{t('decisions.withdrawn')}</Badge>}
              </p>
            </div>
          </li>
        ))}
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

/** How the vote on a resolution ended; nothing where none was held. */
export function Votes({ resolution }: { resolution: Resolution }) {
  const { t } = useTranslation('meeting');
  const { votesFor, votesAgainst, votesAbstained } = resolution;
  const votes = { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: votesAbstained ?? 0 };
  return <span>{t('decisions.votes', votes)}</span>;
}
