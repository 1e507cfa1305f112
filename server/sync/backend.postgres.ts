import type postgres from 'postgres';
import type { AccessAnswer, AccessRequest, Authority } from './authorise';
import { deliver, type NoticeHandlers, type Notices } from './notices';
import type { Storage } from './storage';
import { PostgresStorage } from './storage.postgres';

function isAccess(value: string | null): value is 'edit' | 'comment' | 'read' {
  return value === 'edit' || value === 'comment' || value === 'read';
}

/** The database's own functions decide, the same that its policies use. */
function postgresAuthority(sql: postgres.Sql): Authority {
  return {
    async check(requests: readonly AccessRequest[]): Promise<AccessAnswer[]> {
      if (requests.length === 0) return [];
      const rows = await sql<{ alive: boolean; found: boolean; access: string | null }[]>`
        select private.session_alive(r."sessionId") as alive, coalesce(d.id, p.id) is not null as found,
          case when p.id is null then private.document_access(r."personId", r."documentId")
            when private.role_of(r."personId", p.id) is not null then 'read' end as access
        from json_to_recordset(${JSON.stringify(requests.map((request, n) => ({ ...request, n })))}::text::json)
          as r("personId" uuid, "sessionId" uuid, "documentId" uuid, "partnershipId" uuid, n int)
        left join public.documents d on d.id = r."documentId"
        left join public.partnerships p on p.id = r."partnershipId"
        order by r.n`;
      return rows.map(({ alive, found, access }) => {
        if (!alive) return { kind: 'sessionEnded' };
        if (!found) return { kind: 'gone' };
        return isAccess(access) ? { kind: 'granted', access } : { kind: 'forbidden' };
      });
    },
  };
}

const CHANNELS = ['souhra_access', 'souhra_changed', 'souhra_moved'];

function postgresNotices(sql: postgres.Sql): Notices {
  return {
    async subscribe(handlers: NoticeHandlers, log) {
      const last = CHANNELS.length - 1;
      const listening = await Promise.all(
        CHANNELS.map((channel, i) =>
          sql.listen(
            channel,
            (payload) => deliver(channel, payload, handlers, log),
            // All channels share one connection and are listened to in order, so the last one speaks for all.
            i === last ? () => handlers.listening() : undefined,
          ),
        ),
      );
      return async () => {
        await Promise.all(listening.map((channel) => channel.unlisten()));
      };
    },
  };
}

/**
 * Storage, authority and notices on one direct connection to the database (as its owner).
 * @param sql a postgres.js pool of at least 3 connections, with `fetch_types: false` (see `storage.postgres.ts`); `LISTEN`
 *   takes one more of its own
 */
export function postgresBackend(sql: postgres.Sql): {
  storage: Storage;
  authority: Authority;
  notices: Notices;
} {
  return {
    storage: new PostgresStorage(sql),
    authority: postgresAuthority(sql),
    notices: postgresNotices(sql),
  };
}
