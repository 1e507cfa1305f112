import { Link, useParams } from '@remix-run/react';
import { Suspense, useState } from 'react';
import type { DocumentConnection } from '~/collab/document-state';
import { Section } from '~/collab/section';
import type { GoalNode, MeasureNode } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Icon } from '~/ui/Icon';
import { Menu, type MenuItem } from '~/ui/Menu';
import { dotsStyle } from './dots-style';
import { emptyText } from './empty-text';
import { MoveDialog } from './on-demand';
import type { ChapterData } from './route';
import { useTreeChanges } from './tree-changes';

/** A measure: its number and its text, edited in place. */
export function MeasureItem(props: {
  data: ChapterData;
  goal: GoalNode;
  measure: MeasureNode;
  place: number;
  document: DocumentConnection | null;
}) {
  const { data, goal, measure, place, document } = props;
  const { t } = useTranslation('chapter');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const { change } = useTreeChanges();
  const [moving, setMoving] = useState(false);
  const moveTo = (target: number) =>
    change(
      { intent: 'moveMeasure', version: measure.id, goal: goal.id, place: target },
      { movedFrom: measure },
    );

  const items: MenuItem[] = [];
  if (place > 1) items.push({ label: t('tree.moveUp'), icon: 'up', onSelect: () => moveTo(place - 1) });
  if (place < goal.measures.length) {
    items.push({ label: t('tree.moveDown'), icon: 'down', onSelect: () => moveTo(place + 1) });
  }
  items.push(
    { label: t('tree.move'), icon: 'move', onSelect: () => setMoving(true) },
    {
      label: t('tree.archive'),
      icon: 'archive',
      onSelect: () =>
        change({ intent: 'archive', kind: 'measure', id: measure.id }, { archivedCode: measure.code }),
    },
  );
  return (
    <li
      id={`m-${measure.measureId}`}
      aria-label={`${plan('chapter.measure')} ${measure.code}`}
      className="scroll-mt-36 rounded-card border border-line bg-surface p-4 target:border-brand sm:p-5"
    >
      <div className="flex items-center justify-between gap-3">
        <p className="font-semibold text-brand-strong text-sm tabular-nums">
          <Link
            to={`/${partnership}/revisions/${data.tree.id}/measures/${measure.measureId}`}
            prefetch="intent"
            className="link -my-1 inline-block py-1"
          >
            <span className="sr-only">{plan('chapter.measure')} </span>
            {measure.code}
          </Link>
        </p>
        {data.mayEdit && (
          <Menu
            align="end"
            label={t('tree.actionsFor', { what: measure.code })}
            button={<Icon name="more" />}
            buttonClassName={dotsStyle}
            items={items}
          />
        )}
      </div>
      <Section
        document={document}
        sectionKey={measure.measureId}
        initialContent={data.text.sections[measure.measureId] ?? emptyText}
        label={t('measureLabel', { code: measure.code })}
        placeholder={t('measurePlaceholder')}
        editable={data.mayEdit}
        firstBlockAsTitle
      />
      {moving && (
        <Suspense fallback={null}>
          <MoveDialog data={data} measure={measure} onClose={() => setMoving(false)} />
        </Suspense>
      )}
    </li>
  );
}
