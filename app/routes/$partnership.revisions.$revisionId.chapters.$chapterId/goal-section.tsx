import type { DocumentConnection } from '~/collab/document-state';
import type { GoalNode } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { MeasureItem } from './measure-item';
import { PartHeading } from './part-heading';
import type { ChapterData } from './route';
import { useTreeChanges } from './tree-changes';

/** A goal with its measures. */
export function GoalSection(props: {
  data: ChapterData;
  goal: GoalNode;
  document: DocumentConnection | null;
}) {
  const { data, goal, document } = props;
  const { t } = useTranslation('chapter');
  const { change, pending } = useTreeChanges();
  return (
    <section aria-labelledby={`g-${goal.id}`} className="mt-8">
      <PartHeading kind="goal" part={goal} mayEdit={data.mayEdit} isEmpty={goal.measures.length === 0} />
      <ol className="mt-3 grid gap-4">
        {goal.measures.map((measure, index) => (
          <MeasureItem
            key={measure.id}
            data={data}
            goal={goal}
            measure={measure}
            place={index + 1}
            document={document}
          />
        ))}
      </ol>
      {data.mayEdit && (
        <Button
          variant="quiet"
          icon="plus"
          className="mt-2"
          busy={pending?.intent === 'addMeasure' && pending.goal === goal.id}
          onClick={() => change({ intent: 'addMeasure', goal: goal.id })}
        >
          {t('tree.addMeasure')}
          <span className="sr-only"> {goal.code}</span>
        </Button>
      )}
    </section>
  );
}
