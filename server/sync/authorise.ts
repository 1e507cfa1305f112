import type { IncomingMessage } from 'node:http';
import type { Access } from '~/collab/protocol';
import { type Log, reasonOf } from './log';

/** Who is behind a session cookie, as the others may see them. */
export type Identity = { personId: string; sessionId: string; name: string; colour: string };

/** Finds out who sent an upgrade request; null when it carries no living session. */
export type Identify = (request: IncomingMessage) => Promise<Identity | null>;

/** What a socket is opened to: a document, or everything that changes in a partnership. */
export type Place = { documentId: string } | { partnershipId: string };

export type AccessRequest = { personId: string; sessionId: string } & Place;
export type AccessAnswer =
  | { kind: 'granted'; access: Access }
  | { kind: 'sessionEnded' }
  | { kind: 'forbidden' }
  | { kind: 'gone' };

/** The one place that knows who may do what; asked before each connection and again whenever that may have changed. */
export interface Authority {
  /** Answers in the order of the requests. Throws when it cannot tell now. */
  check(requests: readonly AccessRequest[]): Promise<AccessAnswer[]>;
}

/** The HTTP statuses with which an upgrade is refused. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 429 | 503;
export type Admission =
  | { kind: 'admitted'; place: Place; identity: Identity; access: Access }
  | { kind: 'refused'; status: RefusalStatus };

const PATH = /^\/sync\/(partnerships\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

const refused = (status: RefusalStatus): Admission => ({ kind: 'refused', status });

/** What an upgrade asks for; null when the path is not ours. */
export function placeOf(request: IncomingMessage): Place | null {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const [, isPartnership, id] = PATH.exec(path.toLowerCase()) ?? [];
  if (id === undefined) return null;
  return isPartnership ? { partnershipId: id } : { documentId: id };
}

/**
 * How many milliseconds ago the page that wants to come in asked for its data, as its address says (`?age=`); null where
 * it does not say it.
 */
export function ageOf(request: IncomingMessage): number | null {
  const [, query = ''] = (request.url ?? '').split('?', 2);
  const age = Number.parseInt(new URLSearchParams(query).get('age') ?? '', 10);
  return age >= 0 ? age : null;
}

/** Everything that is decided about an upgrade before the socket exists. Never throws: what fails is a 503. */
export async function authorise(
  request: IncomingMessage,
  deps: {
    identify: Identify;
    authority: Authority;
    origins: ReadonlySet<string>;
    log: Log;
  },
): Promise<Admission> {
  const place = placeOf(request);
  if (place === null) return refused(404);
  if (request.headers.origin === undefined || !deps.origins.has(request.headers.origin)) return refused(403);
  try {
    const identity = await deps.identify(request);
    if (identity === null) return refused(401);
    const { personId, sessionId } = identity;
    const [answer] = await deps.authority.check([{ personId, sessionId, ...place }]);
    switch (answer?.kind) {
      case 'granted':
        return { kind: 'admitted', place, identity, access: answer.access };
      case 'sessionEnded':
        return refused(401);
      case 'forbidden':
        return refused(403);
      case 'gone':
        return refused(404);
      case undefined:
        throw new Error('the authority did not answer');
    }
  } catch (error) {
    deps.log({ level: 'warn', event: 'sync.authorise.failed', ...place, reason: reasonOf(error) });
    return refused(503);
  }
}
