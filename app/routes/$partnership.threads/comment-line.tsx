import { useState } from 'react';
import { toTyped } from '~/domain/threads/body';
import type { Comment, Thread } from '~/domain/threads/content';
import { useTranslation } from '~/i18n/useTranslation';
import { personColour } from '~/platform/person-colour';
import { Avatar } from '~/ui/Avatar';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { TimeAgo } from '~/ui/Time';
import { CommentForm } from './comment-form';
import { CommentText } from './comment-text';
import { useDiscussions, useThreadChange } from './use-threads';

/** A comment; its author changes it in place, or takes it back. */
export function CommentLine({ thread, comment }: { thread: Thread; comment: Comment }) {
  const { id, authorId, body } = comment;
  const { me, person, people, rightsIn } = useDiscussions();
  const { t } = useTranslation('threads');
  const { change } = useThreadChange();
  const [editing, setEditing] = useState(false);
  const author = person(authorId);
  const name = author?.name ?? t('unknownPerson');
  const isTakenBack = comment.archivedAt !== null;
  const mayChange = authorId === me && rightsIn(thread).discuss;
  const putBack = { intent: 'putBack', comment: id } as const;
  const takeBack = () =>
    void change({ intent: 'takeBack', comment: id }, { message: t('comment.takenBackNow'), undo: putBack });
  return (
    <li className="grid gap-1.5">
      <div className="flex items-center gap-2 text-sm">
        <Avatar
          decorative
          size="small"
          id={authorId}
          name={name}
          {...(author && { colour: personColour(author.hue) })}
        />
        <p className="min-w-0 flex-1 leading-snug">
          <strong className="block">{name}</strong>
          <span className="text-ink-soft text-xs">
            <TimeAgo value={comment.createdAt} />
            {comment.editedAt && !isTakenBack && ` · ${t('comment.edited')}`}
          </span>
        </p>
        {mayChange && (
          <Menu
            align="end"
            label={t('comment.actions')}
            button={<Icon name="more" className="size-4" />}
            buttonClassName="flex size-9 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink"
            items={
              isTakenBack
                ? [{ label: t('comment.putBack'), icon: 'undo', onSelect: () => void change(putBack) }]
                : [
                    { label: t('comment.edit'), icon: 'edit', onSelect: () => setEditing(true) },
                    { label: t('comment.takeBack'), icon: 'archive', onSelect: takeBack },
                  ]
            }
          />
        )}
      </div>
      {editing && body !== null ? (
        <CommentForm
          subject={thread.about}
          label={t('comment.editing')}
          submitLabel={t('comment.save')}
          draftKey={`comment ${id}`}
          initial={{ text: toTyped(body, people), named: people }}
          toChange={(row, changed) => ({ id: row, intent: 'edit', comment: id, body: changed })}
          onDone={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        />
      ) : isTakenBack || body === null ? (
        <p className="text-ink-soft italic">{t('comment.takenBack')}</p>
      ) : (
        <CommentText body={body} />
      )}
    </li>
  );
}
