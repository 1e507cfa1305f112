import { type DayProblem, type UnderstoodDay, understandDay } from '~/domain/tasks/natural-date';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { TextField } from '~/ui/TextField';

/** A day as people say it, with what is understood by it. */
export function WhenField(props: {
  typed: string;
  today: string;
  /** Whether what is not understood is to be said as an error, rather than while it is still being typed. */
  isChecked: boolean;
  onChange: (typed: string) => void;
}) {
  const { typed, today, isChecked, onChange } = props;
  const { t } = useTranslation('capture');
  const explain = useExplanation();
  const understood = understandDay(typed, today);
  const isWrong = understood.kind === 'problem' && isChecked;
  // Whoever is still typing has not finished it yet.
  const isUnclear = understood.kind === 'problem' && understood.problem.reason === 'unclear';
  return (
    <div>
      <TextField
        name="when"
        label={t('when')}
        optional
        autoComplete="off"
        placeholder={t('whenExample')}
        value={typed}
        error={isWrong ? explain(understood) : null}
        onChange={({ target }) => onChange(target.value)}
      />
      <p role="status" className="mt-1 min-h-5 text-ink-soft text-sm">
        {!isWrong && !isUnclear && explain(understood)}
      </p>
    </div>
  );
}

/** Says what is understood by a day, or why nothing is. */
function useExplanation(): (understood: UnderstoodDay) => string {
  const { t } = useTranslation('capture');
  const format = useFormat();
  const ofProblem = (problem: DayProblem): string => {
    switch (problem.reason) {
      case 'unclear':
        return t('day.unclear');
      case 'farAway':
        return t('day.farAway');
      case 'noSuchMonth':
        return t('day.noSuchMonth', { month: problem.month });
      case 'noSuchDay':
        return t('day.noSuchDay', { last: format.date(problem.last) });
      case 'otherWeekday':
        return t('day.otherWeekday', { day: format.longDate(problem.day) });
    }
  };
  return (understood) => {
    if (understood.kind === 'none') return '';
    if (understood.kind === 'problem') return ofProblem(understood.problem);
    const day = format.longDate(understood.day);
    return understood.isPast ? t('day.past', { day }) : t('day.understood', { day });
  };
}
