import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { changeProfile } from '~/domain/access/access.server';
import { isLanguage, languageCookie } from '~/i18n/language';
import { findSession, safePath } from '~/platform/session.server';

export function loader() {
  throw redirect('/');
}

/** Chooses the language of the interface, for this browser and, where somebody is signed in, for the person. */
export async function action(args: ActionFunctionArgs) {
  const formData = await args.request.formData();
  const language = formData.get('language');
  if (!isLanguage(language)) throw new Response(null, { status: 400 });
  const session = await findSession(args);
  if (session) await changeProfile(session.client, session.me.id, { language });
  args.context.setCookie(languageCookie(language));
  throw redirect(safePath(formData.get('returnTo')));
}
