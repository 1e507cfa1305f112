import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '~/domain/indicators/days';
import { taskFilterSchema, taskStateSchema } from '~/domain/tasks/forms';
import { filterTasks } from '~/domain/tasks/rules';
import { changeTask, listTasks, readTasks } from '~/domain/tasks/tasks.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { Done } from '../$partnership.people/Done';
import { TaskBoard } from './task-board';
import { TaskFilters } from './task-filters';
import { TaskTable } from './task-table';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'tasks', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { searchParams } = new URL(args.request.url);
  const filter = taskFilterSchema.parse(Object.fromEntries(searchParams));
  const { tasks, ownGroupIds } = await listTasks(client, membership.partnershipId, me.id);
  const today = dayOf(new Date());
  const choices = (named: Array<[string, string]>) =>
    [...new Map(named)]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'cs', { numeric: true }));
  return {
    tasks: filterTasks(tasks, filter, { personId: me.id, groupIds: ownGroupIds, today }),
    hasAny: tasks.length > 0,
    groups: choices(tasks.flatMap(({ groupId, group }) => (groupId && group ? [[groupId, group]] : []))),
    measures: choices(
      tasks.flatMap(({ measures }) =>
        measures.map(({ id, code, wording }): [string, string] => [id, `${code} ${wording}`]),
      ),
    ),
    isBoard: searchParams.get('view') === 'board',
    today,
    root: `/${membership.slug}`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const formData = await args.request.formData();
  readIntent(formData, ['setState']);
  const sent = taskStateSchema.safeParse(Object.fromEntries(formData));
  if (!sent.success) throw new Response(null, { status: 400 });
  const { id, state } = sent.data;
  const { data: here } = await client
    .from('tasks')
    .select('id')
    .eq('partnership_id', membership.partnershipId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  const [before] = here ? await readTasks(client, [id]) : [];
  if (!before) throw new Response(null, { status: 404 });
  const outcome = await outcomeOf(() => changeTask(client, id, { state }));
  if (!outcome.ok) return data({ refused: outcome.refused, changed: undefined }, { status: 409 });
  return { refused: undefined, changed: { id, title: before.title, state, before: before.state } };
}

/** Tasks of the partnership, narrowed by what stands in the address; as a list, or as a board by state. */
export default function Tasks() {
  const { tasks, hasAny, groups, measures, isBoard, today, root } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('tasks');
  const changed = result?.changed;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Done
        refused={result?.refused}
        message={changed && t(`changed.${changed.state}`, { title: changed.title })}
        undo={changed && { intent: 'setState', fields: { id: changed.id, state: changed.before } }}
      />
      {hasAny ? (
        <>
          <TaskFilters groups={groups} measures={measures} found={tasks.length} isBoard={isBoard} />
          {tasks.length === 0 ? (
            <EmptyState
              icon="search"
              title={t('noneHere')}
              action={<LinkButton to={`${root}/tasks`}>{t('clear')}</LinkButton>}
            >
              {t('noneHereText')}
            </EmptyState>
          ) : isBoard ? (
            <TaskBoard tasks={tasks} today={today} root={root} />
          ) : (
            <TaskTable tasks={tasks} today={today} root={root} />
          )}
        </>
      ) : (
        <EmptyState icon="task" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
    </>
  );
}
