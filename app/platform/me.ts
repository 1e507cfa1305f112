import { z } from 'zod';
import type { Place } from './places';
import type { Client } from './supabase';

const schema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(['cs', 'en']),
  hue: z.number(),
  session: z.boolean(),
  here: z.boolean(),
  memberships: z.array(
    z.object({
      partnershipId: z.string(),
      slug: z.string(),
      name: z.string(),
      role: z.enum(['manager', 'consultant', 'member', 'participant']),
    }),
  ),
});

/** The signed-in person and where they belong. */
export type Me = Omit<z.infer<typeof schema>, 'session' | 'here'>;
export type Membership = Me['memberships'][number];
export type Role = Membership['role'];

/**
 * Asks the database who `client` acts as.
 * @returns null when its token is not valid, has expired, or its session was signed out elsewhere
 * @throws when the back end cannot be reached
 */
export async function fetchMe(client: Client): Promise<Me | null> {
  return (await fetchMeAt(client, null))?.me ?? null;
}

/**
 * As `fetchMe`, and in the same question whether they belong to the partnership of an address and all that it names is of
 * that partnership. Whether they may read it is for the page to find out.
 */
export async function fetchMeAt(
  client: Client,
  place: Place | null,
): Promise<{ me: Me; here: boolean } | null> {
  const { data, error, status } = await client.rpc('me', place ?? {});
  if (error) {
    if (status === 401 || status === 403) return null;
    throw new Error(`me: ${error.message}`);
  }
  if (data === null) return null;
  const { session, here, ...me } = schema.parse(data);
  return session ? { me, here } : null;
}
