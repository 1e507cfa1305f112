import { lazy, Suspense, useState } from 'react';
import { Section } from '~/collab/section';
import { useMentions } from '~/collab/use-mentions';
import type { AgendaItem as Item } from '~/domain/meetings/content';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from '~/ui/classes';
import { emptyText } from '../$partnership.revisions.$revisionId.chapters.$chapterId/empty-text';
import type { ItemActions } from './agenda';
import { Decisions } from './decisions';
import { ItemDiscussion } from './item-discussion';
import { ItemHead } from './item-head';
import { MeetingFiles } from './meeting-files';
import { TaskReview } from './task-review';
import { useMeeting } from './use-meeting';

const ItemForm = lazy(() => import('./item-form').then((module) => ({ default: module.ItemForm })));

/** An item of the agenda: what it is about, its minutes, and what was decided. */
export function AgendaItem(props: {
  item: Item;
  /** 1 is the first. */
  place: number;
  isLast: boolean;
  /** Null for whoever may not change the agenda. */
  actions: ItemActions | null;
}) {
  const { item, place } = props;
  const { data, document, captured } = useMeeting();
  const { meeting, text } = data;
  const { t } = useTranslation('meeting');
  const [editing, setEditing] = useState(false);
  const isCurrent = meeting.currentItemId === item.id;
  const label = t('agenda.titled', { number: place, title: item.title });
  const content = text.sections[item.id] ?? emptyText;
  const mentioned = useMentions(document, item.id, content);
  // What stands in the text is read and ticked there.
  const isLeft = ({ id, agendaItemId }: { id: string; agendaItemId: string | null }) =>
    agendaItemId === item.id && !mentioned.has(id);
  return (
    <li
      id={`item-${item.id}`}
      aria-label={label}
      aria-current={isCurrent ? 'step' : undefined}
      className={classes(
        'scroll-mt-36 rounded-card border bg-surface p-4 max-sm:scroll-mt-44 sm:p-5',
        isCurrent ? 'border-brand shadow-card ring-1 ring-brand' : 'border-line target:border-brand',
      )}
    >
      {editing ? (
        <Suspense fallback={null}>
          <ItemForm item={item} onClose={() => setEditing(false)} />
        </Suspense>
      ) : (
        <ItemHead {...props} isCurrent={isCurrent} onEdit={() => setEditing(true)} />
      )}
      {item.kind === 'tasks' && <TaskReview />}
      <div className="mt-3">
        <Section
          document={document}
          sectionKey={item.id}
          initialContent={content}
          label={t('minutes.of', { title: item.title })}
          placeholder={t('minutes.placeholder')}
          editable={meeting.access === 'edit'}
          capture={captured?.capture}
          onMentionRemoved={captured?.onMentionRemoved}
        />
      </div>
      <Decisions
        heading={t('decisions.ofItem')}
        tasks={meeting.tasks.filter(isLeft)}
        resolutions={meeting.resolutions.filter(isLeft)}
      />
      {/* Side by side as long as they are but two buttons. */}
      <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-3">
        <MeetingFiles item={item} />
        <ItemDiscussion item={item} />
      </div>
    </li>
  );
}
