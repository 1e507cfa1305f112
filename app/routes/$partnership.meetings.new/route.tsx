import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listActiveGroups } from '~/domain/groups/groups.server';
import { newMeetingSchema } from '~/domain/meetings/planning';
import { callMeetings, listCallingGroups } from '~/domain/meetings/planning.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { parseForm, readIntent, typedValues } from '~/platform/forms';
import { outcomeOf } from '~/platform/outcome.server';
import { requireRole } from '~/platform/session.server';
import { PageHeader } from '~/ui/PageHeader';
import { type MeetingAnswer, MeetingForm } from '../$partnership.meetings.$meetingId.edit/meeting-form';
import { readFurther } from '../$partnership.meetings.$meetingId.edit/read-further.server';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'planning', (t) => t('newTitle'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireRole(args, 'manager', 'consultant', 'member');
  const { partnershipId, role, slug } = membership;
  const [holders, groups] = await Promise.all([
    listCallingGroups(client, { partnershipId, role, personId: me.id }),
    listActiveGroups(client, partnershipId),
  ]);
  if (holders.length === 0) throw new Response(null, { status: 403 });
  const asked = new URL(args.request.url).searchParams.get('group');
  const group = holders.find(({ id }) => id === asked) ?? (holders.length === 1 ? holders[0] : undefined);
  return {
    ...{ holders, groups, home: `/${slug}/meetings` },
    initial: { group: group?.id ?? '', from: '09:00', to: '11:00', repeat: 'none' },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireRole(args, 'manager', 'consultant', 'member');
  const formData = await args.request.formData();
  readIntent(formData, ['save']);
  const further = readFurther(formData);
  const values = typedValues(formData);
  const form = parseForm(formData, newMeetingSchema);
  if (!form.ok) return data<MeetingAnswer>({ errors: form.errors, values, further }, { status: 400 });
  const outcome = await outcomeOf(() => callMeetings(client, membership.partnershipId, form.value, further));
  if (outcome.ok) throw redirect(`/${membership.slug}/meetings/${outcome.result}`);
  return data<MeetingAnswer>({ refused: outcome.refused, values, further }, { status: 409 });
}

export default function NewMeeting() {
  const { home, ...form } = useLoaderData<typeof loader>();
  const { t } = useTranslation('planning');
  const { t: meetings } = useTranslation('meetings');
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        lead={t('newLead')}
        breadcrumbs={[{ to: home, label: meetings('title') }]}
      />
      <MeetingForm {...form} further={[]} answer={useActionData<typeof action>()} cancelTo={home} />
    </>
  );
}
