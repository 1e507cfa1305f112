import type { Changed } from '~/collab/protocol';
import { type Log, reasonOf } from './log';

/** A row changed: `revisionId` narrows it to the documents of one revision. */
export type ChangedNotice = Changed & { partnershipId: string; revisionId: string | null };

/** What the database has to tell while the server runs. */
export type NoticeHandlers = {
  /** From now on nothing is missed; before now something may have been. Called again after each interruption. */
  listening(): void;
  /** Rights in this partnership (null: in any) may have changed. */
  access(partnershipId: string | null): void;
  changed(notice: ChangedNotice): void;
  /** Sections wait to be carried to another document, or texts to be placed in theirs. */
  moved(): void;
};

/** The source of notices. */
export interface Notices {
  /** Begins to deliver; heals by itself when the connection breaks. @returns a function that ends it */
  subscribe(handlers: NoticeHandlers, log: Log): Promise<() => Promise<void>>;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function fieldsOf(payload: string): Record<string, unknown> {
  const body: unknown = JSON.parse(payload);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Hands a NOTIFY to its handler. A payload that makes no sense is logged. */
export function deliver(channel: string, payload: string, handlers: NoticeHandlers, log: Log): void {
  try {
    switch (channel) {
      case 'souhra_access':
        handlers.access(text(fieldsOf(payload).partnership_id));
        return;
      case 'souhra_moved':
        handlers.moved();
        return;
      case 'souhra_changed': {
        const fields = fieldsOf(payload);
        const [partnershipId, entity, id] = [
          text(fields.partnership_id),
          text(fields.entity),
          text(fields.id),
        ];
        if (partnershipId === null || entity === null || id === null) throw new Error('incomplete notice');
        handlers.changed({ partnershipId, revisionId: text(fields.revision_id), entity, id });
        return;
      }
    }
  } catch (error) {
    log({ level: 'error', event: 'sync.notice.bad', channel, payload, reason: reasonOf(error) });
  }
}
