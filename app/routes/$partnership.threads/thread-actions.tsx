import { useState } from 'react';
import type { Thread } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import type { IconName } from '~/ui/Icon';
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
  const button = (icon: IconName, label: string, onClick: () => void) => (
    <Button size="small" variant="quiet" icon={icon} busy={busy} onClick={onClick}>
      {label}
      <span className="sr-only">: {name}</span>
    </Button>
  );
  const mayClose = settle || isMine;
  if (thread.resolvedAt !== null) {
    return mayClose && button('undo', t('reopen'), () => void change({ intent: 'reopen', thread: id }));
  }
  return (
    <div className="-mx-1 flex flex-wrap gap-1">
      {button('comment', t('reply.open'), () => setOpen('reply'))}
      {kind === 'objection' && settle && button('check', t('settle.open'), () => setOpen('settle'))}
      {kind === 'objection' && isMine && button('archive', t('withdraw'), () => resolve(t('withdrawnNow')))}
      {kind === 'comment' && mayClose && button('check', t('resolve'), () => resolve(t('resolvedNow')))}
    </div>
  );
}
