import type { ReactNode } from 'react';
import type { Thread } from '~/domain/threads/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { classes } from '~/ui/classes';
import { CommentLine } from './comment-line';
import { ThreadActions } from './thread-actions';
import { useDiscussions } from './use-threads';

/**
 * One discussion: what it is about, what was said, how it ended and what may be done.
 * @param props.quote the passage it is about, where it is about one
 * @param props.isActive the passage is marked in the text
 * @param props.anchored whether links to the discussion lead here
 */
export function ThreadCard(props: {
  thread: Thread;
  quote?: ReactNode;
  isActive?: boolean;
  anchored?: boolean;
}) {
  const { thread, quote, isActive = false, anchored = true } = props;
  const { t } = useTranslation('threads');
  const format = useFormat();
  const { person } = useDiscussions();
  const author = person(thread.authorId)?.name ?? t('unknownPerson');
  const name = t('named', { author, date: format.date(thread.createdAt) });
  return (
    <article
      id={anchored ? `thread-${thread.id}` : undefined}
      // Whoever has replied goes on from here.
      tabIndex={-1}
      aria-label={name}
      className={classes(
        'grid scroll-mt-36 gap-3 rounded-card border bg-surface p-3 target:border-brand',
        isActive ? 'border-brand shadow-card' : 'border-line',
      )}
    >
      {thread.kind === 'objection' && thread.resolvedAt === null && (
        <p>
          <Badge tone="warning">{t('objectionOpen')}</Badge>
        </p>
      )}
      {quote}
      <ol className="grid gap-3">
        {thread.comments.map((comment) => (
          <CommentLine key={comment.id} thread={thread} comment={comment} />
        ))}
      </ol>
      {thread.resolvedAt !== null && <Resolution thread={thread} />}
      <ThreadActions thread={thread} name={name} />
    </article>
  );
}

/** How a discussion ended, and why where that was said. */
function Resolution({ thread }: { thread: Thread }) {
  const { t } = useTranslation('threads');
  const format = useFormat();
  const { person } = useDiscussions();
  const { kind, outcome, reason, resolvedAt, resolvedBy } = thread;
  const how = outcome ? t(`outcome.${outcome}`) : t(kind === 'objection' ? 'withdrawn' : 'resolved');
  return (
    <div className="grid gap-1 rounded-control bg-sunken px-3 py-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <Badge icon="check" tone={outcome === 'rejected' ? 'neutral' : 'success'}>
          {how}
        </Badge>
        <span className="text-ink-soft">
          {person(resolvedBy)?.name ?? t('unknownPerson')}, {format.date(resolvedAt ?? '')}
        </span>
      </p>
      {reason && <p className="whitespace-pre-wrap break-words">{reason}</p>}
    </div>
  );
}
