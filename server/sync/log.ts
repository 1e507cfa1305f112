/** One line of the log: what happened, with the values that tell which one. The composition root decides where it goes. */
export type LogEntry = { level: 'info' | 'warn' | 'error'; event: string; [field: string]: unknown };
export type Log = (entry: LogEntry) => void;

/** What an error says, for a log field. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
