import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { readCalendarKey } from '~/domain/meetings/replies.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import type { Me } from '~/platform/me';
import { personColour } from '~/platform/person-colour';
import { requireSession } from '~/platform/session.server';
import { AppShell } from '~/ui/AppShell';
import { Badge } from '~/ui/Badge';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { PageHeader } from '~/ui/PageHeader';
import { useSubmitting } from '~/ui/useSubmitting';
import { changeAccount } from './actions.server';
import { CalendarCard } from './CalendarCard';
import { EmailCard } from './EmailCard';
import { LanguageCard } from './LanguageCard';
import { navigationOf } from './navigation-of';
import { PasswordCard } from './PasswordCard';
import { ProfileCard } from './ProfileCard';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'account', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, me } = await requireSession(args);
  const key = await readCalendarKey(client, false);
  return { me, calendar: `${args.context.publicUrl}/calendar/${key}.ics` };
}

export async function action(args: ActionFunctionArgs) {
  return changeAccount(args);
}

const doneKinds = ['profile', 'password', 'letter', 'email', 'calendar'] as const;

export default function Account() {
  const { me, calendar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [searchParams] = useSearchParams();
  const { t } = useTranslation('account');
  const done = doneKinds.find((kind) => kind === searchParams.get('done'));
  const of = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <AccountShell me={me}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {done && !answer && (
        <Banner tone="success" live className="mb-6">
          {t(`done.${done}`)}
        </Banner>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <ProfileCard me={me} answer={of('profile')} />
          <LanguageCard />
          <CalendarCard address={calendar} />
          <Partnerships memberships={me.memberships} />
        </div>
        <div className="grid gap-6">
          <PasswordCard me={me} answer={of('password')} />
          <EmailCard me={me} answer={of('email')} />
          <Everywhere />
        </div>
      </div>
    </AccountShell>
  );
}

/** The frame of the person's first partnership; for who belongs to none, only the account. */
function AccountShell({ me, children }: { me: Me; children: React.ReactNode }) {
  const { t } = useTranslation();
  const [first] = me.memberships;
  return (
    <AppShell
      place={{ name: first?.name ?? t('navigation.account'), to: first ? `/${first.slug}` : '/account' }}
      navigation={first ? navigationOf(first, t) : []}
      person={{ ...me, colour: personColour(me.hue) }}
      paths={{ account: '/account', signOut: '/sign-out', language: '/language' }}
    >
      {children}
    </AppShell>
  );
}

function Partnerships({ memberships }: Pick<Me, 'memberships'>) {
  const { t } = useTranslation('account');
  const { t: people } = useTranslation('people');
  return (
    <Card title={t('partnerships.title')}>
      {memberships.length === 0 ? (
        <p className="text-ink-soft">{t('partnerships.none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {memberships.map(({ slug, name, role }) => (
            <li key={slug} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <Link to={`/${slug}`} className="link">
                {name}
              </Link>
              <Badge icon="account">{people(`role.${role}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Everywhere() {
  const { t } = useTranslation('auth');
  const busy = useSubmitting('everywhere');
  return (
    <Card title={t('signOut.everywhere')}>
      <p className="mb-4 text-ink-soft">{t('signOut.everywhereHint')}</p>
      <Form method="post" reloadDocument>
        <Button type="submit" icon="signOut" name="intent" value="everywhere" busy={busy}>
          {t('signOut.everywhere')}
        </Button>
      </Form>
    </Card>
  );
}
