import type { AppLoadContext } from '@remix-run/node';
import { redirect, redirectDocument } from '@remix-run/node';
import { parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { languageCookie } from '~/i18n/language';
import { fetchMe, fetchMeAt, type Me, type Membership, type Role } from './me';
import { type Params, placeIn } from './places';
import { type Client, cookieClient } from './supabase';

/** Somebody signed in: who, and a client that acts as them under row-level security. */
export type Session = { client: Client; me: Me };

type RequestArgs = { request: Request; context: AppLoadContext };
/** What a loader or action is called with; the parameters are those of the whole address. */
type PageArgs = RequestArgs & { params: Params };

// Loaders of one request run side by side; they share one client, so that an expired token is refreshed once, and
// one question who this is and where. The context is made anew for each request.
const clients = new WeakMap<AppLoadContext, Client>();
const sessions = new WeakMap<AppLoadContext, Promise<(Session & { here: boolean }) | null>>();

/** The client of this request's session cookie, signed in or not. */
export function requestClient({ request, context }: RequestArgs): Client {
  let client = clients.get(context);
  if (!client) {
    client = cookieClient(context.backEnd, {
      get: () =>
        parseCookieHeader(request.headers.get('Cookie') ?? '').map(({ name, value }) => ({
          name,
          value: value ?? '',
        })),
      set: (cookies) => {
        for (const { name, value, options } of cookies) {
          context.setCookie(serializeCookieHeader(name, value, options));
        }
      },
      secure: context.publicUrl.startsWith('https://'),
    });
    clients.set(context, client);
  }
  return client;
}

/** Who is signed in, or null. */
export async function findSession(args: PageArgs): Promise<Session | null> {
  return findSessionAt(args);
}

/** Who is signed in, and whether they belong where the address leads, and so does all that it names. */
function findSessionAt(args: PageArgs): Promise<(Session & { here: boolean }) | null> {
  let session = sessions.get(args.context);
  if (!session) {
    session = openSession(args);
    sessions.set(args.context, session);
  }
  return session;
}

async function openSession(args: PageArgs): Promise<(Session & { here: boolean }) | null> {
  if (!args.request.headers.get('Cookie')) return null;
  const client = requestClient(args);
  // Reads the cookie and refreshes an expired token; the token itself is verified by the back end with each call.
  const { data } = await client.auth.getSession();
  if (!data.session) return null;
  const found = await fetchMeAt(client, placeIn(args.params));
  return found && { client, ...found };
}

/**
 * Who is signed in.
 * @throws a redirect to the sign-in page, which leads back here
 */
export async function requireSession(args: PageArgs): Promise<Session> {
  const session = await findSession(args);
  if (session) return session;
  const { pathname, search } = new URL(args.request.url);
  const back = args.request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : '/';
  throw redirect(back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`);
}

/**
 * Who is signed in and belongs to the partnership with this slug, of which everything is that the address names by its id.
 * @throws 404 for everybody else, that it exists is none of their business; and for things of other partnerships
 */
export async function requireMembership(args: PageArgs): Promise<Session & { membership: Membership }> {
  const session = await findMembership(args);
  await requireHere(args);
  return session;
}

/**
 * As `requireMembership`, and in one of these roles.
 * @throws 403 for the other roles, and 404 for participants, who see nothing of what others manage
 */
export async function requireRole(
  args: PageArgs,
  ...roles: Role[]
): Promise<Session & { membership: Membership }> {
  const session = await findMembership(args);
  const { role } = session.membership;
  if (!roles.includes(role)) throw new Response(null, { status: role === 'participant' ? 404 : 403 });
  await requireHere(args);
  return session;
}

async function findMembership(args: PageArgs): Promise<Session & { membership: Membership }> {
  const session = await requireSession(args);
  const membership = session.me.memberships.find(({ slug }) => slug === args.params.partnership);
  if (!membership) throw new Response(null, { status: 404 });
  return { ...session, membership };
}

async function requireHere(args: PageArgs): Promise<void> {
  const session = await findSessionAt(args);
  if (!session?.here) throw new Response(null, { status: 404 });
}

/**
 * After signing in: the person's language becomes the browser's, unless one was chosen here before, and a new document is
 * asked for, since the one that stands there may be in another language.
 */
export async function enter(args: RequestArgs, to: string): Promise<never> {
  if (!/(^|;\s*)language=/.test(args.request.headers.get('Cookie') ?? '')) {
    const me = await fetchMe(requestClient(args));
    if (me) args.context.setCookie(languageCookie(me.language));
  }
  throw redirectDocument(to);
}

/** A path of ours, with its query, or the home page: never another site. */
export function safePath(path: FormDataEntryValue | string | null): string {
  if (typeof path !== 'string' || !path.startsWith('/')) return '/';
  // As browsers read it: they drop tabs and line ends and take a backslash for a slash.
  const ours = 'http://ours.invalid';
  const url = URL.canParse(path, ours) ? new URL(path, ours) : null;
  return url?.origin === ours ? url.pathname + url.search + url.hash : '/';
}

/** Where to go after signing in: as `safePath`, and not back to signing in. */
export function safeNext(next: FormDataEntryValue | string | null): string {
  const path = safePath(next);
  return /^\/(sign-in|sign-out|reset)\b/.test(path) ? '/' : path;
}
