import { useState } from 'react';
import type { Attendance, Presence } from '~/domain/meetings/content';
import { useTranslation } from '~/i18n/useTranslation';
import { personColour } from '~/platform/person-colour';
import { Avatar } from '~/ui/Avatar';
import { Badge } from '~/ui/Badge';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { Select } from '~/ui/Select';
import { dotsStyle } from '../$partnership.revisions.$revisionId.chapters.$chapterId/dots-style';
import { ChoiceButtons } from './choice-buttons';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';

type AttendanceRowProps = {
  attendance: Attendance;
  isMember: boolean;
  mayTake: boolean;
  /** Takes them off the list; done outside, since the row goes with it. */
  onRemove: (attendance: Attendance) => void;
};

/** One person on the list; whoever takes attendance taps what is the case, and again to take it back. */
export function AttendanceRow({ attendance, isMember, mayTake, onRemove }: AttendanceRowProps) {
  const { id, personId, name, hue, organisation } = attendance;
  const { t } = useTranslation('meeting');
  const { change, pending } = useMeetingChange();
  const [choosing, setChoosing] = useState(false);
  const presence = pending?.intent === 'setPresence' ? pending.presence || null : attendance.presence;
  const label = { present: 'check', apologised: 'mail', absent: 'close' } as const;
  const facts = [
    organisation,
    personId === null ? t('attendance.guest') : !isMember && t('attendance.notMember'),
    attendance.presence === null && attendance.reply && t(`attendance.reply.${attendance.reply}`),
  ].filter(Boolean);
  return (
    <li aria-label={name} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
      <Avatar
        id={personId ?? id}
        name={name}
        colour={hue === null ? undefined : personColour(hue)}
        decorative
      />
      <span className="min-w-0 flex-1 basis-40">
        <span className="block font-semibold">{name}</span>
        {facts.length > 0 && <span className="block text-ink-soft text-sm">{facts.join(' · ')}</span>}
      </span>
      {mayTake ? (
        <span className="flex items-center gap-1 max-sm:w-full">
          <span className="max-sm:flex-1">
            <ChoiceButtons<Presence>
              label={t('attendance.of', { name })}
              value={presence}
              onChoose={(wanted) => {
                const said = wanted === presence ? '' : wanted;
                void change({ intent: 'setPresence', attendance: id, presence: said });
              }}
              options={(['present', 'apologised', 'absent'] as const).map((value) => ({
                ...{ value, label: t(`attendance.${value}`), icon: label[value] },
              }))}
            />
          </span>
          <Menu
            align="end"
            label={t('attendance.actionsFor', { name })}
            button={<Icon name="more" />}
            buttonClassName={dotsStyle}
            items={[
              {
                ...{ label: t('attendance.chooseOrganisation'), icon: 'groups' },
                onSelect: () => setChoosing(true),
              },
              { label: t('attendance.remove'), icon: 'close', onSelect: () => onRemove(attendance) },
            ]}
          />
        </span>
      ) : (
        presence && (
          <Badge tone={presence === 'present' ? 'success' : 'neutral'} icon={label[presence]}>
            {t(`attendance.${presence}`)}
          </Badge>
        )
      )}
      {choosing && <Organisation attendance={attendance} onClose={() => setChoosing(false)} />}
    </li>
  );
}

/** Which organisation somebody stands for at this meeting; chosen, it is so. */
function Organisation({ attendance, onClose }: { attendance: Attendance; onClose: () => void }) {
  const { choices } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const { change, pending } = useMeetingChange(onClose);
  const { id, name, organisationId } = attendance;
  return (
    <Select
      className="w-full"
      name="organisation"
      label={t('attendance.organisationOf', { name })}
      defaultValue={organisationId ?? ''}
      required={false}
      autoFocus
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onBlur={() => pending === null && onClose()}
      onChange={({ currentTarget }) =>
        void change({ intent: 'setOrganisation', attendance: id, organisation: currentTarget.value })
      }
      options={[
        { value: '', label: t('attendance.noOrganisation') },
        ...(choices?.organisations ?? []).map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}
