import type { ImportPage } from '~/domain/imports/imports.server';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { DataTable } from '~/ui/DataTable';
import { Select } from '~/ui/Select';
import { choiceWidth } from './columns-card';

/** Organisations of the file that nobody knows, and what is to be done with each. */
export function OrganisationsCard({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports');
  const choices = [
    { value: 'add', label: t('organisations.add') },
    { value: 'skip', label: t('organisations.skip') },
    ...page.organisations.map(({ id, name }) => ({ value: id, label: t('organisations.is', { name }) })),
  ];
  return (
    <Card title={t('organisations.title')}>
      <p className="mb-3 text-ink-soft">{t('organisations.lead')}</p>
      <DataTable
        caption={t('organisations.title')}
        captionHidden
        rows={page.preview.unknown}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            header: t('organisations.name'),
            names: true,
            cell: ({ name, count }) => (
              <>
                {name}{' '}
                <span className="block font-normal text-ink-soft text-sm">
                  {t('organisations.count', { count })}
                </span>
              </>
            ),
          },
          {
            key: 'choice',
            header: t('organisations.choice'),
            cell: ({ key, name }) => (
              <Select
                name={`organisation.${key}`}
                label={t('organisations.choiceOf', { name })}
                labelHidden
                defaultValue={page.options.organisations[key] ?? 'add'}
                options={choices}
                className={choiceWidth}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}
