import { Form, Link, useParams } from '@remix-run/react';
import type { Named } from '~/domain/plans/content';
import type { HeldChapter } from '~/domain/responsibility/held.server';
import type { TaskLine } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { LinkButton } from '~/ui/LinkButton';
import { Select } from '~/ui/Select';
import { useSubmitting } from '~/ui/useSubmitting';
import { HeldTask } from '../$partnership.responsibility/held-list';

type CloseGroupProps = { chapters: HeldChapter[]; tasks: TaskLine[]; successors: Named[] };

/** Closes the group; what it writes in revisions that are not approved yet, and its tasks, go to another one first. */
export function CloseGroup({ chapters, tasks, successors }: CloseGroupProps) {
  const { t } = useTranslation('groups');
  const { t: leaving } = useTranslation('leaving');
  const { t: common } = useTranslation();
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const closing = useSubmitting('close');
  const [first] = successors;
  const holds = chapters.length + tasks.length > 0;
  return (
    <Card className="max-w-3xl" title={holds ? leaving('group') : t('close')}>
      <p className="mb-4 max-w-prose text-ink-soft">{holds ? leaving('groupLead') : t('closeLead')}</p>
      {chapters.length > 0 && (
        <ul className="mb-5 divide-y divide-line">
          {chapters.map(({ id, code, name, measures, plan: title, revision }) => (
            <li key={id} className="py-2">
              <Link
                to={`/${partnership}/revisions/${revision.id}/chapters/${id}`}
                className="link font-semibold"
              >
                {plan('chapter.titled', { code, name })}
              </Link>
              <span className="block text-ink-soft text-sm">
                {title} · {revision.name} · {plan('measures', { count: measures })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {tasks.length > 0 && (
        <>
          <h3 className="mb-1 font-semibold text-sm">{leaving('tasks')}</h3>
          <ul className="mb-5 divide-y divide-line">
            {tasks.map((task) => (
              <li key={task.id} className="py-2">
                <HeldTask task={task} by={task.assignee ?? task.organisation} />
              </li>
            ))}
          </ul>
        </>
      )}
      {holds && !first ? (
        <>
          <p className="mb-4">{leaving('noGroup')}</p>
          <LinkButton to={`/${partnership}/groups/new`} icon="plus">
            {leaving('newGroup')}
          </LinkButton>
        </>
      ) : (
        <Form method="post" className="grid justify-items-start gap-5">
          {holds && (
            <Select
              name="successor"
              className="w-full"
              label={leaving('toGroup')}
              placeholder={common('form.choose')}
              defaultValue=""
              options={successors.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Button type="submit" icon="archive" name="intent" value="close" busy={closing}>
            {holds ? leaving('closeAll') : t('close')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
