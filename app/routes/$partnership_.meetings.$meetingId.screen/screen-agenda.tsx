import { timePlan } from '~/domain/meetings/rules';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { useMeeting } from '../$partnership.meetings.$meetingId._index/use-meeting';
import { useNow } from '../$partnership.meetings.$meetingId._index/use-now';

/** What stands on the wall as long as nothing is being discussed. */
export function ScreenAgenda() {
  const { meeting, now: loaded } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const plan = timePlan(meeting, useNow(loaded, 30_000));
  return (
    <>
      <header className="border-brand border-b-4 pb-[2vh]">
        <h1 className="font-bold text-[1.4em] leading-tight">{meeting.title}</h1>
        <p className="mt-1 text-[0.7em] text-ink-soft">
          {format.longDate(meeting.startsAt)}, {format.time(meeting.startsAt)}–{format.time(meeting.endsAt)}
        </p>
      </header>
      <section
        aria-label={t('agenda.title')}
        // A long agenda is scrolled with the keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls.
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto py-[3vh]"
      >
        <ol className="grid gap-[2.5vh]">
          {meeting.items.map(({ id, title }, index) => (
            <li key={id} className="flex items-baseline gap-[2vw]">
              <span className="shrink-0 text-[0.8em] text-ink-soft tabular-nums">
                {format.time(plan.begins.get(id) ?? meeting.startsAt)}
              </span>
              <span>
                <span className="font-bold text-brand">{index + 1}.</span> {title}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
