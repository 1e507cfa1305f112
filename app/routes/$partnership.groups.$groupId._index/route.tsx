import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { listPeople } from '~/domain/access/access.server';
import { readsPeople } from '~/domain/access/rules';
import { findGroup, listChapters } from '~/domain/groups/groups.server';
import { managesMembers } from '~/domain/groups/rules';
import { listMeetings } from '~/domain/meetings/list.server';
import { readParticipation } from '~/domain/meetings/participation.server';
import { mayCallFor } from '~/domain/meetings/planning';
import { byTime } from '~/domain/meetings/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Badge } from '~/ui/Badge';
import { Card } from '~/ui/Card';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { MeetingLines } from '../$partnership.meetings._index/meeting-lines';
import { Done } from '../$partnership.people/Done';
import { AddMember } from './AddMember';
import { changeMembers } from './actions.server';
import { Members } from './Members';
import { Participation } from './Participation';

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, 'groups', (t) => page?.group.name ?? t('title'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = await requireMembership(args);
  const { client, me, membership } = session;
  if (!readsPeople(membership.role)) throw new Response(null, { status: 404 });
  const group = await findGroup(client, membership.partnershipId, args.params.groupId ?? '');
  if (!group) throw new Response(null, { status: 404 });
  const myRole = group.members.find(({ personId }) => personId === me.id)?.role ?? null;
  return { session, group, myRole, managesMembers: managesMembers(membership.role, myRole) };
}

const doneKinds = ['save', 'close', 'reopen', 'added', 'changed', 'removed', 'restored'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { session, group, myRole, managesMembers: manages } = await load(args);
  const { client, me, membership } = session;
  const { searchParams } = new URL(args.request.url);
  // Guests come to what concerns them.
  const regulars = group.members.filter(({ role }) => role !== 'guest').map(({ personId }) => personId);
  const [chapters, meetings, participation, people] = await Promise.all([
    listChapters(client, membership.partnershipId, group.id),
    listMeetings(client, membership.partnershipId),
    readParticipation(client, { partnershipId: membership.partnershipId, groupId: group.id }, regulars),
    manages ? listPeople(client, membership.partnershipId) : [],
  ]);
  const inGroup = new Set(group.members.map(({ personId }) => personId));
  return {
    ...{ group, chapters, participation },
    mayCall: group.state === 'active' && mayCallFor(membership.role, myRole),
    meetings: byTime(
      meetings.filter(({ groupIds }) => groupIds.includes(group.id)),
      new Date(),
    ),
    managesMembers: manages,
    manages: membership.role === 'manager',
    myId: me.id,
    partnership: `/${membership.slug}`,
    candidates: people
      .filter(({ personId, endedAt }) => endedAt === null && !inGroup.has(personId))
      .map(({ personId, name, organisation }) => ({
        value: personId,
        label: organisation ? `${name} (${organisation.name})` : name,
      })),
    done: doneKinds.find((kind) => kind === searchParams.get('done')) ?? null,
    who: people.find(({ personId }) => personId === searchParams.get('who'))?.name ?? '',
    member: searchParams.get('member'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { session, group, managesMembers: manages } = await load(args);
  if (!manages) throw new Response(null, { status: 403 });
  const { client, membership } = session;
  const result = await changeMembers(
    client,
    { ...group, partnershipId: membership.partnershipId },
    args.request,
  );
  if ('done' in result) {
    throw redirect(`/${membership.slug}/groups/${group.id}?${new URLSearchParams(result.done)}`);
  }
  return data(result, { status: 'errors' in result ? 400 : 409 });
}

export default function GroupPage() {
  const {
    group,
    chapters,
    participation,
    mayCall,
    meetings: { coming, past },
    managesMembers: managing,
    manages,
    myId,
    partnership,
    candidates,
    done,
    who,
    member,
  } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('groups');
  const { t: meetings } = useTranslation('meetings');
  const facts = [
    ...(group.since === null ? [] : [t('sinceYear', { year: group.since })]),
    ...(group.meetingsPerYear === null ? [] : [t('meetings', { count: group.meetingsPerYear })]),
  ];
  return (
    <>
      <PageHeader
        title={group.name}
        breadcrumbs={[{ to: `${partnership}/groups`, label: t('title') }]}
        lead={
          <>
            {group.state === 'closed' && (
              <Badge tone="warning" icon="archive">
                {t('closed')}
              </Badge>
            )}
            {facts.length > 0 && <p>{facts.join(' · ')}</p>}
          </>
        }
        action={
          manages && (
            <LinkButton to="edit" icon="edit">
              {t('edit')}
            </LinkButton>
          )
        }
      />
      <Done
        refused={result && 'refused' in result ? result.refused : undefined}
        message={done && !result ? t(`done.${done}`, { name: who }) : null}
        undo={
          done === 'removed' && member && managing ? { intent: 'restore', fields: { id: member } } : undefined
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-6">
          <Card title={t('membersTitle')}>
            <Members members={group.members} managing={managing} myId={myId} />
          </Card>
          {managing && group.state === 'active' && (
            <AddMember
              candidates={candidates}
              errors={result && 'errors' in result ? result.errors : undefined}
              inviteTo={manages ? `${partnership}/people/invite?group=${group.id}` : null}
            />
          )}
          <Participation {...participation} members={group.members} />
        </div>
        <div className="grid gap-6">
          <Card
            title={meetings('title')}
            action={
              mayCall && (
                <Link to={`${partnership}/meetings/new?group=${group.id}`} prefetch="intent" className="link">
                  {meetings('call')}
                </Link>
              )
            }
          >
            {coming.length + past.length === 0 && <p className="text-ink-soft">{meetings('none')}</p>}
            <MeetingLines meetings={coming.slice(0, 2)} />
            <MeetingLines meetings={past.slice(0, 3)} minutes />
            <p className="mt-3">
              <Link to={`${partnership}/meetings?group=${group.id}`} prefetch="intent" className="link">
                {meetings('all')}
              </Link>
            </p>
          </Card>
          <Card title={t('chapters')}>
            {chapters.length === 0 ? (
              <p className="text-ink-soft">{t('noChapters')}</p>
            ) : (
              <ul className="divide-y divide-line">
                {chapters.map(({ id, code, name, revision, plan }) => (
                  <li key={id} className="py-2.5">
                    <Link
                      to={`${partnership}/revisions/${revision.id}/chapters/${id}`}
                      prefetch="intent"
                      className="link"
                    >
                      {code} {name}
                    </Link>
                    <p className="text-ink-soft text-sm">
                      {plan} · {revision.name}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {group.note && (
            <Card title={t('note')}>
              <p className="whitespace-pre-line">{group.note}</p>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
