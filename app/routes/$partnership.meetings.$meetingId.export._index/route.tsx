import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { listTemplates } from '~/domain/attachments/attachments.server';
import { minutesScope } from '~/domain/exports/minutes-fields';
import { templateFaultIn } from '~/domain/exports/template-fault';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { FormatCard } from '../$partnership.revisions.$revisionId.export._index/format-card';
import { TemplateCard } from '../$partnership.revisions.$revisionId.export._index/template-card';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'minutesExport', (t) => t('title'), data?.title);

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { partnershipId, role } = membership;
  const [meeting, templates] = await Promise.all([
    readMeeting(client, partnershipId, args.params.meetingId ?? ''),
    listTemplates(client, partnershipId, 'minutes_template'),
  ]);
  if (!meeting?.access) throw new Response(null, { status: 404 });
  return {
    ...{ title: meeting.title, isApproved: meeting.minutesState === 'approved' },
    ...{ templates, mayKeepTemplates: role === 'manager' },
    fault: templateFaultIn(new URL(args.request.url).searchParams),
  };
}

/** The ways out of Souhra for the minutes of a meeting. */
export default function MinutesExportPage() {
  const { title, isApproved, templates, mayKeepTemplates, fault } = useLoaderData<typeof loader>();
  const { t } = useTranslation('minutesExport');
  const { partnership = '', meetingId = '' } = useParams();
  const meeting = `/${partnership}/meetings/${meetingId}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={[{ to: meeting, label: title }]}
        lead={t(isApproved ? 'leadApproved' : 'lead')}
      />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <FormatCard title={t('docx.title')} about={t('docx.about')}>
          <LinkButton to={`${meeting}/export/docx`} reloadDocument icon="download" variant="primary">
            {t('docx.download')}
          </LinkButton>
        </FormatCard>
        <FormatCard title={t('print.title')} about={t('print.about')}>
          <LinkButton to={`${meeting}/print`} icon="print">
            {t('print.open')}
          </LinkButton>
        </FormatCard>
        <TemplateCard
          kind="minutes_template"
          scope={minutesScope}
          about="template.aboutMinutes"
          action={`${meeting}/export/template`}
          fault={fault}
          stored={templates}
          mayKeep={mayKeepTemplates}
        />
      </div>
    </>
  );
}
