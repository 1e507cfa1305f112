import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RevisionContent } from '~/domain/plans/content';
import { TemplateFault, type TemplateFaultReason } from './template-fault';

/** How long one file may take, and how much memory; the demo plan takes a second and 150 MB. */
const writeMs = 60_000;
const memoryMb = 1024;
/** Files written at the same time; the others wait their turn. */
const atOnce = 2;

/** A file to be written from a revision. */
export type Job =
  | { kind: 'docx' | 'xlsx'; content: RevisionContent }
  | { kind: 'template'; content: RevisionContent; template: Uint8Array };

/** What came of it. */
export type Written =
  | { bytes: Uint8Array<ArrayBuffer> }
  | { fault: { reason: TemplateFaultReason; what: string; cause?: string } };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Writes an Office file in a thread of its own: a whole plan takes so long that everybody who writes at that moment would
 * feel it, and somebody else's template is not to be trusted with the memory of the server.
 * @throws TemplateFault when a template cannot be used
 */
export async function writeFile(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await writeInThread(job);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function writeInThread(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  // Not bundled with the pages: beside its source, as the server itself runs.
  const worker = new Worker(path.resolve('app', 'domain', 'exports', 'worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const fail = (why: string, cause?: unknown) => {
      const error = new Error(`writing ${job.kind}: ${why}`, { cause });
      reject(job.kind === 'template' ? new TemplateFault('tooComplex', '', { cause: error }) : error);
    };
    const timer = setTimeout(() => fail('it took too long'), writeMs);
    worker.once('message', (written: Written) => {
      if ('bytes' in written) resolve(written.bytes);
      else {
        const { reason, what, cause } = written.fault;
        reject(new TemplateFault(reason, what, { cause }));
      }
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail('not enough memory', error);
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      fail('the thread ended');
    });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
