import { Form, Link } from '@remix-run/react';
import type { TaskLine } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { type Choice, Select } from '~/ui/Select';

type TaskMeasuresProps = { task: TaskLine; offered: readonly Choice[]; root: string };

/** Measures the task serves, to be added and taken off. */
export function TaskMeasures({ task, offered, root }: TaskMeasuresProps) {
  const { t } = useTranslation('task');
  return (
    <Card title={t('measures.title')}>
      {task.measures.length === 0 ? (
        <p className="text-ink-soft text-sm">{t('measures.none')}</p>
      ) : (
        <ul className="grid gap-3">
          {task.measures.map(({ id, code, wording, revisionId }) => (
            <li key={id} className="flex items-start justify-between gap-2 text-sm">
              <Link to={`${root}/revisions/${revisionId}/measures/${id}`} className="link min-w-0" lang="cs">
                {code} {wording}
              </Link>
              {task.mayEdit && (
                <Form method="post" preventScrollReset className="on-screen-only shrink-0">
                  <input type="hidden" name="measure" value={id} />
                  <Button
                    type="submit"
                    size="small"
                    variant="quiet"
                    name="intent"
                    value="unlink"
                    icon="close"
                  >
                    <span className="sr-only">{t('measures.remove', { code })}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {task.mayEdit && offered.length > 0 && (
        <Form
          method="post"
          preventScrollReset
          className="on-screen-only mt-4 grid gap-2"
          key={task.measures.length}
        >
          <Select
            name="measure"
            label={t('measures.add')}
            placeholder={t('measures.choose')}
            options={offered}
            defaultValue=""
          />
          <Button
            type="submit"
            size="small"
            icon="plus"
            name="intent"
            value="link"
            className="justify-self-start"
          >
            {t('measures.addButton')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
