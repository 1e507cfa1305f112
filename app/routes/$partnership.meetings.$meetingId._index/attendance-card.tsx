import type { Attendance } from '~/domain/meetings/content';
import type { MeetingChange } from '~/domain/meetings/forms';
import { type Quorum, quorums } from '~/domain/meetings/rules';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Icon } from '~/ui/Icon';
import { AddAttendee } from './add-attendee';
import { AttendanceRow } from './attendance-row';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';

/** Who is there, and whether the groups may decide; members first. Folded away when it is taken. */
export function AttendanceCard() {
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const mayTake = meeting.mayRun && meeting.minutesState !== 'approved' && !meeting.cancelledAt;
  const { change } = useMeetingChange();
  const remove = (attendance: Attendance) => {
    const message = t('attendance.removed', { name: attendance.name });
    void change(
      { intent: 'removeAttendance', attendance: attendance.id },
      { message, undo: putBack(attendance) },
    );
  };
  const members = new Set(meeting.groups.flatMap((group) => group.members));
  const isMember = ({ personId }: Attendance) => personId !== null && members.has(personId);
  const list = [
    ...meeting.attendances.filter(isMember),
    ...meeting.attendances.filter((attendance) => !isMember(attendance)),
  ];
  return (
    <>
      <details
        className="group mt-4 rounded-card border border-line bg-surface print:hidden"
        open={meeting.mayRun && meeting.minutesState === 'draft'}
      >
        <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-4 gap-y-1 rounded-card px-4 py-2 [&::-webkit-details-marker]:hidden">
          <span className="flex items-center gap-2">
            <Icon name="chevronRight" className="size-5 text-ink-soft group-open:rotate-90" />
            <h2 className="font-bold text-xl">{t('attendance.title')}</h2>
          </span>
          {quorums(meeting.groups, meeting.attendances).map((quorum) => (
            <QuorumLine key={quorum.groupId} quorum={quorum} named={meeting.groups.length > 1} />
          ))}
        </summary>
        <div className="px-4 pb-4">
          <ul className="divide-y divide-line">
            {list.map((attendance) => (
              <AttendanceRow
                key={attendance.id}
                attendance={attendance}
                isMember={isMember(attendance)}
                mayTake={mayTake}
                onRemove={remove}
              />
            ))}
          </ul>
          {list.length === 0 && <p className="text-ink-soft">{t('attendance.empty')}</p>}
          {mayTake && <AddAttendee />}
        </div>
      </details>
      <PrintedAttendance list={list} />
    </>
  );
}

/** The change which puts somebody back on the list as they were. */
function putBack({ name, personId, organisationId, presence }: Attendance): MeetingChange {
  const as = { organisation: organisationId ?? '', presence: presence ?? '' } as const;
  return personId === null
    ? { intent: 'addGuest', guest: name, ...as }
    : { intent: 'addPerson', person: personId, ...as };
}

function QuorumLine({ quorum, named }: { quorum: Quorum; named: boolean }) {
  const { t } = useTranslation('meeting');
  const { group, present, members, needed, met } = quorum;
  return (
    <span className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
      {named && <span>{group}:</span>}
      <span>{t('attendance.there', { present, count: members })}</span>
      {needed !== null && (
        <Badge tone={met ? 'success' : 'warning'}>
          {t(met ? 'attendance.quorate' : 'attendance.inquorate', { needed })}
        </Badge>
      )}
    </span>
  );
}

/** On paper the list is three lines. */
function PrintedAttendance({ list }: { list: Attendance[] }) {
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const named = ({ name, organisation }: Attendance) => (organisation ? `${name} (${organisation})` : name);
  return (
    <dl className="hidden print:mt-4 print:block">
      {(['present', 'apologised', 'absent'] as const).map((presence) => {
        const people = list.filter((attendance) => attendance.presence === presence);
        return (
          people.length > 0 && (
            <div key={presence}>
              <dt className="inline font-semibold">{t(`attendance.printed.${presence}`)}: </dt>
              <dd className="inline">{format.list(people.map(named))}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
