import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { requireSession } from '~/platform/session.server';

/** The way in: to the person's partnership, or to the account page for those who belong to none yet. */
export async function loader(args: LoaderFunctionArgs) {
  const { me } = await requireSession(args);
  const [first] = me.memberships;
  throw redirect(first ? `/${first.slug}` : '/account');
}
