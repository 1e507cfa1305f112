import { useState } from 'react';
import type { Thread } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { CommentForm } from './comment-form';
import { SettleForm } from './settle-form';
import { useDiscussions, useThreadChange } from './use-threads';

/** What may be done with a discussion: reply, close it, settle an objection, open it again. */
export function ThreadActions({ thread, name }: { thread: Thread; name: string }) {
  const { t } = useTranslation('threads');
  const { rightsIn } = useDiscussions();
  const { change, busy } = useThreadChange();
  const [open, setOpen] = useState<'reply' | 'settle' | null>(null);
  const { discuss, settle, isMine } = rightsIn(thread);
  const close = () => {
    setOpen(null);
    document.getElementById(`thread-${thread.id}`)?.focus();
  };
  if (!discuss) return null;
  if (open === 'reply') {
    return (
      <CommentForm
        subject={thread.about}
        label={t('reply.label')}
        submitLabel={t('reply.submit')}
        draftKey={`reply ${thread.id}`}
        toChange={(id, body) => ({ id, intent: 'reply', thread: thread.id, body })}
        onDone={close}
        onCancel={close}
      />
    );
  }
  if (open === 'settle') return <SettleForm thread={thread} onDone={close} />;

  const { id, kind } = thread;
  const resolve = (message: string) =>
    void change({ intent: 'resolve', thread: id }, { message, undo: { intent: 'reopen', thread: id } });
  const of = <span className="sr-only">: {name}</span>;
  return (
    <div className="-mx-1 flex flex-wrap gap-1">
      {thread.resolvedAt !== null ? (
        (settle || isMine) && (
          <Button
            size="small"
            variant="quiet"
            icon="undo"
            busy={busy}
            onClick={() => void change({ intent: 'reopen', thread: id })}
          >
            {t('reopen')}
            {of}
          </Button>
        )
      ) : (
        <>
          <Button size="small" variant="quiet" icon="comment" onClick={() => setOpen('reply')}>
            {t('reply.open')}
            {of}
          </Button>
          {kind === 'objection' && settle && (
            <Button size="small" variant="quiet" icon="check" onClick={() => setOpen('settle')}>
              {t('settle.open')}
              {of}
            </Button>
          )}
          {kind === 'objection' && isMine && (
            <Button
              size="small"
              variant="quiet"
              icon="archive"
              busy={busy}
              onClick={() => resolve(t('withdrawnNow'))}
            >
              {t('withdraw')}
              {of}
            </Button>
          )}
          {kind === 'comment' && (settle || isMine) && (
            <Button
              size="small"
              variant="quiet"
              icon="check"
              busy={busy}
              onClick={() => resolve(t('resolvedNow'))}
            >
              {t('resolve')}
              {of}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
