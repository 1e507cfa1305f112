import { lazy, Suspense, useState } from 'react';
import type { AgendaItem as Item } from '~/domain/meetings/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { AgendaItem } from './agenda-item';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';

// Only those who run the meeting change its agenda.
const ItemForm = lazy(() => import('./item-form').then((module) => ({ default: module.ItemForm })));

/** What is done with an item as a whole. Here, because the item leaves the page with it. */
export type ItemActions = { move: (item: Item, place: number) => void; archive: (item: Item) => void };

/** The agenda with the minutes of each of its items. */
export function Agenda() {
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const [adding, setAdding] = useState(false);
  const { change, pending } = useMeetingChange((done) => {
    if (done.intent === 'moveItem') focusMenuOf(done.item);
  });
  const items = reordered(meeting.items, pending);
  const mayEdit = meeting.mayRun && meeting.minutesState !== 'approved';
  const actions: ItemActions = {
    move: ({ id, title }, place) => {
      const undo = {
        intent: 'moveItem',
        item: id,
        place: String(items.findIndex((one) => one.id === id) + 1),
      };
      void change(
        { intent: 'moveItem', item: id, place: String(place) },
        { message: t('agenda.moved', { title }), undo: { ...undo, intent: 'moveItem' } },
      );
    },
    archive: ({ id, title }) =>
      void change(
        { intent: 'archiveItem', item: id },
        { message: t('agenda.archived', { title }), undo: { intent: 'restoreItem', item: id } },
      ),
  };
  return (
    <>
      <ol className="mt-6 grid gap-5">
        {items.map((item, index) => (
          <AgendaItem
            key={item.id}
            item={item}
            place={index + 1}
            isLast={index === items.length - 1}
            actions={mayEdit ? actions : null}
          />
        ))}
      </ol>
      {items.length === 0 && <p className="mt-4 text-ink-soft">{t('agenda.empty')}</p>}
      {mayEdit && (
        <div className="on-screen-only mt-4">
          {adding ? (
            <Suspense fallback={null}>
              <ItemForm item={null} onClose={() => setAdding(false)} />
            </Suspense>
          ) : (
            <Button variant="quiet" icon="plus" onClick={() => setAdding(true)}>
              {t('agenda.add')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** The items as they will stand once the change under way is done. */
function reordered(items: Item[], pending: ReturnType<typeof useMeetingChange>['pending']): Item[] {
  if (pending?.intent === 'archiveItem') return items.filter(({ id }) => id !== pending.item);
  if (pending?.intent !== 'moveItem') return items;
  const others = items.filter(({ id }) => id !== pending.item);
  const moved = items.filter(({ id }) => id === pending.item);
  const before = Number(pending.place) - 1;
  return [...others.slice(0, before), ...moved, ...others.slice(before)];
}

/** Whoever moved an item by keyboard goes on from it, wherever it stands now. */
function focusMenuOf(item: string): void {
  window.document.querySelector<HTMLElement>(`#item-${item} [aria-haspopup="menu"]`)?.focus();
}
