import type { Assignment } from '~/domain/responsibility/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { AnswerBadge } from '../$partnership.responsibility/answer-badge';
import { HandOverNote } from './hand-over-note';

/** Who answered for the measure before, the last one first. */
export function ResponsibilityHistory({ assignments }: { assignments: readonly Assignment[] }) {
  const { t } = useTranslation('responsibility');
  const format = useFormat();
  return (
    <details className="mt-4 border-line border-t pt-4">
      <summary className="font-semibold">{t('panel.history')}</summary>
      <ul className="mt-3 grid gap-4">
        {assignments.map(({ id, organisation, person, answer, reason, assignedBy, ...one }) => (
          <li key={id}>
            <p>
              {organisation.name}
              {person && `, ${person.name}`}
            </p>
            <p className="text-ink-faint text-sm">
              {t('panel.period', {
                from: format.date(one.assignedAt),
                to: one.endedAt ? format.date(one.endedAt) : '',
              })}
            </p>
            {person && <AnswerBadge answer={answer} />}
            {reason && <p className="whitespace-pre-line text-ink-soft text-sm">{t('reason', { reason })}</p>}
            <HandOverNote {...one} />
            {assignedBy && (
              <p className="text-ink-faint text-sm">{t('panel.assignedBy', { name: assignedBy })}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
