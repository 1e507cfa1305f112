import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { usePartnershipChanges } from '~/collab/use-changes';
import { listGroups } from '~/domain/groups/groups.server';
import { listMeetings } from '~/domain/meetings/list.server';
import { listCallingGroups } from '~/domain/meetings/planning.server';
import { byTime } from '~/domain/meetings/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Card } from '~/ui/Card';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { MeetingFilters } from './meeting-filters';
import { MeetingLines } from './meeting-lines';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'meetings', (t) => t('title'));

/** The meetings the asking person may read, of all groups or of the one in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { partnershipId, role, slug } = membership;
  const [meetings, groups, calling] = await Promise.all([
    listMeetings(client, partnershipId),
    listGroups(client, partnershipId),
    listCallingGroups(client, { partnershipId, role, personId: me.id }),
  ]);
  const asked = new URL(args.request.url).searchParams.get('group');
  const chosen = groups.find(({ id }) => id === asked)?.id ?? null;
  return {
    ...{ partnershipId, home: `/${slug}/meetings`, any: meetings.length > 0 },
    mayCall: calling.length > 0,
    ...byTime(chosen ? meetings.filter(({ groupIds }) => groupIds.includes(chosen)) : meetings, new Date()),
    groups: Object.fromEntries(groups.map(({ id, name }) => [id, name])),
  };
}

const shown = ['meeting', 'workingGroup'];

export default function Meetings() {
  const { partnershipId, home, any, mayCall, coming, past, groups } = useLoaderData<typeof loader>();
  usePartnershipChanges(partnershipId, shown);
  const { t } = useTranslation('meetings');
  const group = useSearchParams()[0].get('group');
  const call = mayCall && (
    <LinkButton to={group ? `${home}/new?group=${group}` : `${home}/new`} variant="primary" icon="plus">
      {t('call')}
    </LinkButton>
  );
  const found = coming.length + past.length;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={any && call} />
      {any && <MeetingFilters groups={groups} found={found} />}
      <div className="grid gap-6">
        {!any && (
          <EmptyState icon="calendar" title={t('empty.title')} action={call}>
            {t('empty.text')}
          </EmptyState>
        )}
        {any && found === 0 && <p className="text-ink-soft">{t('none')}</p>}
        {coming.length > 0 && (
          <Card title={t('coming')}>
            <MeetingLines meetings={coming} groups={groups} />
          </Card>
        )}
        {past.length > 0 && (
          <Card
            title={t('past')}
            action={
              <Link to="../resolutions" relative="path" prefetch="intent" className="link">
                {t('resolutions')}
              </Link>
            }
          >
            <MeetingLines meetings={past} groups={groups} minutes />
          </Card>
        )}
      </div>
    </>
  );
}
