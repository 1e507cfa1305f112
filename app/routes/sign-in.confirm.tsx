import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { linkTypes } from '~/domain/access/schema';
import { verifyLink } from '~/domain/access/sign-in.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { enter, requestClient } from '~/platform/session.server';
import { mailboxCookie, recoveryCookie } from '~/platform/session-cookies.server';
import { AuthCard } from '~/ui/AuthCard';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { LinkButton } from '~/ui/LinkButton';
import { useSubmitting } from '~/ui/useSubmitting';
import { LanguageSwitch } from './language/LanguageSwitch';

const linkSchema = z.object({ type: z.enum(linkTypes), token_hash: z.string().min(1).max(200) });

export const meta: MetaFunction<typeof loader> = ({ matches, data: link }) =>
  pageTitle(matches, 'auth', (t) => t(`confirm.${link?.type ?? 'email'}.title`));

/** Opening the link does nothing: programs that scan mail open links too, and each works only once. */
export async function loader({ request }: LoaderFunctionArgs) {
  const link = linkSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return link.success
    ? { type: link.data.type, tokenHash: link.data.token_hash }
    : { type: 'email' as const, tokenHash: null };
}

export async function action(args: ActionFunctionArgs) {
  const link = linkSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!link.success) throw new Response(null, { status: 400 });
  const { type, token_hash: tokenHash } = link.data;
  const result = await verifyLink(requestClient(args), { type, tokenHash });
  if (result === 'refused') return data({ state: 'expired' } as const, { status: 410 });
  if (result === 'halfway') return data({ state: 'halfway' } as const);
  switch (type) {
    case 'recovery':
      await recoveryCookie.write(args.context, { personId: result.personId });
      return enter(args, '/reset/new');
    case 'email_change':
      return enter(args, '/account?done=email');
    case 'email': {
      const mailbox = await mailboxCookie.read(args);
      await mailboxCookie.clear(args.context);
      return enter(args, mailbox?.next ?? '/');
    }
  }
}

export default function ConfirmLink() {
  const { type, tokenHash } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>()?.state ?? (tokenHash === null ? 'expired' : 'asked');
  const { t } = useTranslation('auth');
  const verifying = useSubmitting();
  const again = { email: '/sign-in', recovery: '/reset', email_change: '/account' }[type];
  return (
    <AuthCard
      title={state === 'expired' ? t('confirm.expiredTitle') : t(`confirm.${type}.title`)}
      lead={state === 'asked' && t(`confirm.${type}.lead`)}
      footer={<LanguageSwitch />}
    >
      {state === 'expired' && (
        <>
          <Banner tone="warning" live>
            {t('confirm.expired')}
          </Banner>
          <LinkButton to={again} variant="primary">
            {t(`confirm.${type}.again`)}
          </LinkButton>
        </>
      )}
      {state === 'halfway' && (
        <Banner tone="success" live>
          {t('confirm.halfway')}
        </Banner>
      )}
      {state === 'asked' && (
        <Form method="post" className="flex flex-col gap-5">
          <input type="hidden" name="type" value={type} />
          <input type="hidden" name="token_hash" value={tokenHash ?? ''} />
          <Button type="submit" variant="primary" busy={verifying} busyLabel={t('confirm.busy')}>
            {t(`confirm.${type}.submit`)}
          </Button>
        </Form>
      )}
    </AuthCard>
  );
}
