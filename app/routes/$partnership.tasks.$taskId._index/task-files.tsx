import type { Attachment } from '~/domain/attachments/schema';
import type { TaskLine } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { Files } from '../$partnership.attachments/Files';

/** What shows that the task is done, or helps to do it. */
export function TaskFiles({ task, files }: { task: TaskLine; files: Attachment[] }) {
  const { t } = useTranslation('task');
  if (files.length === 0 && !task.mayChange) return null;
  return (
    <Card title={t('files.title')}>
      {files.length === 0 && <p className="mb-3 text-ink-soft">{t('files.none')}</p>}
      <Files
        subject={{ kind: 'task', id: task.id }}
        files={files}
        mayChange={task.mayChange}
        about={t('files.title')}
      />
    </Card>
  );
}
