import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import type { Group } from './add-chapter-dialog';

const AddChapterDialog = lazy(() =>
  import('./add-chapter-dialog').then((module) => ({ default: module.AddChapterDialog })),
);

/** Adds a chapter at the end of the draft. */
export function AddChapter({ groups, primary = false }: { groups: Group[]; primary?: boolean }) {
  const { t } = useTranslation('revision');
  const [dialog, setDialog] = useState<{ open: boolean } | null>(null);
  return (
    <>
      <Button
        variant={primary ? 'primary' : 'secondary'}
        icon="plus"
        onClick={() => setDialog({ open: true })}
      >
        {t('chapters.add')}
      </Button>
      {dialog && (
        <Suspense fallback={null}>
          <AddChapterDialog groups={groups} open={dialog.open} onClose={() => setDialog({ open: false })} />
        </Suspense>
      )}
    </>
  );
}
