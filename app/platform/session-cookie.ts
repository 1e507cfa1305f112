import { combineChunks, parseCookieHeader, stringFromBase64URL } from '@supabase/ssr';
import { sessionCookieName } from './supabase';

/**
 * The access token in a request's session cookie, as it stands there: neither verified nor refreshed. For the sync
 * server, which cannot hand a refreshed cookie back.
 * @param cookieHeader value of the `Cookie` header
 * @returns null when there is no readable session
 */
export async function accessTokenIn(cookieHeader: string | undefined): Promise<string | null> {
  const cookies = parseCookieHeader(cookieHeader ?? '');
  const joined = await combineChunks(
    sessionCookieName,
    async (name) => cookies.find((cookie) => cookie.name === name)?.value,
  );
  if (!joined?.startsWith('base64-')) return null;
  try {
    const session: unknown = JSON.parse(stringFromBase64URL(joined.slice('base64-'.length)));
    const token = (session as { access_token?: unknown } | null)?.access_token;
    return typeof token === 'string' ? token : null;
  } catch {
    // A cookie that somebody has tampered with is no session.
    return null;
  }
}
