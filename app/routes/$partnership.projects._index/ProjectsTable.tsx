import { Link } from '@remix-run/react';
import type { ListedProject } from '~/domain/projects/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { useCrowns, usePeriod } from '../$partnership.revisions.$revisionId.measures.$measureId/means-texts';
import { ProjectStateBadge } from './project-state-badge';

/** Projects with who realises them, from what, when and for how much, and how many measures they serve. */
export function ProjectsTable({ projects, home }: { projects: readonly ListedProject[]; home: string }) {
  const { t } = useTranslation('projects');
  const crowns = useCrowns();
  const period = usePeriod();
  const unknown = <span className="text-ink-faint">{t('unknown')}</span>;
  const columns: Array<Column<ListedProject>> = [
    {
      key: 'name',
      header: t('table.name'),
      names: true,
      cell: ({ id, name }) => (
        <Link to={`${home}/${id}`} prefetch="intent" className="link">
          {name}
        </Link>
      ),
    },
    { key: 'realiser', header: t('table.realiser'), cell: ({ realiser }) => realiser?.name ?? unknown },
    { key: 'programme', header: t('table.programme'), cell: ({ programme }) => programme || unknown },
    { key: 'period', header: t('table.period'), cell: (project) => period(project) || unknown },
    {
      key: 'amount',
      header: t('table.amount'),
      numeric: true,
      cell: ({ amount }) =>
        amount === null ? unknown : <span className="whitespace-nowrap">{crowns(amount)}</span>,
    },
    {
      key: 'state',
      header: t('table.state'),
      cell: ({ state, archivedAt }) => <ProjectStateBadge state={archivedAt ? 'archived' : state} />,
    },
    {
      key: 'measures',
      header: t('table.measures'),
      numeric: true,
      cell: ({ measureIds }) => measureIds.length,
    },
  ];
  return (
    <DataTable
      caption={t('table.caption')}
      captionHidden
      columns={columns}
      rows={projects}
      rowKey={({ id }) => id}
    />
  );
}
