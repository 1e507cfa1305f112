import type { RecordMention } from '../capture';
import { anchorOf, type MentionLabel, type ReferenceData, type TaskReference } from '../references';

/** Words around what is captured, in the language of the page. */
export interface RecordTexts {
  /** The name of a task's box. */
  toggle: (title: string) => string;
  states: Record<TaskReference['state'], string>;
  withdrawn: string;
}

/** Draws a task or a resolution while its text is written; `prose-view.tsx` draws the same while it is read. */
export function drawRecord(
  dom: HTMLElement,
  { type, id }: RecordMention,
  { lead, text, details, task, isVoid }: MentionLabel,
  { texts, data }: { texts: RecordTexts; data: ReferenceData },
): void {
  dom.className = 'prose-record';
  dom.id = anchorOf(type, id);
  dom.toggleAttribute('data-void', isVoid ?? false);
  if (task) dom.dataset.state = task.state;
  const hadFocus = dom.contains(document.activeElement);
  const box = task && boxOf(task, text, texts, () => data.onToggleTask?.(id));
  dom.replaceChildren(
    ...(box ? [box] : []),
    ...(lead ? [element('b', `${lead}: `)] : []),
    element('span', text),
    ...(isVoid ? [element('small', ` ${texts.withdrawn}`)] : []),
    ...(details ? [element('small', ` ${details}`)] : []),
  );
  // Whoever has ticked it by the keyboard may untick it again.
  if (hadFocus) box?.focus();
}

function boxOf(
  { state, mayToggle }: NonNullable<MentionLabel['task']>,
  title: string,
  texts: RecordTexts,
  onToggle: () => void,
): HTMLElement {
  if (!mayToggle || state === 'cancelled') {
    const mark = element('span', '');
    mark.className = 'prose-task-mark';
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', texts.states[state]);
    return mark;
  }
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'prose-task-mark';
  box.checked = state === 'done';
  box.setAttribute('aria-label', texts.toggle(title));
  box.onchange = onToggle;
  return box;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
