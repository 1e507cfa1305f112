import { lazy, Suspense, useEffect, useState } from 'react';
import { type Discussions, openThreads } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';

// Whoever only reads the measure is not to wait for it.
const Discussion = lazy(() =>
  import('../$partnership.threads/Discussion').then((module) => ({ default: module.Discussion })),
);

/** What is said about the measure: how much of it is open, and the whole of it when asked for or when a link leads there. */
export function DiscussionPanel(props: {
  measure: { measureId: string; code: string };
  discussions: Discussions;
}) {
  const { measure, discussions } = props;
  const { t } = useTranslation('measure');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (window.location.hash.startsWith('#thread-')) setOpen(true);
  }, []);
  const open = (
    <Button size="small" icon="comment" onClick={() => setOpen(true)}>
      {t('discussion.open')}
    </Button>
  );
  return (
    <Card title={t('discussion.title')} action={isOpen ? undefined : open} className="on-screen-only">
      {isOpen ? (
        <Suspense fallback={null}>
          <Discussion
            subject={{ kind: 'measure', id: measure.measureId }}
            discussions={discussions}
            about={measure.code}
          />
        </Suspense>
      ) : (
        <p className="text-ink-soft">
          {t('discussion.count', { count: openThreads(discussions.threads).length })}
        </p>
      )}
    </Card>
  );
}
