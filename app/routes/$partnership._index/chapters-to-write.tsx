import { Link, useParams } from '@remix-run/react';
import type { ChapterToWrite } from '~/domain/plans/plans.server';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';

/** Chapters of drafts in which the person writes. */
export function ChaptersToWrite({ chapters }: { chapters: readonly ChapterToWrite[] }) {
  const { t } = useTranslation('desk');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  return (
    <Card title={t('write')}>
      <p className="mb-3 text-ink-soft">{t('writeLead')}</p>
      <ul className="divide-y divide-line">
        {chapters.map(({ id, code, name, revisionId, revisionName, planTitle }) => (
          <li key={id} className="py-3">
            <Link
              to={`/${partnership}/revisions/${revisionId}/chapters/${id}`}
              prefetch="intent"
              className="link font-semibold"
            >
              {plan('chapter.titled', { code, name })}
            </Link>
            <p className="text-ink-soft text-sm">
              {planTitle} · {revisionName}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
