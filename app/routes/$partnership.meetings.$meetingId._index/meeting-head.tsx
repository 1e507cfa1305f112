import { Link } from '@remix-run/react';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { PageHeader } from '~/ui/PageHeader';
import { HeadActions } from './head-actions';
import { MinutesStateBadge } from './minutes-state-badge';
import { MyReply } from './my-reply';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';
import { useMeetingPaths } from './use-meeting-paths';

/** What meeting it is: when, where, of whom, and what to do first. */
export function MeetingHead() {
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const paths = useMeetingPaths();
  const { change, pending } = useMeetingChange();
  const groups = meeting.groups.map(({ id, name }) => ({ id, name }));
  // Participants see no pages of groups.
  const seesGroups = meeting.myRole !== 'participant';
  return (
    <>
      <PageHeader
        title={meeting.title}
        breadcrumbs={seesGroups ? [{ to: paths.meetings, label: t('title') }] : []}
        action={<HeadActions />}
        lead={
          <div className="grid gap-1">
            <p className="font-semibold text-ink">
              {format.longDate(meeting.startsAt)}, {format.time(meeting.startsAt)}–
              {format.time(meeting.endsAt)}
            </p>
            <p>
              {meeting.place}
              {meeting.place && meeting.link && ' · '}
              {meeting.link && (
                <a href={meeting.link} className="link" rel="noopener noreferrer" target="_blank">
                  {t('head.join')}
                </a>
              )}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {groups.map(({ id, name }) =>
                seesGroups ? (
                  <Link key={id} to={paths.group(id)} className="link" prefetch="intent">
                    {name}
                  </Link>
                ) : (
                  <span key={id}>{name}</span>
                ),
              )}
              {meeting.cancelledAt ? (
                <Badge tone="danger" icon="close">
                  {t('head.cancelled')}
                </Badge>
              ) : (
                <MinutesStateBadge state={meeting.minutesState} />
              )}
            </p>
          </div>
        }
      />
      {meeting.cancelledAt && (
        <Banner
          tone="warning"
          className="mb-6"
          action={
            meeting.mayRun && (
              <Button
                size="small"
                icon="undo"
                busy={pending !== null}
                onClick={() => void change({ intent: 'reinstate' }, { message: t('head.reinstated') })}
              >
                {t('head.reinstate')}
              </Button>
            )
          }
        >
          {t('head.cancelledOn', { date: format.date(meeting.cancelledAt) })}
        </Banner>
      )}
      <MyReply />
    </>
  );
}
