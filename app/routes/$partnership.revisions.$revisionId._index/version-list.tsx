import { Link, useParams } from '@remix-run/react';
import type { KeptVersion } from '~/domain/plans/lifecycle';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { Time } from '~/ui/Time';
import { versionTitle } from '../$partnership.plans._index/version-title';

/** The kept versions of a revision, each with the way to see what has changed since. */
export function VersionList({ revisionId, versions }: { revisionId: string; versions: KeptVersion[] }) {
  const { t } = useTranslation('revision');
  const format = useFormat();
  const { t: plan } = useTranslation('plan');
  const { partnership } = useParams();
  const titled = versions.map((version) => ({ ...version, title: versionTitle(version, plan) }));
  return (
    <Card title={t('versions.title')} className="mt-8">
      <p className="text-ink-soft">{t('versions.lead')}</p>
      {versions.length === 0 && <p className="mt-3">{t('versions.none')}</p>}
      {versions.length > 0 && (
        <ul className="mt-3 divide-y divide-line">
          {titled.map(({ id, title, at, by }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3">
              <span className="min-w-0 flex-1 basis-60 font-semibold">{title}</span>
              <span className="text-ink-soft text-sm">
                <Time value={at} time />
                {by && <> · {by}</>}
              </span>
              <Link
                to={`/${partnership}/comparison?from=${id}&to=${revisionId}`}
                className="link"
                aria-label={t('versions.compareName', { name: title, date: format.dateTime(at) })}
              >
                {t('versions.compare')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
