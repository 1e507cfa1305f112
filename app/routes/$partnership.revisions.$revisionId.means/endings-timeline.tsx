import type { EndingGroup } from '~/domain/means/timeline';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Timeline, type TimelineLook } from '~/ui/Timeline';
import type { Period } from './period-form';

export const endingLooks: Record<EndingGroup['kind'], TimelineLook> = {
  project: 'full',
  funding: 'striped',
  term: 'hollow',
};

/** As many measures as a line names; more are only counted. */
const named = 4;

/** What ends when, as a picture. */
export function EndingsTimeline({ groups, period }: { groups: readonly EndingGroup[]; period: Period }) {
  const { t } = useTranslation('outlook');
  const format = useFormat();
  const labelOf = ({ kind, name, measures: [first, ...others] }: EndingGroup) => {
    if (kind !== 'term') return name;
    if (others.length > 0) return t('ending.timeline.terms', { count: others.length + 1 });
    return `${t('ending.kind.term')}: ${first?.code} ${first?.wording}`;
  };
  const noteOf = ({ kind, on, measures }: EndingGroup) => {
    if (kind === 'term' && measures.length === 1) return format.date(on);
    const codes = measures.slice(0, named).map(({ code }) => code);
    const more = measures.length - codes.length;
    const listed =
      more > 0 ? `${codes.join(', ')} ${t('ending.timeline.more', { count: more })}` : codes.join(', ');
    return `${format.date(on)} · ${listed}`;
  };
  return (
    <Timeline
      label={t('ending.timeline.label', {
        from: format.date(period.from),
        until: format.date(period.until),
      })}
      from={period.from}
      to={period.until}
      rows={groups.map((group, index) => ({
        key: String(index),
        label: labelOf(group),
        note: noteOf(group),
        ...{ from: group.from, to: group.on, look: endingLooks[group.kind] },
      }))}
      legend={(['project', 'funding', 'term'] as const).map((kind) => ({
        look: endingLooks[kind],
        label: t(`ending.kind.${kind}`),
      }))}
    />
  );
}
