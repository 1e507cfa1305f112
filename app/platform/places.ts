import type { Database } from './database.types';

type Args = Database['public']['Functions']['me']['Args'];
type Thing = Exclude<keyof Args, 'partnership'>;

/** The parameters of an address. */
export type Params = Readonly<Record<string, string | undefined>>;

/** The partnership an address begins with, and what else it names, each by its id. */
export type Place = { partnership: string } & Partial<Record<Thing, string>>;

/** What the addresses of a partnership's pages name, by the name of the parameter. */
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
  meetingId: 'meeting',
  taskId: 'task',
};
/** Parameters which are words. */
const words: ReadonlySet<string> = new Set(['partnership', 'format', '*']);
const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * What an address of a partnership names; null when it cannot name anything: it begins with no partnership, or something
 * in it has not even the shape of an id.
 * @throws for a parameter of which nobody has said here what it names
 */
export function placeIn(params: Params): Place | null {
  const { partnership } = params;
  if (partnership === undefined) return null;
  const named = Object.entries(params).filter(([parameter]) => !words.has(parameter));
  const place: Place = { partnership };
  for (const [parameter, value] of named) {
    const thing = things[parameter];
    if (!thing) throw new Error(`what does the parameter ${parameter} name?`);
    // What is yet to be made has no id.
    if (value === 'new') continue;
    if (value === undefined || !id.test(value)) return null;
    place[thing] = value;
  }
  return place;
}
