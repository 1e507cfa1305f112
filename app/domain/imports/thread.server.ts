import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportPayload } from './payload';
import type { Base, ImportPreview } from './preview';
import {
  type Directory,
  type FileRefusal,
  type ImportOptions,
  limits,
  type ReadFile,
  RefusedFile,
} from './schema';

/** Work for the thread: to read a file, or to say what its import would do. */
export type Task =
  | { kind: 'read'; bytes: Uint8Array; name: string }
  | {
      kind: 'preview';
      file: ReadFile;
      options: ImportOptions;
      directory: Directory;
      base: Base;
      withPayload: boolean;
    };

/** What an import would do. The digest is of what would be written: the same as long as nothing has changed. */
export type Previewed = { preview: ImportPreview; digest: string; payload: ImportPayload | null };
export type Answer = { file: ReadFile } | Previewed | { refused: FileRefusal };

/** How long one piece of work may take, and how much memory; an ordinary plan takes a second and 100 MB. */
const workMs = 30_000;
const memoryMb = 768;
/** How much is worked on at the same time; the rest waits its turn. */
const atOnce = 2;
/** How long a thread without work is kept: looking at a file takes several pieces. */
const idleMs = 60_000;

let running = 0;
const waiting: (() => void)[] = [];
const idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];

/**
 * Reads a file in a thread of its own, so that nothing else waits for it, and so that one which is too much for it takes
 * nothing else along.
 * @throws RefusedFile
 */
export async function readInThread(bytes: Uint8Array, name: string): Promise<ReadFile> {
  if (bytes.length > limits.fileBytes) throw new RefusedFile('tooLarge');
  const answer = await inTurn({ kind: 'read', bytes, name });
  if ('file' in answer) return answer.file;
  throw new RefusedFile('refused' in answer ? answer.refused : 'damaged');
}

/** Says what an import would do. @throws RefusedFile when it takes too long */
export async function previewInThread(
  task: Omit<Extract<Task, { kind: 'preview' }>, 'kind'>,
): Promise<Previewed> {
  const answer = await inTurn({ kind: 'preview', ...task });
  if ('preview' in answer) return answer;
  throw new RefusedFile('tooDemanding');
}

async function inTurn(task: Task): Promise<Answer> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  const worker = takeIdle() ?? startThread();
  try {
    const answer = await work(worker, task);
    keepIdle(worker);
    return answer;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function startThread(): Worker {
  // Not bundled with the pages: it runs from its source, as the server does.
  const worker = new Worker(path.resolve('app', 'domain', 'imports', 'reader', 'worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // One that breaks while nobody waits for it is only forgotten.
  worker.on('error', () => forget(worker));
  worker.on('exit', () => forget(worker));
  return worker;
}

function work(worker: Worker, task: Task): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    const refuse = (reason: FileRefusal) => settle(() => reject(new RefusedFile(reason)));
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = ({ code }: NodeJS.ErrnoException) =>
      refuse(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooDemanding' : 'damaged');
    const onExit = () => refuse('damaged');
    const timer = setTimeout(() => refuse('tooDemanding'), workMs);
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    worker.ref();
    worker.postMessage(task);
  });
}

function takeIdle(): Worker | null {
  const kept = idle.pop();
  if (kept) clearTimeout(kept.timer);
  return kept?.worker ?? null;
}

function keepIdle(worker: Worker): void {
  const timer = setTimeout(() => void worker.terminate(), idleMs);
  // Neither keeps the process from ending.
  timer.unref();
  worker.unref();
  idle.push({ worker, timer });
}

function forget(worker: Worker): void {
  const index = idle.findIndex((kept) => kept.worker === worker);
  if (index >= 0) idle.splice(index, 1);
}
