import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { usePartnershipChanges } from '~/collab/use-changes';
import { dayOf } from '~/domain/calendar/rules';
import { listChoices } from '~/domain/responsibility/choices.server';
import { mayGiveTasks } from '~/domain/tasks/form.server';
import { taskFilterSchema } from '~/domain/tasks/forms';
import { filterTasks } from '~/domain/tasks/rules';
import { listTasks, ownGroups, withReadableOrigins } from '~/domain/tasks/tasks.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { useLastResult } from '~/ui/useLastResult';
import { changeListed } from './change-tasks.server';
import { ListOutcome } from './list-outcome';
import { TaskBoard } from './task-board';
import { TaskFilters } from './task-filters';
import { TaskTable } from './task-table';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'tasks', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { partnershipId } = membership;
  const { searchParams } = new URL(args.request.url);
  const filter = taskFilterSchema.parse(Object.fromEntries(searchParams));
  const [all, ownGroupIds] = await Promise.all([
    listTasks(client, partnershipId),
    ownGroups(client, partnershipId, me.id),
  ]);
  const tasks = await withReadableOrigins(client, membership.role, all);
  const today = dayOf(new Date());
  const choices = (named: Array<[string, string]>) =>
    [...new Map(named)]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'cs', { numeric: true }));
  const found = filterTasks(tasks, filter, { personId: me.id, groupIds: ownGroupIds, today });
  const people = found.some(({ mayEdit }) => mayEdit)
    ? (await listChoices(client, partnershipId, true)).people
    : [];
  return {
    tasks: found,
    hasAny: tasks.length > 0,
    groups: choices(tasks.flatMap(({ groupId, group }) => (groupId && group ? [[groupId, group]] : []))),
    measures: choices(
      tasks.flatMap(({ measures }) =>
        measures.map(({ id, code, wording }): [string, string] => [id, `${code} ${wording}`]),
      ),
    ),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    mayGive: mayGiveTasks(membership, ownGroupIds),
    isBoard: searchParams.get('view') === 'board',
    ...{ today, partnershipId, root: `/${membership.slug}` },
  };
}

export function action(args: ActionFunctionArgs) {
  return changeListed(args);
}

/** What of the list can change while somebody looks at it. */
const shown = ['task', 'meeting', 'measure', 'workingGroup', 'organisation', 'access'];

/** Tasks of the partnership, narrowed by what stands in the address; as a list, or as a board by state. */
export default function Tasks() {
  const { tasks, hasAny, groups, measures, people, mayGive, isBoard, today, partnershipId, root } =
    useLoaderData<typeof loader>();
  usePartnershipChanges(partnershipId, shown);
  const result = useLastResult<typeof action>();
  const { t } = useTranslation('tasks');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t('lead')}{' '}
            <Link to={`${root}/resolutions`} prefetch="intent" className="link">
              {t('resolutions')}
            </Link>
          </>
        }
        action={
          mayGive && (
            <LinkButton to={`${root}/tasks/new`} variant="primary" icon="plus" prefetch="intent">
              {t('new')}
            </LinkButton>
          )
        }
      />
      <ListOutcome result={result} />
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
            <TaskTable tasks={tasks} people={people} today={today} root={root} />
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
