import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { usePartnershipChanges } from '~/collab/use-changes';
import { readFiles } from '~/domain/attachments/attachments.server';
import { dayOf } from '~/domain/calendar/rules';
import { listNamedMeasures } from '~/domain/measures/named.server';
import { taskAddress } from '~/domain/tasks/address';
import { readTaskHistory } from '~/domain/tasks/history.server';
import { findTask, withReadableOrigins } from '~/domain/tasks/tasks.server';
import { readThreads } from '~/domain/threads/threads.server';
import { detectLanguage } from '~/i18n/language';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { Card } from '~/ui/Card';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { useLastResult } from '~/ui/useLastResult';
import { Done } from '../$partnership.people/Done';
import { HistoryPanel } from '../$partnership.revisions.$revisionId.measures.$measureId/history-panel';
import { TaskStateBadge } from '../$partnership.tasks._index/task-parts';
import { Discussion } from '../$partnership.threads/Discussion';
import { changeOneTask } from './change-task.server';
import { taskHistoryLines } from './history-lines.server';
import { TaskFiles } from './task-files';
import { TaskMeasures } from './task-measures';
import { TaskOverview } from './task-overview';

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, 'task', (t) => loaded?.task.title ?? t('title'));

/** A task with everything that hangs on it. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const found = await findTask(client, args.params.taskId ?? '');
  if (!found) throw new Response(null, { status: 404 });
  const { partnershipId } = membership;
  const [task = found] = await withReadableOrigins(client, membership.role, [found]);
  const [events, discussions, files, measures] = await Promise.all([
    readTaskHistory(client, task.id),
    readThreads({ client, partnershipId }, { kind: 'task', id: task.id }),
    readFiles(client, { kind: 'task', id: task.id }),
    task.mayEdit ? listNamedMeasures(client, partnershipId) : [],
  ]);
  const linked = new Set(task.measures.map(({ id }) => id));
  const { searchParams } = new URL(args.request.url);
  return {
    ...{ task, files },
    history: taskHistoryLines(events, detectLanguage(args.request, me.language)),
    measures: measures
      .filter(({ id, past }) => !past && !linked.has(id))
      .map(({ id, code, wording }) => ({ value: id, label: `${code} ${wording}` })),
    done: (['saved', 'given', 'told'] as const).find((key) => searchParams.has(key)) ?? null,
    discussions,
    partnershipId,
    readsGroups: membership.role !== 'participant',
    today: dayOf(new Date()),
    root: `/${membership.slug}`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const formData = await args.request.formData();
  const task = await findTask(client, args.params.taskId ?? '');
  if (!task) throw new Response(null, { status: 404 });
  const outcome = await outcomeOf(() => changeOneTask(client, membership.partnershipId, task, formData));
  if (!outcome.ok) return data({ refused: outcome.refused, undo: undefined }, { status: 409 });
  return { refused: undefined, undo: outcome.result };
}

/** What of the page can change while somebody looks at it. */
const shown = [
  'task',
  'meeting',
  'measure',
  'workingGroup',
  'organisation',
  'thread',
  'comment',
  'attachment',
  'access',
];

/**
 * What the task is stands on the left, with its state to be changed by one press, its discussion and its history; on the
 * right what it serves and its files.
 */
export default function TaskPage() {
  const { task, files, history, measures, discussions, done, partnershipId, readsGroups, today, root } =
    useLoaderData<typeof loader>();
  const result = useLastResult<typeof action>();
  usePartnershipChanges(partnershipId, shown);
  const { t } = useTranslation('task');
  const { t: tasks } = useTranslation('tasks');
  const { t: discussion } = useTranslation('threads');
  const undo = result?.undo;
  return (
    <>
      <PageHeader
        title={<span lang="cs">{task.title}</span>}
        breadcrumbs={[{ to: `${root}/tasks`, label: tasks('title') }]}
        lead={<TaskStateBadge state={task.state} />}
        action={
          task.mayEdit && (
            <LinkButton to={`${taskAddress(root, task)}/edit`} icon="edit" prefetch="intent">
              {t('edit')}
            </LinkButton>
          )
        }
      />
      <Done
        refused={result?.refused}
        message={undo ? t(`changed.${undo.intent}`) : result || !done ? null : t(`done.${done}`)}
        undo={undo}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <TaskOverview {...{ task, readsGroups, today, root }} />
          <Card title={discussion('title')} className="on-screen-only">
            <Discussion
              subject={{ kind: 'task', id: task.id }}
              discussions={discussions}
              about={task.title}
            />
          </Card>
        </div>
        <aside className="grid min-w-0 gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <TaskMeasures task={task} offered={measures} root={root} />
          <TaskFiles task={task} files={files} />
        </aside>
        <HistoryPanel lines={history} />
      </div>
    </>
  );
}
