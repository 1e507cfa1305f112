import { Link, useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ListedMeeting } from '~/domain/meetings/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';

type MeetingLinesProps<Meeting> = {
  meetings: readonly Meeting[];
  /** Those of meetings which are over: how far their minutes are. */
  minutes?: boolean;
  /** Names of groups by id, where the list is of more than one. */
  groups?: Readonly<Record<string, string>>;
  /** What else is said of a meeting, at the end of its line. */
  beside?: (meeting: Meeting) => ReactNode;
};

/** Meetings with their time, place and groups, each a link. */
export function MeetingLines<Meeting extends ListedMeeting>(props: MeetingLinesProps<Meeting>) {
  const { meetings, minutes = false, groups, beside } = props;
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const { partnership = '' } = useParams();
  return (
    <ul className="divide-y divide-line">
      {meetings.map((meeting) => {
        const { id, title, startsAt, place, cancelled, minutesState, groupIds } = meeting;
        return (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
            <span className="min-w-0 flex-1 basis-64">
              <Link to={`/${partnership}/meetings/${id}`} prefetch="intent" className="link font-semibold">
                <span lang="cs">{title}</span>
              </Link>
              <span className="block">{format.dateTime(startsAt)}</span>
              <span className="block text-ink-soft text-sm" lang="cs">
                {[place, ...(groups ? groupIds.map((group) => groups[group]) : [])]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {cancelled && (
              <Badge tone="warning" icon="archive">
                {t('cancelled')}
              </Badge>
            )}
            {minutes && !cancelled && (
              <Badge tone={minutesState === 'approved' ? 'success' : 'neutral'}>
                {t(`minutes.${minutesState}`)}
              </Badge>
            )}
            {beside?.(meeting)}
          </li>
        );
      })}
    </ul>
  );
}
