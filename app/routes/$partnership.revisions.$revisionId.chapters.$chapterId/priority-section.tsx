import { Suspense } from 'react';
import type { DocumentConnection } from '~/collab/document-state';
import type { PriorityNode } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { GoalSection } from './goal-section';
import { AddPart } from './on-demand';
import { PartHeading } from './part-heading';
import type { ChapterData } from './route';

/** A priority with its goals. */
export function PrioritySection(props: {
  data: ChapterData;
  priority: PriorityNode;
  document: DocumentConnection | null;
}) {
  const { data, priority, document } = props;
  const { t } = useTranslation('chapter');
  return (
    <section aria-labelledby={`p-${priority.id}`} className="mt-12">
      <PartHeading
        kind="priority"
        part={priority}
        mayEdit={data.mayEdit}
        isEmpty={priority.goals.length === 0}
      />
      {priority.goals.map((goal) => (
        <GoalSection key={goal.id} data={data} goal={goal} document={document} />
      ))}
      {data.mayEdit && (
        <Suspense fallback={null}>
          <AddPart
            label={t('tree.addGoal')}
            titleLabel={t('tree.goalTitle')}
            change={(title) => ({ intent: 'addGoal', priority: priority.id, title })}
          />
        </Suspense>
      )}
    </section>
  );
}
