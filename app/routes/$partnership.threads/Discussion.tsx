import { type ReactNode, useState } from 'react';
import {
  type Discussions,
  openThreads,
  type Subject,
  type Thread,
  threadsAbout,
} from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { CommentForm } from './comment-form';
import { ThreadCard } from './thread-card';
import { useThreadOfAddress } from './use-thread-of-address';
import { DiscussionsProvider } from './use-threads';

/**
 * What is said about a task, a measure or an item of an agenda, below it. The page loads it by `readThreads` and keeps it
 * live as it does the rest of its data.
 * @param props.about what it is, for the names of buttons
 */
export function Discussion(props: { subject: Subject; discussions: Discussions; about: string }) {
  const { subject, discussions, about } = props;
  const { t } = useTranslation('threads');
  const [writing, setWriting] = useState(false);
  const threads = threadsAbout(discussions, subject);
  const open = openThreads(threads);
  const mayBegin = discussions.rights[subject.kind]?.discuss ?? false;
  const close = () => setWriting(false);
  return (
    <DiscussionsProvider value={discussions}>
      <div className="grid gap-3">
        {threads.length === 0 && !writing && <p className="text-ink-soft">{t('none')}</p>}
        {open.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} />
        ))}
        {writing ? (
          <CommentForm
            subject={subject}
            label={t('begin.label')}
            submitLabel={t('begin.submit')}
            draftKey={`discuss ${subject.id}`}
            toChange={(id, body) => ({
              ...{ id, intent: 'begin', about: subject, body, section: null, anchor: null },
            })}
            onDone={close}
            onCancel={close}
          />
        ) : (
          mayBegin && (
            <div>
              <Button size="small" icon="comment" onClick={() => setWriting(true)}>
                {t('begin.open')}
                <span className="sr-only">: {about}</span>
              </Button>
            </div>
          )
        )}
        <ResolvedThreads threads={threads} />
      </div>
    </DiscussionsProvider>
  );
}

/** Discussions that are closed, out of the way until they are asked for or a link leads to one. */
export function ResolvedThreads({
  threads,
  quoteOf,
}: {
  threads: readonly Thread[];
  quoteOf?: (thread: Thread) => ReactNode;
}) {
  const { t } = useTranslation('threads');
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  const wanted = useThreadOfAddress();
  if (resolved.length === 0) return null;
  return (
    <details open={resolved.some(({ id }) => id === wanted) || undefined}>
      <summary className="min-h-9 cursor-pointer py-1.5 font-semibold text-ink-soft text-sm">
        {t('resolvedCount', { count: resolved.length })}
      </summary>
      <div className="mt-2 grid gap-3">
        {resolved.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} quote={quoteOf?.(thread)} />
        ))}
      </div>
    </details>
  );
}
