import type { AgendaItem } from '~/domain/meetings/content';
import type { TaskLine } from '~/domain/tasks/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from '~/ui/classes';
import { Icon } from '~/ui/Icon';
import { Votes } from '../$partnership.meetings.$meetingId._index/decisions';
import { useMeeting } from '../$partnership.meetings.$meetingId._index/use-meeting';

/** What was decided under an item, as it appears; in the review of tasks, what is left to go through. */
export function ScreenDecisions({ item }: { item: AgendaItem }) {
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const resolutions = meeting.resolutions.filter(
    ({ agendaItemId, withdrawnAt }) => agendaItemId === item.id && withdrawnAt === null,
  );
  const given = meeting.tasks.filter(({ agendaItemId }) => agendaItemId === item.id);
  const tasks = item.kind === 'tasks' ? [...meeting.review, ...given] : given;
  if (resolutions.length + tasks.length === 0) return null;
  return (
    <section
      aria-label={t('decisions.ofItem')}
      // A long list is scrolled with the keyboard too.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls.
      tabIndex={0}
      className={classes(
        'max-h-full shrink-0 self-start overflow-y-auto rounded-card bg-brand-soft p-[1.2vw] text-[0.8em]',
        item.kind === 'tasks' ? 'w-3/5' : 'w-2/5',
      )}
    >
      <ul className="grid gap-[2vh]">
        {resolutions.map((resolution) => (
          <li key={resolution.id}>
            <p className="font-bold text-brand-strong">
              {t('decisions.resolution', { number: resolution.number, year: resolution.year })}
            </p>
            <p>{resolution.text}</p>
            {resolution.votesFor !== null && (
              <p className="text-[0.85em] text-ink-soft">
                <Votes resolution={resolution} />
              </p>
            )}
          </li>
        ))}
        {tasks.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Task({ task }: { task: TaskLine }) {
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const isOver = task.state === 'done' || task.state === 'cancelled';
  const facts = [
    task.assignee ?? task.organisation,
    task.dueOn && t('dates.due', { date: format.date(task.dueOn) }),
    isOver && t(`tasks.state.${task.state}`),
  ].filter(Boolean);
  return (
    <li className="flex gap-3">
      <span className="mt-[0.15em] flex size-[1em] shrink-0 items-center justify-center border-2 border-brand text-brand">
        {isOver && <Icon name={task.state === 'done' ? 'check' : 'close'} className="size-full" />}
      </span>
      <div className="min-w-0">
        <p className={isOver ? 'text-ink-soft line-through' : 'font-semibold'}>{task.title}</p>
        <p className="text-[0.85em] text-ink-soft">{facts.join(' · ')}</p>
      </div>
    </li>
  );
}
