import type { Assignment } from '~/domain/responsibility/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { AnswerBadge } from '../$partnership.responsibility/answer-badge';

/** Who answered for the measure before, the last one first. */
export function ResponsibilityHistory({ assignments }: { assignments: readonly Assignment[] }) {
  const { t } = useTranslation('responsibility');
  const format = useFormat();
  return (
    <details className="mt-4 border-line border-t pt-4">
      <summary className="font-semibold">{t('panel.history')}</summary>
      <ul className="mt-3 grid gap-4">
        {assignments.map(({ id, organisation, person, answer, reason, handover, assignedBy, ...when }) => (
          <li key={id}>
            <p>
              {organisation.name}
              {person && `, ${person.name}`}
            </p>
            <p className="text-ink-faint text-sm">
              {t('panel.period', {
                from: format.date(when.assignedAt),
                to: when.endedAt ? format.date(when.endedAt) : '',
              })}
            </p>
            {person && <AnswerBadge answer={answer} />}
            {reason && <p className="whitespace-pre-line text-ink-soft text-sm">{t('reason', { reason })}</p>}
            {handover && (
              <p className="whitespace-pre-line text-ink-soft text-sm">
                {t('panel.handedOver', { reason: handover })}
              </p>
            )}
            {assignedBy && (
              <p className="text-ink-faint text-sm">{t('panel.assignedBy', { name: assignedBy })}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
