import type { GroupMember } from '~/domain/groups/schema';
import type { Participation as Read } from '~/domain/meetings/participation.server';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { DataTable } from '~/ui/DataTable';
import { Marks, MarksLegend } from './Marks';

type ParticipationProps = Read & { members: readonly GroupMember[] };

/** How organisations have come to the group's last meetings, and who of its people never has. */
export function Participation({ meetings, organisations, never, members }: ParticipationProps) {
  const { t } = useTranslation('participation');
  const format = useFormat();
  const [first] = meetings;
  const last = meetings.at(-1);
  if (!first || !last) {
    return (
      <Card title={t('title')}>
        <p className="text-ink-soft">{t('none')}</p>
      </Card>
    );
  }
  const days = meetings.map(({ startsAt }) => startsAt);
  return (
    <Card title={t('title')}>
      <p className="mb-3 text-ink-soft">
        {t('lead', {
          ...{ number: meetings.length, from: format.date(first.startsAt), to: format.date(last.startsAt) },
        })}
      </p>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={organisations}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'organisation', header: t('organisation'), names: true },
            cell: ({ name }) => <span lang="cs">{name}</span>,
          },
          {
            ...{ key: 'present', header: t('present'), numeric: true },
            cell: ({ present }) => format.number(present),
          },
          {
            ...{ key: 'asked', header: t('asked'), numeric: true },
            cell: ({ asked }) => format.number(asked),
          },
          {
            ...{ key: 'course', header: t('course') },
            cell: ({ name, marks }) => <Marks name={name} marks={marks} days={days} />,
          },
        ]}
      />
      <MarksLegend />
      <Never never={never} members={members} />
    </Card>
  );
}

function Never({ never, members }: Pick<ParticipationProps, 'never' | 'members'>) {
  const { t } = useTranslation('participation');
  const { number } = useFormat();
  if (never.length === 0) return <p className="mt-4 text-ink-soft">{t('noneNever')}</p>;
  return (
    <>
      <h3 className="mt-6 mb-2 font-semibold">{t('never')}</h3>
      <ul className="divide-y divide-line">
        {never.map(({ personId, asked }) => {
          const member = members.find((one) => one.personId === personId);
          return (
            <li key={personId} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {member?.name}
                {member?.organisation && <span className="text-ink-soft"> · {member.organisation}</span>}
              </span>
              <span className="text-ink-soft text-sm">{t('neverAsked', { number: number(asked) })}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
