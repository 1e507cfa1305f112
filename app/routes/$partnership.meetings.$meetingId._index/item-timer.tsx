import type { AgendaItem } from '~/domain/meetings/content';
import { clock, spent } from '~/domain/meetings/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from '~/ui/classes';
import { Icon } from '~/ui/Icon';
import { useMeeting } from './use-meeting';
import { useNow } from './use-now';

/** How long the item has been discussed, against what was planned. */
export function ItemTimer({ item, large = false }: { item: AgendaItem; large?: boolean }) {
  const { meeting, now: loaded } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const now = useNow(loaded, 1_000);
  const { seconds, over } = spent(meeting.currentItemSince ?? loaded, item.minutesPlanned, now);
  return (
    <span
      role="timer"
      className={classes(
        'flex shrink-0 items-center gap-2 whitespace-nowrap tabular-nums',
        over !== null && 'font-semibold text-danger',
        large && 'text-[1.25em] leading-none',
      )}
    >
      {over !== null && <Icon name="warning" className={large ? 'size-[1em]' : 'size-4'} />}
      <span className="sr-only">{t('timer.label')} </span>
      {clock(seconds)}
      {item.minutesPlanned !== null && (
        <span className={classes(over === null && 'text-ink-soft', large && 'text-[0.6em]')}>
          {over === null
            ? t('timer.of', { count: item.minutesPlanned })
            : t('timer.over', { time: clock(over) })}
        </span>
      )}
    </span>
  );
}
