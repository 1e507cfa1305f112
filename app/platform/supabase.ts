import { createServerClient, type SetAllCookies } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import type { BackEndAddress } from './context';
import type { Database } from './database.types';

/** supabase-js, typed with our tables. */
export type Client = SupabaseClient<Database>;

// Realtime is not used; supabase-js wants the class on Node 20 all the same.
const realtime = { transport: WebSocket as unknown as typeof globalThis.WebSocket };

function fetchOf(backEnd: BackEndAddress): { fetch?: typeof fetch } {
  return backEnd.fetch ? { fetch: backEnd.fetch } : {};
}

/**
 * A client whose session lives in cookies; refreshes it when it has expired.
 * @param cookies the request's, and how to set new ones
 */
export function cookieClient(
  backEnd: BackEndAddress,
  cookies: { get: () => Array<{ name: string; value: string }>; set: SetAllCookies; secure: boolean },
): Client {
  return createServerClient<Database>(backEnd.url, backEnd.publishableKey, {
    cookieOptions: {
      name: sessionCookieName,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: cookies.secure,
    },
    cookies: { getAll: cookies.get, setAll: cookies.set },
    global: fetchOf(backEnd),
    realtime,
  });
}

/** Name of the cookie (or the stem of its numbered parts) that holds the session. */
export const sessionCookieName = 'souhra-session';

/** A client that acts with this access token, or as nobody; keeps nothing and refreshes nothing. */
export function tokenClient(backEnd: BackEndAddress, accessToken?: string): Client {
  return createClient<Database>(backEnd.url, backEnd.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: {
      ...fetchOf(backEnd),
      headers: accessToken ? { Authorization: `Bearer ${accessToken}` } : {},
    },
    realtime,
  });
}
