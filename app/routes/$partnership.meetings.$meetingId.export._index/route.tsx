import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { FormatCard } from '../$partnership.revisions.$revisionId.export._index/format-card';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'minutesExport', (t) => t('title'), data?.title);

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const meeting = await readMeeting(client, membership.partnershipId, args.params.meetingId ?? '');
  if (!meeting?.access) throw new Response(null, { status: 404 });
  return { title: meeting.title, isApproved: meeting.minutesState === 'approved' };
}

/** The ways out of Souhra for the minutes of a meeting. */
export default function MinutesExportPage() {
  const { title, isApproved } = useLoaderData<typeof loader>();
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
      </div>
    </>
  );
}
