import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { endSession } from '~/domain/access/sign-in.server';
import { requestClient, safePath } from '~/platform/session.server';

export function loader() {
  throw redirect('/');
}

/** Signs out in this browser; `returnTo` leads on (from an invitation for somebody else). */
export async function action(args: ActionFunctionArgs) {
  const returnTo = (await args.request.formData()).get('returnTo');
  await endSession(requestClient(args), 'local');
  throw redirect(returnTo === null ? '/sign-in?signed-out' : safePath(returnTo));
}
