import { CloseCode } from '~/collab/protocol';
import type { AccessAnswer, Authority } from './authorise';
import type { Clock } from './clock';
import type { Limits } from './limits';
import { type Log, reasonOf } from './log';
import type { Connection } from './socket';

/** Requests asked of the authority at once. */
const BATCH = 500;
const RETRY_MS = 1_000;

/** The connections to one thing of a partnership. */
type Held = { info: { partnershipId: string }; connections: Iterable<Connection> };

/** Asks again what the open connections may do: when the database says that it changed, and regularly. */
export class AccessWatch {
  /** Rises with every notice, so that a connection let in on an older answer can be asked about again. */
  epoch = 0;
  private cancelTimer: () => void = () => undefined;
  private readonly cancelRetries = new Set<() => void>();

  constructor(
    private readonly authority: Authority,
    private readonly rooms: Iterable<Held>,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly log: Log,
  ) {}

  /** Begins the regular re-check. */
  start(): void {
    this.cancelTimer = this.clock.after(this.limits.recheckMs, () => {
      void this.changed(null);
      this.start();
    });
  }

  stop(): void {
    this.cancelTimer();
    for (const cancel of this.cancelRetries) cancel();
    this.cancelRetries.clear();
  }

  /** Rights in a partnership (null: in any) may have changed. Resolves when its connections have been asked about. */
  async changed(partnershipId: string | null): Promise<void> {
    this.epoch++;
    const connections: Connection[] = [];
    for (const room of this.rooms) {
      if (partnershipId === null || room.info.partnershipId === partnershipId)
        connections.push(...room.connections);
    }
    await this.recheck(connections);
  }

  /** Asks about these connections and acts on the answers. */
  async recheck(connections: readonly Connection[]): Promise<void> {
    for (let i = 0; i < connections.length; i += BATCH)
      await this.recheckBatch(connections.slice(i, i + BATCH));
  }

  private async recheckBatch(connections: readonly Connection[]): Promise<void> {
    try {
      const answers = await this.authority.check(
        connections.map(({ identity: { personId, sessionId }, place }) => ({
          personId,
          sessionId,
          ...place,
        })),
      );
      connections.forEach((connection, i) => {
        const answer = answers[i];
        if (answer !== undefined) apply(connection, answer);
      });
    } catch (error) {
      // Nobody can take rights away while the database is away; as soon as it is back, it is asked.
      this.log({ level: 'warn', event: 'sync.recheck.failed', reason: reasonOf(error) });
      const cancel = this.clock.after(RETRY_MS, () => {
        this.cancelRetries.delete(cancel);
        void this.recheck(connections.filter((connection) => connection.open));
      });
      this.cancelRetries.add(cancel);
    }
  }
}

function apply(connection: Connection, answer: AccessAnswer): void {
  switch (answer.kind) {
    case 'granted':
      connection.setAccess(answer.access);
      return;
    case 'sessionEnded':
      connection.close(CloseCode.sessionEnded, 'session ended');
      return;
    case 'forbidden':
      connection.close(CloseCode.forbidden, 'no access');
      return;
    case 'gone':
      connection.close(CloseCode.gone, 'not there any more');
      return;
  }
}
