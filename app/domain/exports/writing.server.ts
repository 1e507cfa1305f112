import type { RevisionContent } from '~/domain/plans/content';
import { Threads, TooDemanding } from '~/platform/threads.server';
import type { MinutesReport } from './minutes';
import { TemplateFault, type TemplateFaultReason } from './template-fault';

/** A file to be written from a revision, or from minutes. */
export type Job =
  | { kind: 'minutes'; report: MinutesReport }
  | { kind: 'minutesTemplate'; report: MinutesReport; template: Uint8Array }
  | { kind: 'docx' | 'xlsx'; content: RevisionContent }
  | { kind: 'template'; content: RevisionContent; template: Uint8Array };

/** What came of it. */
export type Written =
  | { bytes: Uint8Array<ArrayBuffer> }
  | { fault: { reason: TemplateFaultReason; what: string; cause?: string } };

// The demo plan takes a second and 150 MB. No thread is used again: a stranger's template may have been in it.
const threads = new Threads<Job, Written>('app/domain/exports/worker.server.ts', {
  ...{ taskMs: 60_000, memoryMb: 1024, atOnce: 2, idleMs: 0 },
});

/**
 * Writes an Office file in a thread of its own.
 * @throws TemplateFault when a template cannot be used
 */
export async function writeFile(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  const written = await threads.run(job).catch((error: unknown) => {
    if ('template' in job && error instanceof TooDemanding)
      throw new TemplateFault('tooComplex', '', { cause: error });
    throw error;
  });
  if ('bytes' in written) return written.bytes;
  const { reason, what, cause } = written.fault;
  throw new TemplateFault(reason, what, { cause });
}
