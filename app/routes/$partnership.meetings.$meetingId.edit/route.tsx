import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listActiveGroups } from '~/domain/groups/groups.server';
import { cancelAndTell, changeAndTell, changeLaterAndTell } from '~/domain/meetings/invitations.server';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { fieldsOf, meetingSchema } from '~/domain/meetings/planning';
import { listLater } from '~/domain/meetings/planning.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { parseForm, readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { CancelMeeting } from './cancel-meeting';
import { type MeetingAnswer, MeetingForm } from './meeting-form';
import { readFurther } from './read-further.server';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'planning', (t) => t('editTitle'));

async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = await requireMembership(args);
  const { client, membership } = session;
  const meeting = await readMeeting(client, membership.partnershipId, args.params.meetingId ?? '');
  if (!meeting) throw new Response(null, { status: 404 });
  if (!meeting.mayRun) throw new Response(null, { status: 403 });
  return { session, meeting, home: `/${membership.slug}/meetings` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { session, meeting, home } = await load(args);
  const [active, later] = await Promise.all([
    listActiveGroups(session.client, session.membership.partnershipId),
    listLater(session.client, meeting),
  ]);
  const joined = meeting.groups.filter(({ id }) => id !== meeting.groupId);
  const closed = joined.filter(({ id }) => !active.some((group) => group.id === id));
  const from = fieldsOf(meeting.startsAt);
  return {
    ...{ home, id: meeting.id, title: meeting.title },
    initial: {
      ...{ title: meeting.title, day: from.day, from: from.time, to: fieldsOf(meeting.endsAt).time },
      ...{ place: meeting.place ?? '', link: meeting.link ?? '', group: meeting.groupId },
    },
    groups: [...active, ...closed.map(({ id, name }) => ({ id, name }))],
    further: joined.map(({ id }) => id),
    invited: meeting.invitedAt !== null,
    later: later.length,
    mayCancel: meeting.minutesState === 'draft' && meeting.cancelledAt === null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { session, meeting, home } = await load(args);
  const formData = await args.request.formData();
  const further = readFurther(formData);
  const values = typedValues(formData);
  const later = formData.get('series') === 'on' ? await listLater(session.client, meeting) : [];
  if (readIntent(formData, ['save', 'cancel']) === 'cancel') {
    const outcome = await outcomeOf(async () => {
      for (const { id } of [meeting, ...later]) await cancelAndTell(args.context, session, id, true);
    });
    if (!outcome.ok) return data<MeetingAnswer>({ refused: outcome.refused }, { status: 409 });
    throw redirect(`${home}/${meeting.id}`);
  }
  const form = parseForm(formData, meetingSchema);
  if (!form.ok) return data<MeetingAnswer>({ errors: form.errors, values, further }, { status: 400 });
  const joined = meeting.groups.map(({ id }) => id);
  const outcome = await outcomeOf(async () => {
    await changeAndTell(args.context, session, meeting.id, form.value, {
      add: further.filter((id) => !joined.includes(id)),
      remove: joined.filter((id) => id !== meeting.groupId && !further.includes(id)),
    });
    await changeLaterAndTell(args.context, session, later, form.value);
  });
  if (outcome.ok) throw redirect(`${home}/${meeting.id}`);
  return data<MeetingAnswer>({ refused: outcome.refused, values, further }, { status: 409 });
}

export default function EditMeeting() {
  const { home, id, title, invited, mayCancel, later, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('planning');
  const { t: meetings } = useTranslation('meetings');
  const page = `${home}/${id}`;
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        breadcrumbs={[
          { to: home, label: meetings('title') },
          { to: page, label: title },
        ]}
      />
      <div className="grid gap-6">
        <MeetingForm
          {...form}
          holders={null}
          later={later}
          note={invited ? t('changeNote') : undefined}
          answer={answer}
          cancelTo={page}
        />
        {mayCancel && <CancelMeeting invited={invited} later={later} />}
      </div>
    </>
  );
}
