import { useParams } from '@remix-run/react';
import type { Attachment } from '~/domain/attachments/schema';
import type { IndicatorPage } from '~/domain/indicators/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { Files } from '../$partnership.attachments/Files';

/** Files which show where the baseline and the target come from. */
export function Evidence({ page, files }: { page: IndicatorPage; files: Attachment[] }) {
  const { t } = useTranslation('attachments');
  const { revisionId = '' } = useParams();
  const { indicator, rights } = page;
  if (files.length === 0 && !rights.edit) return null;
  return (
    <div className="mt-6">
      <Card title={t('evidence.title')}>
        <p className="mb-4 max-w-prose text-ink-soft">{t('evidence.about')}</p>
        <div className="grid gap-6 sm:grid-cols-2">
          {(['baseline', 'target'] as const).map((kind) => (
            <section key={kind} className="grid content-start gap-2">
              <h3 className="font-semibold">{t(`evidence.${kind}`)}</h3>
              <Files
                files={files.filter((file) => file.kind === kind)}
                mayChange={rights.edit}
                subject={{ kind, revisionId, indicatorVersionId: indicator.id }}
                about={t(`evidence.${kind}`)}
              />
            </section>
          ))}
        </div>
      </Card>
    </div>
  );
}
