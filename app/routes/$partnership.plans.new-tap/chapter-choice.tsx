import { useId } from 'react';
import type { OfferedChapter, OfferedMeasure } from '~/domain/links/choosable';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Checkbox } from '~/ui/Checkbox';

type ChapterChoiceProps = {
  chapter: OfferedChapter;
  /** Id of the form to which the boxes belong. */
  form: string;
  chosen: ReadonlySet<string>;
  onChoose: (measures: string[], on: boolean) => void;
};

/** The measures of a chapter under their goals, to be ticked one by one or all at once. */
export function ChapterChoice({ chapter, form, chosen, onChoose }: ChapterChoiceProps) {
  const { t } = useTranslation('links');
  const { t: plan } = useTranslation('plan');
  const heading = useId();
  const name = plan('chapter.titled', { code: chapter.code, name: chapter.name });
  const ids = chapter.measures.map(({ measureId }) => measureId);
  const all = ids.every((id) => chosen.has(id));
  const action = all ? t('tap.chooseNone') : t('tap.chooseAll', { count: ids.length });
  return (
    <section aria-labelledby={heading} className="mb-6 rounded-card border border-line bg-surface p-4">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 id={heading} className="font-bold text-lg">
          {name}
        </h3>
        <Button
          size="small"
          aria-label={t('tap.ofChapter', { action, chapter: name })}
          onClick={() => onChoose(ids, !all)}
        >
          {action}
        </Button>
      </div>
      {byGoal(chapter.measures).map(([goal, measures]) => (
        <fieldset key={goal} className="mt-3">
          <legend className="font-semibold text-ink-soft text-sm">{goal}</legend>
          {measures.map((measure) => (
            <Checkbox
              key={measure.measureId}
              name="measures"
              value={measure.measureId}
              form={form}
              label={t('named', { code: measure.code, wording: measure.wording || t('untitled') })}
              hint={<Facts measure={measure} />}
              className="mt-2"
              checked={chosen.has(measure.measureId)}
              onChange={(event) => onChoose([measure.measureId], event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

/** What will be carried over with the measure, and whether some TAP has it already. */
function Facts({ measure }: { measure: OfferedMeasure }) {
  const { t } = useTranslation('links');
  const { organisation, indicators, elaboratedIn } = measure;
  return (
    <>
      {organisation ? t('tap.organisation', { name: organisation }) : t('tap.noOrganisation')} ·{' '}
      {t('tap.indicators', { count: indicators })}
      {elaboratedIn.length > 0 && <> · {t('tap.elaborated', { plans: elaboratedIn.join(', ') })}</>}
    </>
  );
}

function byGoal(measures: OfferedMeasure[]): Array<[string, OfferedMeasure[]]> {
  const goals = new Map<string, OfferedMeasure[]>();
  for (const measure of measures) goals.set(measure.goal, [...(goals.get(measure.goal) ?? []), measure]);
  return [...goals];
}
