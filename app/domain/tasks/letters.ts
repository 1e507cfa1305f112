import { formatFor } from '~/i18n/format';
import { defaultLanguage, languages } from '~/i18n/language';
import { letterTranslator } from '~/i18n/letters';
import { letter } from '../access/letters';
import { taskAddress } from './address';

/** Whom a letter about tasks goes to, and of which partnership they are. */
export type TaskAddressee = { email: string; language: string; partnership: string; slug: string };

/** A task that somebody is reminded of; the day is ISO. */
export type RemindedTask = { task: string; title: string; due_on: string; kind: 'before' | 'after' };

/** The letter that tells somebody which tasks they were given, in their language. */
export function givenLetter(
  { email, language: preferred, partnership, slug }: TaskAddressee,
  giver: string,
  tasks: ReadonlyArray<{ id: string; title: string; dueOn: string | null }>,
  origin: string,
) {
  const language = languages.find((one) => one === preferred) ?? defaultLanguage;
  const t = letterTranslator(language);
  const format = formatFor(language);
  const values = { count: tasks.length, giver, partnership };
  return letter(email, language, {
    subject: t('taskGiven.subject', values),
    greeting: t('greeting'),
    paragraphs: [t('taskGiven.body', values)],
    items: tasks.map((task) => ({
      text: task.dueOn ? t('taskDue', { title: task.title, date: format.date(task.dueOn) }) : task.title,
      href: taskAddress(`${origin}/${slug}`, task),
    })),
    notes: [t('taskGiven.note')],
    signature: t('signature'),
  });
}

/** The letter that reminds somebody of tasks, what is late first, in their language. */
export function reminderLetter(
  { email, language: preferred, partnership, slug }: TaskAddressee,
  tasks: readonly RemindedTask[],
  origin: string,
) {
  const language = languages.find((one) => one === preferred) ?? defaultLanguage;
  const t = letterTranslator(language);
  const format = formatFor(language);
  const inOrder = [...tasks].sort((a, b) => a.due_on.localeCompare(b.due_on));
  return letter(email, language, {
    subject: t('reminder.subject', { count: tasks.length, partnership }),
    greeting: t('greeting'),
    paragraphs: [t('reminder.body', { partnership })],
    items: inOrder.map(({ task, title, due_on, kind }) => ({
      text: t(kind === 'after' ? 'reminder.late' : 'taskDue', { title, date: format.date(due_on) }),
      href: taskAddress(`${origin}/${slug}`, { id: task }),
    })),
    notes: [t('reminder.note')],
    signature: t('signature'),
  });
}
