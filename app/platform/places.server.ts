import type { Database } from './database.types';
import { domainError } from './domain-error';
import type { Client } from './supabase';

type Args = Database['public']['Functions']['is_of_partnership']['Args'];
type Thing = Exclude<keyof Args, 'slug'>;

/** What the addresses of a partnership's pages name by its id, by the name of the parameter. */
const things: Readonly<Record<string, Thing>> = {
  revisionId: 'revision',
  chapterId: 'chapter',
  measureId: 'measure',
  indicatorId: 'indicator',
  projectId: 'project',
  groupId: 'working_group',
  organisationId: 'organisation',
  membershipId: 'membership',
  importId: 'import',
  attachmentId: 'attachment',
};
const words: ReadonlySet<string> = new Set(['partnership', 'format', '*']);

/** The parameters of an address. */
export type Params = Readonly<Record<string, string | undefined>>;

/**
 * Whether everything that an address names by its id belongs to the partnership it begins with. Whether the asking person
 * may read it is for the page to find out.
 * @throws for a parameter of which nobody has said here what it names
 */
export async function isOfPartnership(client: Client, params: Params): Promise<boolean> {
  const named = Object.entries(params).flatMap(([parameter, id]): [Thing, string][] => {
    if (words.has(parameter) || id === undefined) return [];
    const thing = things[parameter];
    if (!thing) throw new Error(`what does the parameter ${parameter} name?`);
    return [[thing, id]];
  });
  if (named.length === 0) return true;
  const { data, error } = await client.rpc('is_of_partnership', {
    slug: params.partnership ?? '',
    ...Object.fromEntries(named),
  });
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return false;
  if (error) throw domainError(error);
  return data;
}
