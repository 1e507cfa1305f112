import type { DiffEntry } from '~/domain/imports/diff';
import type { ImportPreview } from '~/domain/imports/preview';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge, type BadgeProps } from '~/ui/Badge';
import { Card } from '~/ui/Card';
import { DataTable } from '~/ui/DataTable';

const looks: Record<DiffEntry['status'], Pick<BadgeProps, 'tone' | 'icon'>> = {
  added: { tone: 'success', icon: 'plus' },
  changed: { tone: 'info', icon: 'edit' },
  unchanged: { tone: 'neutral', icon: 'check' },
  missing: { tone: 'warning', icon: 'info' },
};
const parts = ['chapter', 'priority', 'goal', 'measure', 'context'] as const;

/** What the import would do to the draft, part by part. */
export function DifferencesCard({ diff }: { diff: NonNullable<ImportPreview['diff']> }) {
  const { t } = useTranslation('imports');
  return (
    <Card title={t('differences.title')}>
      <ul className="mb-4 grid gap-1 text-ink-soft">
        {parts
          .filter((part) => Object.values(diff.counts[part]).some((count) => count > 0))
          .map((part) => (
            <li key={part}>
              {t('differences.counts', { part: t(`differences.part.${part}`), ...diff.counts[part] })}
            </li>
          ))}
      </ul>
      {diff.entries.length > 0 && (
        <DataTable
          caption={t('differences.caption')}
          captionHidden
          rows={diff.entries.map((entry, index) => ({ ...entry, key: String(index) }))}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'item',
              header: t('differences.item'),
              names: true,
              cell: ({ part, code }) => (
                <span className="whitespace-nowrap">{t(`differences.one.${part}`, { code })}</span>
              ),
            },
            { key: 'name', header: t('differences.name'), cell: ({ title }) => title },
            {
              key: 'state',
              header: t('differences.state'),
              cell: ({ status }) => <Badge {...looks[status]}>{t(`differences.status.${status}`)}</Badge>,
            },
            {
              key: 'changes',
              header: t('differences.changes'),
              cell: (entry) => <Changes entry={entry} />,
            },
          ]}
        />
      )}
      {diff.more > 0 && <p className="mt-3 text-ink-soft">{t('differences.more', { count: diff.more })}</p>}
    </Card>
  );
}

function Changes({ entry }: { entry: DiffEntry }) {
  const { t } = useTranslation('imports');
  if (entry.status === 'missing') return <>{t('differences.missingNote')}</>;
  if (entry.changes.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {entry.changes.map(({ field, from, to }) => (
        <li key={`${field} ${to}`}>
          <span className="font-semibold">{t(`change.${field}`)}</span>
          {from !== '' && (
            <span className="block text-ink-soft">
              {t('differences.from')} <del>{from}</del>
            </span>
          )}
          <span className="block">
            {t('differences.to')} <ins className="no-underline">{to || t('differences.nothing')}</ins>
          </span>
        </li>
      ))}
    </ul>
  );
}
