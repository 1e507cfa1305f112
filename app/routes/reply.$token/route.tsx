import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { replyByKey } from '~/domain/meetings/replies.server';
import { pageTitle } from '~/i18n/page-title';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { readIntent } from '~/platform/forms';
import { requestClient } from '~/platform/session.server';
import { AuthCard } from '~/ui/AuthCard';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { useSubmitting } from '~/ui/useSubmitting';
import { LanguageSwitch } from '../language/LanguageSwitch';

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, 'reply', (t) => t('title')),
  { name: 'robots', content: 'noindex' },
];

/** Only says what the invitation is to: programs that examine letters follow their links. */
export async function loader(args: LoaderFunctionArgs) {
  const meeting = await replyByKey(requestClient(args), args.params.token ?? '');
  return data({ meeting }, { status: meeting ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const reply = readIntent(await args.request.formData(), ['coming', 'not_coming']);
  const meeting = await replyByKey(requestClient(args), args.params.token ?? '', reply);
  const ok = meeting !== null && !meeting.over && !meeting.cancelled;
  return data({ ok }, { status: ok ? 200 : 409 });
}

export default function ReplyToInvitation() {
  const { meeting } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation('reply');
  const format = useFormat();
  const coming = useSubmitting('coming');
  const notComing = useSubmitting('not_coming');
  if (!meeting) {
    return <AuthCard title={t('gone.title')} lead={t('gone.text')} footer={<LanguageSwitch />} />;
  }
  const { person, title, startsAt, endsAt, place, group, cancelled, over, reply } = meeting;
  const closed = cancelled ? 'cancelled' : over ? 'over' : null;
  return (
    <AuthCard title={t('title')} lead={t('lead', { name: person })} footer={<LanguageSwitch />}>
      <div className="rounded-card border border-line bg-sunken p-4">
        <p className="font-semibold" lang="cs">
          {title}
        </p>
        <p>
          {format.longDate(startsAt)}, {format.time(startsAt)}–{format.time(endsAt)}
        </p>
        <p className="text-ink-soft" lang="cs">
          {[place, group].filter(Boolean).join(' · ')}
        </p>
      </div>
      {closed ? (
        <Banner tone="warning">{t(closed)}</Banner>
      ) : (
        <>
          {reply && (
            <Banner tone="success" live={answered?.ok}>
              {t(`answered.${reply}`)}
            </Banner>
          )}
          <Form method="post" className="grid gap-3 sm:grid-cols-2">
            <Button
              type="submit"
              variant={reply === 'coming' ? 'secondary' : 'primary'}
              icon="check"
              name="intent"
              value="coming"
              busy={coming}
            >
              {t('coming')}
            </Button>
            <Button type="submit" icon="close" name="intent" value="not_coming" busy={notComing}>
              {t('notComing')}
            </Button>
          </Form>
        </>
      )}
    </AuthCard>
  );
}
