/**
 * What one process tells the others about a document. Published before the commit for liveness, so a process that holds
 * such an update must not report a message that repeats it as saved (S5.2) before it knows of the commit: an
 * implementation for several processes has to carry that knowledge too.
 */
export type FanoutMessage = { kind: 'update'; update: Uint8Array };

/** A process's place in the traffic of one document. */
export interface FanoutChannel {
  /** Tells the other processes. Never waits and never throws: what is lost is healed by the log. */
  publish(message: FanoutMessage): void;
  leave(): void;
}

/** Carries live traffic between processes; durability is the storage's. */
export interface Fanout {
  /** Joined before the document is loaded, so that nothing falls between; `receive` is called from then on. */
  join(documentId: string, receive: (message: FanoutMessage) => void): Promise<FanoutChannel>;
}
