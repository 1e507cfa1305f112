import { useId, useState } from 'react';
import { placeOf } from '~/domain/plans/rules';
import type { MeasureNode } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Select } from '~/ui/Select';
import type { ChapterData } from './route';
import { useTreeChanges } from './tree-changes';

/** Where a measure should stand: which goal, and after which measure. */
export function MoveDialog({
  data,
  measure,
  onClose,
}: {
  data: ChapterData;
  measure: MeasureNode;
  onClose: () => void;
}) {
  const { t } = useTranslation('chapter');
  const { t: common } = useTranslation();
  const { change } = useTreeChanges();
  const form = useId();
  const chapters = data.mayMoveAnywhere ? data.tree.chapters : [data.chapter];
  const goals = chapters.flatMap((chapter) => chapter.priorities.flatMap((priority) => priority.goals));
  const [goalId, setGoalId] = useState(placeOf(data.tree, measure.id)?.goal.id ?? '');
  const others = goals.find(({ id }) => id === goalId)?.measures.filter(({ id }) => id !== measure.id) ?? [];

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('moveDialog.title', { code: measure.code })}
      description={t('moveDialog.otherChapterHint')}
      actions={
        <>
          <Button onClick={onClose}>{common('actions.cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {t('moveDialog.done')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const place = Number(new FormData(event.currentTarget).get('place'));
          change({ intent: 'moveMeasure', version: measure.id, goal: goalId, place }, { movedFrom: measure });
          onClose();
        }}
      >
        <Select
          name="goal"
          label={t('moveDialog.goal')}
          value={goalId}
          onChange={(event) => setGoalId(event.currentTarget.value)}
          options={goals.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
        <Select
          key={goalId}
          name="place"
          label={t('moveDialog.place')}
          defaultValue={String(others.length + 1)}
          options={[
            { value: '1', label: t('moveDialog.first') },
            ...others.map(({ code }, index) => ({
              ...{ value: String(index + 2), label: t('moveDialog.after', { code }) },
            })),
          ]}
        />
      </form>
    </Dialog>
  );
}
