import { describe, expect, it } from 'vitest';
import { type Batch, Committer, type Settlement, type Source } from './committer';
import { defaultLimits, type Limits } from './limits';
import type { LogEntry } from './log';
import { RefusedWrite, type Write } from './storage';
import { ManualClock } from './testing/clock';

/** A document with updates to commit, and how each of its commits ended. */
class Pending implements Source {
  readonly outcomes: Settlement[] = [];
  private updates: Uint8Array[] = [];

  constructor(
    readonly documentId: string,
    private readonly committer: Committer,
  ) {}

  add(bytes = 10): void {
    this.updates.push(new Uint8Array(bytes));
    this.committer.add(this, bytes);
  }

  take(): Batch | null {
    const updates = this.updates.splice(0);
    if (updates.length === 0) return null;
    const { documentId } = this;
    return {
      documentId,
      writes: updates.map((update) => ({ documentId, author: null, update })),
      bytes: updates.reduce((sum, update) => sum + update.length, 0),
      settle: (settlement) => void this.outcomes.push(settlement),
    };
  }
}

function setUp(limits: Partial<Limits> = {}) {
  const clock = new ManualClock();
  const log: LogEntry[] = [];
  const statements: { at: number; documents: string[] }[] = [];
  const state = { append: async (_writes: readonly Write[]): Promise<void> => undefined };
  const storage = {
    append: async (writes: readonly Write[]) => {
      statements.push({ at: clock.now(), documents: writes.map((write) => write.documentId) });
      await state.append(writes);
      return new Map(
        writes.filter((write) => write.documentId !== 'gone').map((write) => [write.documentId, 7]),
      );
    },
  };
  const committer = new Committer(
    storage,
    clock,
    { ...defaultLimits, ...limits },
    (entry) => void log.push(entry),
  );
  const source = (documentId: string) => new Pending(documentId, committer);
  return { clock, log, statements, state, committer, source };
}

const committed = { kind: 'committed', seq: 7 };

