import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { usePartnershipChanges } from '~/collab/use-changes';
import { listGroups } from '~/domain/groups/groups.server';
import { listMeetings } from '~/domain/meetings/list.server';
import { byTime } from '~/domain/meetings/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Card } from '~/ui/Card';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { MeetingLines } from './meeting-lines';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'meetings', (t) => t('title'));

/** Every meeting the asking person may read. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { partnershipId } = membership;
  const [meetings, groups] = await Promise.all([
    listMeetings(client, partnershipId),
    listGroups(client, partnershipId),
  ]);
  return {
    partnershipId,
    ...byTime(meetings, new Date()),
    groups: Object.fromEntries(groups.map(({ id, name }) => [id, name])),
  };
}

const shown = ['meeting', 'workingGroup'];

export default function Meetings() {
  const { partnershipId, coming, past, groups } = useLoaderData<typeof loader>();
  usePartnershipChanges(partnershipId, shown);
  const { t } = useTranslation('meetings');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-6">
        {coming.length + past.length === 0 && (
          <EmptyState icon="groups" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        )}
        {coming.length > 0 && (
          <Card title={t('coming')}>
            <MeetingLines meetings={coming} groups={groups} />
          </Card>
        )}
        {past.length > 0 && (
          <Card title={t('past')}>
            <MeetingLines meetings={past} groups={groups} minutes />
          </Card>
        )}
      </div>
    </>
  );
}
