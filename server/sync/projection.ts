import * as Y from 'yjs';
import { firstBlockText, fragmentToJson, isSectionKey, plainText, references } from '~/collab/prose';
import type { Clock } from './clock';
import type { Limits } from './limits';
import { type Log, reasonOf } from './log';
import type { Room } from './room';
import type { ProjectedSection, Projection, Storage } from './storage';
import { applyAll } from './update';

type Waiting = { sections: Set<string>; all: boolean; since: number; cancel: () => void };

// Postgres stores neither NUL nor half of a surrogate pair; Yjs can carry both.
const UNSTORABLE = /\p{Surrogate}|\0/gu;

function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(UNSTORABLE, '') as Value;
  if (Array.isArray(value)) return value.map(storable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storable(key), storable(inner)]),
  ) as Value;
}

/** One section of a document as the tables hold it. */
export function projectSection(doc: Y.Doc, section: string): ProjectedSection {
  const content = storable(fragmentToJson(doc.getXmlFragment(section)));
  return {
    section,
    content,
    plain: plainText(content),
    references: references(content),
    wording: firstBlockText(content),
  };
}

/**
 * Keeps the tables that lists, search and reading views need in step with the documents: soon after a commit, never in
 * the way of editing, one document at a time. What was missed (a crash, Postgres away) is found by `resume`.
 */
export class Projector {
  private readonly waiting = new Map<string, Waiting>();
  private queue: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly storage: Pick<Storage, 'load' | 'project' | 'unprojected'>,
    private readonly roomOf: (documentId: string) => Room | null,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly log: Log,
  ) {}

  /** These sections of a document changed and are committed; `all` when it is not known which. */
  touch(documentId: string, sections: Iterable<string> | 'all'): void {
    if (this.stopped) return;
    const entry = this.waiting.get(documentId) ?? this.begin(documentId);
    if (sections === 'all') entry.all = true;
    else for (const section of sections) entry.sections.add(section);
    entry.cancel();
    const latest = entry.since + this.limits.projectWithinMs - this.clock.now();
    const wait = Math.max(0, Math.min(this.limits.projectAfterMs, latest));
    entry.cancel = this.clock.after(wait, () => void this.enqueue(documentId));
  }

  /** Projects every document whose stored content is ahead of its projection. Resolves when they are done. */
  async resume(): Promise<void> {
    for (const documentId of await this.storage.unprojected()) {
      if (this.stopped) return;
      this.begin(documentId).all = true;
      await this.enqueue(documentId);
    }
  }

  /** Projects what waits, at once; resolves when it is done. */
  async flush(): Promise<void> {
    await Promise.all([...this.waiting.keys()].map((documentId) => this.enqueue(documentId)));
    await this.queue;
  }

  /** Begins nothing new; what is left is found by the next `resume`. */
  stop(): void {
    this.stopped = true;
    for (const entry of this.waiting.values()) entry.cancel();
    this.waiting.clear();
  }

  private begin(documentId: string): Waiting {
    const known = this.waiting.get(documentId);
    if (known !== undefined) return known;
    const entry = {
      sections: new Set<string>(),
      all: false,
      since: this.clock.now(),
      cancel: () => undefined,
    };
    this.waiting.set(documentId, entry);
    return entry;
  }

  private enqueue(documentId: string): Promise<void> {
    this.queue = this.queue.then(() => this.run(documentId));
    return this.queue;
  }

  private async run(documentId: string): Promise<void> {
    const entry = this.waiting.get(documentId);
    if (entry === undefined || this.stopped) return;
    entry.cancel();
    this.waiting.delete(documentId);
    try {
      const projection = await this.build(documentId, entry.all ? 'all' : entry.sections);
      if (projection !== null) await this.storage.project(projection);
    } catch (error) {
      this.log({ level: 'error', event: 'sync.projection.failed', documentId, reason: reasonOf(error) });
      this.retryLater(documentId, entry);
    }
  }

  private retryLater(documentId: string, failed: Waiting): void {
    const entry = this.begin(documentId);
    entry.all ||= failed.all;
    for (const section of failed.sections) entry.sections.add(section);
    entry.cancel();
    entry.cancel = this.clock.after(this.limits.projectWithinMs, () => void this.enqueue(documentId));
  }

  private async build(documentId: string, sections: ReadonlySet<string> | 'all'): Promise<Projection | null> {
    const room = this.roomOf(documentId);
    if (room !== null) {
      // Text that is not committed yet may be in it: then the projection is shown but does not count as complete.
      return fromDoc(room.doc, room.info, room.settled ? room.seq : room.seq - 1, sections);
    }
    const loaded = await this.storage.load(documentId);
    if (loaded === null) return null;
    const doc = new Y.Doc();
    try {
      applyAll(doc, loaded.updates);
      return fromDoc(doc, loaded.info, loaded.seq, 'all');
    } finally {
      doc.destroy();
    }
  }
}

function fromDoc(
  doc: Y.Doc,
  info: Projection['info'],
  seq: number,
  wanted: ReadonlySet<string> | 'all',
): Projection {
  const keys = [...(wanted === 'all' ? doc.share.keys() : wanted)].filter(isSectionKey);
  return { info, seq, sections: keys.map((section) => projectSection(doc, section)) };
}
