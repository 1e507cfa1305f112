import { longestAgeMs } from '~/collab/protocol';

/** Every bound of the sync server. Bytes and milliseconds unless the name says otherwise. */
export type Limits = {
  /** Largest frame accepted; a larger one closes with `tooLarge`. */
  frameBytes: number;
  /** Largest awareness frame accepted (a stock client echoes everybody's states in one). */
  awarenessBytes: number;
  /** Largest single awareness state accepted. */
  awarenessStateBytes: number;
  /** Frames a connection may send per second, and how many at once; above, closed with `tooFast`. */
  framesPerSecond: number;
  frameBurst: number;
  /** Bytes a connection may send per second; twice `frameBytes` at once. Above, closed with `tooFast`. */
  bytesPerSecond: number;
  /** Awareness frames per second, and at once; those above are dropped without a word. */
  awarenessPerSecond: number;
  awarenessBurst: number;
  /** Unsent bytes to a reader above which awareness is not sent to it. */
  backlogAwarenessBytes: number;
  /** Unsent bytes to a reader above which it is closed for a clean resync (beside its own last sync reply). */
  backlogBytes: number;
  /** Forbidden writes answered before the connection is closed, not counting those just after access was lost. */
  forbiddenWrites: number;
  /** How long after access was lowered forbidden writes may still be under way. */
  forbiddenGraceMs: number;
  connectionsPerAddress: number;
  connectionsPerPerson: number;
  /** Upgrades being decided at once in the process, and how long one may take. */
  handshakes: number;
  handshakeMs: number;
  /** From the first pending update to the commit. The promise is 50 ms; timers are late, so a little less. */
  commitDelayMs: number;
  /** Updates waiting for Postgres in the process above which writers are closed with `tryAgain`. */
  pendingBytes: number;
  /** How long Postgres may take for one statement before it is tried again on another connection. */
  appendMs: number;
  /** Largest single insert statement. */
  statementBytes: number;
  retryMinMs: number;
  retryMaxMs: number;
  /** Access of every connection is checked again at least this often. */
  recheckMs: number;
  /** Something is sent to every connection at least this often (a stock client gives up after 30 s of silence). */
  heartbeatMs: number;
  /** How long what has changed is kept, for pages that asked for their data before they came in. */
  recentMs: number;
  /** How long a document without connections stays in memory. */
  lingerMs: number;
  /** Log rows of a document above which it is compacted while in use, and when it leaves memory. */
  compactRows: number;
  compactIdleRows: number;
  /** Quiet time after a commit before the projection, and how long steady typing may put it off. */
  projectAfterMs: number;
  projectWithinMs: number;
  /** After how long texts to place and sections to move are tried again when that failed. */
  errandRetryMs: number;
  /** How long `close()` waits for Postgres to take what is pending. */
  closeMs: number;
};

export const defaultLimits: Limits = {
  frameBytes: 8 * 1024 * 1024,
  awarenessBytes: 256 * 1024,
  awarenessStateBytes: 8 * 1024,
  framesPerSecond: 500,
  frameBurst: 2000,
  bytesPerSecond: 2 * 1024 * 1024,
  awarenessPerSecond: 100,
  awarenessBurst: 400,
  backlogAwarenessBytes: 256 * 1024,
  backlogBytes: 4 * 1024 * 1024,
  forbiddenWrites: 1,
  forbiddenGraceMs: 5_000,
  connectionsPerAddress: 500,
  connectionsPerPerson: 50,
  handshakes: 200,
  handshakeMs: 10_000,
  commitDelayMs: 40,
  pendingBytes: 64 * 1024 * 1024,
  appendMs: 5_000,
  statementBytes: 8 * 1024 * 1024,
  retryMinMs: 50,
  retryMaxMs: 2_000,
  recheckMs: 60_000,
  heartbeatMs: 15_000,
  recentMs: longestAgeMs,
  lingerMs: 10_000,
  compactRows: 500,
  compactIdleRows: 50,
  projectAfterMs: 1_000,
  projectWithinMs: 5_000,
  errandRetryMs: 5_000,
  closeMs: 10_000,
};
