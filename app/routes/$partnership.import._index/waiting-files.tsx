import { Form, Link } from '@remix-run/react';
import type { WaitingImport } from '~/domain/imports/imports.server';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';

/** Files that were read and not brought in yet. */
export function WaitingFiles({ files }: { files: WaitingImport[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Card title={t('waiting.title')}>
      <p className="mb-2 text-ink-soft text-sm">{t('waiting.note')}</p>
      <ul className="divide-y divide-line">
        {files.map(({ id, fileName, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <Link to={id} className="link min-w-0 flex-1 basis-48 break-words font-semibold">
              {fileName}
            </Link>
            <span className="text-ink-soft text-sm">
              {t('waiting.read', { when: format.dateTime(createdAt) })}
            </span>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button
                type="submit"
                size="small"
                name="intent"
                value="discard"
                aria-label={t('waiting.about', { action: t('waiting.discard'), file: fileName })}
              >
                {t('waiting.discard')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
