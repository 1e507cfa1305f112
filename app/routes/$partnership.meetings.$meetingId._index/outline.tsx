import { currentItem, timePlan } from '~/domain/meetings/rules';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { classes } from '~/ui/classes';
import { useMeeting } from './use-meeting';
import { useNow } from './use-now';

/** The agenda with the times at which its items begin, and whether it will be over in time. */
export function Outline() {
  const { meeting, now: loaded } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const plan = timePlan(meeting, useNow(loaded, 30_000));
  const current = currentItem(meeting);
  const isPlanned = meeting.items.some(({ minutesPlanned }) => minutesPlanned !== null);
  return (
    <nav aria-label={t('agenda.title')} className="max-xl:hidden">
      <h2 className="mb-2 font-bold text-lg">{t('agenda.title')}</h2>
      <ol className="border-line border-l-2">
        {meeting.items.map(({ id, title }) => {
          const isCurrent = id === current?.id;
          return (
            <li
              key={id}
              className={classes(
                '-ml-0.5 border-l-4 py-1.5 pl-3',
                isCurrent ? 'border-brand font-semibold' : 'border-transparent',
              )}
            >
              <span className="block text-ink-soft text-sm tabular-nums">
                {format.time(plan.begins.get(id) ?? meeting.startsAt)}
                {isCurrent && ` · ${t('now.discussed')}`}
              </span>
              <a
                href={`#item-${id}`}
                aria-current={isCurrent ? 'step' : undefined}
                className="text-ink hover:underline"
              >
                {title}
              </a>
            </li>
          );
        })}
      </ol>
      {isPlanned && (
        <p className="mt-3 flex flex-wrap items-center gap-2 text-ink-soft text-sm">
          {t('agenda.ends', { time: format.time(plan.ends) })}
          {plan.late > 0 && <Badge tone="warning">{t('agenda.late', { count: plan.late })}</Badge>}
        </p>
      )}
    </nav>
  );
}
