import type { AppLoadContext } from '@remix-run/node';
import { formatFor } from '~/i18n/format';
import { letterTranslator } from '~/i18n/i18n.server';
import { defaultLanguage, languages } from '~/i18n/language';
import { domainError } from '~/platform/domain-error';
import type { Me, Membership } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { letter } from '../access/letters';
import { taskAddress } from './address';
import { readTasks } from './tasks.server';

type Sender = { client: Client; me: Me; membership: Membership };

/**
 * Tells a person in one letter, in their language, which tasks they have been given outside of a meeting. Nobody writes
 * to themselves, and of tasks that are no longer theirs, or are finished, nothing is said.
 * @returns whether a letter was sent
 */
export async function tellAssignee(
  context: AppLoadContext,
  { client, me, membership }: Sender,
  personId: string,
  taskIds: string[],
): Promise<boolean> {
  if (personId === me.id) return false;
  const [{ data: addressee, error }, all] = await Promise.all([
    client.from('people').select('email, language').eq('id', personId).maybeSingle(),
    readTasks(client, taskIds),
  ]);
  if (error) throw domainError(error);
  const tasks = all.filter(
    ({ assigneeId, state }) => assigneeId === personId && (state === 'open' || state === 'in_progress'),
  );
  if (!addressee || tasks.length === 0) return false;
  const language = languages.find((one) => one === addressee.language) ?? defaultLanguage;
  const t = letterTranslator(language);
  const format = formatFor(language);
  const root = `${context.publicUrl}/${membership.slug}`;
  const values = { count: tasks.length, giver: me.name, partnership: membership.name };
  await context.sendLetter(
    letter(addressee.email, language, {
      subject: t('taskGiven.subject', values),
      greeting: t('greeting'),
      paragraphs: [t('taskGiven.body', values)],
      items: tasks.map((task) => ({
        text: task.dueOn ? t('taskDue', { title: task.title, date: format.date(task.dueOn) }) : task.title,
        href: taskAddress(root, task),
      })),
      notes: [t('taskGiven.note')],
      signature: t('signature'),
    }),
  );
  return true;
}