describe('group commit', () => {
  it('S4.3 tries again what Postgres does not answer', async () => {
    const { clock, log, statements, state, source } = setUp({ appendMs: 1_000 });
    const a = source('a');
    state.append = () => new Promise(() => undefined);
    a.add();
    await clock.advance(999);
    expect(a.outcomes).toEqual([]);
    state.append = async () => undefined;
    await clock.advance(200);
    expect(a.outcomes).toEqual([committed]);
    expect(statements.map(({ documents }) => documents)).toEqual([['a'], ['a']]);
    expect(log.map(({ event }) => event)).toEqual(['sync.commit.failed', 'sync.commit.recovered']);
  });

  it('S4.1 appends everything of the process in one statement within 50 ms of the first', async () => {
    const { clock, statements, committer, source } = setUp();
    const [a, b] = [source('a'), source('b')];
    const start = clock.now();
    a.add();
    await clock.advance(30);
    b.add();
    a.add();
    expect(committer.pendingSince).toBe(start);
    await clock.advance(19);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.documents).toEqual(['a', 'a', 'b']);
    expect((statements[0]?.at ?? 0) - start).toBeLessThanOrEqual(50);
    expect([a.outcomes, b.outcomes]).toEqual([[committed], [committed]]);
    expect(committer.pendingBytes).toBe(0);
    expect(committer.pendingSince).toBeNull();
  });

  it('S4.1 gathers what comes during a commit for the next one, which is not late either', async () => {
    const { clock, statements, state, source } = setUp();
    let release: () => void = () => undefined;
    state.append = () => new Promise((resolve) => (release = resolve));
    const a = source('a');
    a.add();
    await clock.advance(45);
    const second = clock.now();
    a.add();
    await clock.advance(30);
    a.add();
    expect(statements).toHaveLength(1);
    release();
    await clock.advance(60);
    release();
    await clock.advance(0);
    expect(statements.map((statement) => statement.documents.length)).toEqual([1, 2]);
    expect((statements[1]?.at ?? 0) - second).toBeLessThanOrEqual(50);
    expect(a.outcomes).toEqual([committed, committed]);
  });

  it('S4.3 keeps trying with growing pauses, says so once, and settles once', async () => {
    const { clock, statements, state, committer, log, source } = setUp();
    state.append = async () => {
      throw new Error('away');
    };
    const a = source('a');
    a.add();
    await clock.advance(10_000);
    const pauses = statements.slice(1).map((statement, i) => statement.at - (statements[i]?.at ?? 0));
    expect(pauses.slice(0, 7)).toEqual([50, 100, 200, 400, 800, 1600, 2000]);
    expect(committer.lastError).toBe('away');
    expect(log.filter((entry) => entry.event === 'sync.commit.failed')).toHaveLength(1);
    expect(a.outcomes).toEqual([]);
    state.append = async () => undefined;
    await clock.advance(2_000);
    expect(a.outcomes).toEqual([committed]);
    expect(committer.lastError).toBeNull();
  });

  it('S4.4 is full at its limit and empty again after the commit', async () => {
    const { clock, committer, source } = setUp({ pendingBytes: 100 });
    const a = source('a');
    a.add(99);
    expect(committer.full).toBe(false);
    a.add(1);
    expect(committer.full).toBe(true);
    await clock.advance(50);
    expect(committer.full).toBe(false);
  });

  it('S4.5 does not let a gone or refused document keep the others from being saved', async () => {
    const { clock, state, committer, source } = setUp();
    state.append = async (writes) => {
      if (writes.some((write) => write.documentId === 'bad')) throw new RefusedWrite('bad data');
    };
    const [a, bad, gone, b] = [source('a'), source('bad'), source('gone'), source('b')];
    for (const one of [a, bad, gone, b]) one.add();
    await clock.advance(50);
    expect([a, bad, gone, b].map((one) => one.outcomes)).toEqual([
      [committed],
      [{ kind: 'refused' }],
      [{ kind: 'refused' }],
      [committed],
    ]);
    expect(committer.pendingBytes).toBe(0);
  });

  it('S4.1 splits what is too much for one statement', async () => {
    const { clock, statements, source } = setUp({ statementBytes: 100 });
    const sources = ['a', 'b', 'c', 'd'].map(source);
    for (const one of sources) one.add(40);
    await clock.advance(50);
    expect(statements.map((statement) => statement.documents)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('S4.7 flushes at once all that was pending, and what comes meanwhile does not hold it up', async () => {
    const { clock, state, statements, committer, source } = setUp({ commitDelayMs: 60_000 });
    await committer.flush();
    let release: () => void = () => undefined;
    state.append = () => new Promise((resolve) => (release = resolve));
    const a = source('a');
    a.add();
    let flushed = false;
    void committer.flush().then(() => {
      flushed = true;
    });
    await clock.advance(0);
    a.add();
    expect([statements.length, flushed]).toEqual([1, false]);
    release();
    await clock.advance(0);
    expect(flushed).toBe(true);
    expect(a.outcomes).toHaveLength(1);
  });

  it('S4.7 flushes what came during a commit too, with the next one', async () => {
    const { clock, state, statements, committer, source } = setUp({ commitDelayMs: 60_000 });
    let release: () => void = () => undefined;
    state.append = () => new Promise((resolve) => (release = resolve));
    const a = source('a');
    a.add();
    void committer.flush();
    await clock.advance(0);
    a.add();
    let flushed = false;
    void committer.flush().then(() => {
      flushed = true;
    });
    release();
    await clock.advance(0);
    expect([statements.length, flushed]).toEqual([2, false]);
    release();
    await clock.advance(0);
    expect(flushed).toBe(true);
    expect(a.outcomes).toHaveLength(2);
  });

  it('S4.7 can be told to give up', async () => {
    const { clock, state, statements, committer, source } = setUp();
    state.append = async () => {
      throw new Error('away');
    };
    const a = source('a');
    a.add();
    await clock.advance(60);
    const flushed = committer.flush();
    await clock.advance(0);
    const tried = statements.length;
    committer.abandon();
    await flushed;
    await clock.advance(60_000);
    expect(statements.length).toBe(tried);
    expect(a.outcomes).toEqual([]);
  });
});
