import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { listTemplates } from '~/domain/attachments/attachments.server';
import { tableKeys } from '~/domain/exports/columns';
import { templateFaultIn } from '~/domain/exports/template-fault';
import { templateScope } from '~/domain/exports/template-fields';
import { readRevision } from '~/domain/plans/plans.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Button } from '~/ui/Button';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { Select } from '~/ui/Select';
import { RevisionNavigation } from '../$partnership.revisions.$revisionId._index/revision-navigation';
import { FormatCard } from './format-card';
import { TemplateCard } from './template-card';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'exports', (t) => t('title'), data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const [revision, templates] = await Promise.all([
    readRevision(client, membership.partnershipId, args.params.revisionId ?? ''),
    listTemplates(client, membership.partnershipId),
  ]);
  if (!revision) throw new Response(null, { status: 404 });
  const asked = new URL(args.request.url).searchParams;
  return {
    ...{ name: revision.name, plan: revision.plan.title, tables: tableKeys },
    ...{ templates, mayKeepTemplates: membership.role === 'manager' },
    fault: templateFaultIn(asked),
  };
}

export default function ExportPage() {
  const { name, plan, tables, fault, templates, mayKeepTemplates } = useLoaderData<typeof loader>();
  const { t } = useTranslation('exports');
  const { t: plans } = useTranslation('plan');
  const { partnership = '', revisionId = '' } = useParams();
  const revision = `/${partnership}/revisions/${revisionId}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={[
          { to: `/${partnership}/plans`, label: plans('title') },
          { to: revision, label: plans('revision.titled', { plan, name }) },
        ]}
        lead={t('lead')}
      />
      <RevisionNavigation />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <FormatCard title={t('docx.title')} about={t('docx.about')}>
          <Download to={`${revision}/export/docx`} format="DOCX" primary />
        </FormatCard>
        <FormatCard title={t('xlsx.title')} about={t('xlsx.about')}>
          <Download to={`${revision}/export/xlsx`} format="XLSX" />
        </FormatCard>
        <FormatCard title={t('print.title')} about={t('print.about')}>
          <LinkButton to={`${revision}/print`} icon="print">
            {t('print.open')}
          </LinkButton>
        </FormatCard>
        <FormatCard title={t('json.title')} about={t('json.about')}>
          <Download to={`${revision}/export/json`} format="JSON" />
          <a href="/schema/plan-1.json" className="link self-center">
            {t('json.schema')}
          </a>
        </FormatCard>
        <FormatCard title={t('csv.title')} about={t('csv.about')} wide>
          <form
            method="get"
            action={`${revision}/export/csv`}
            className="flex w-full max-w-prose flex-wrap items-end gap-3"
          >
            <Select
              name="table"
              className="min-w-0 flex-1 basis-60"
              label={t('csv.table')}
              options={tables.map((table) => ({ value: table, label: t(`tables.${table}`) }))}
            />
            <Button type="submit" icon="download">
              {t('download', { format: 'CSV' })}
            </Button>
          </form>
        </FormatCard>
        <TemplateCard
          kind="template"
          scope={templateScope}
          about="template.about"
          action={`${revision}/export/template`}
          fault={fault}
          stored={templates}
          mayKeep={mayKeepTemplates}
        />
      </div>
    </>
  );
}

function Download({ to, format, primary = false }: { to: string; format: string; primary?: boolean }) {
  const { t } = useTranslation('exports');
  return (
    <LinkButton to={to} reloadDocument icon="download" variant={primary ? 'primary' : 'secondary'}>
      {t('download', { format })}
    </LinkButton>
  );
}
