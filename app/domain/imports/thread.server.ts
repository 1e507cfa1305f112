import { Threads, TooDemanding } from '~/platform/threads.server';
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

// An ordinary plan takes a second and 100 MB; looking at a file takes several tasks.
const threads = new Threads<Task, Answer>('app/domain/imports/reader/worker.server.ts', {
  ...{ taskMs: 30_000, memoryMb: 768, atOnce: 2, idleMs: 60_000 },
});

/**
 * Reads a file in a thread of its own, so that nothing else waits for it, and so that one which is too much for it takes
 * nothing else along.
 * @throws RefusedFile
 */
export async function readInThread(bytes: Uint8Array, name: string): Promise<ReadFile> {
  if (bytes.length > limits.fileBytes) throw new RefusedFile('tooLarge');
  const answer = await answerTo({ kind: 'read', bytes, name });
  if ('file' in answer) return answer.file;
  throw new RefusedFile('refused' in answer ? answer.refused : 'damaged');
}

/** Says what an import would do. @throws RefusedFile when it takes too long */
export async function previewInThread(
  task: Omit<Extract<Task, { kind: 'preview' }>, 'kind'>,
): Promise<Previewed> {
  const answer = await answerTo({ kind: 'preview', ...task });
  if ('preview' in answer) return answer;
  throw new RefusedFile('tooDemanding');
}

async function answerTo(task: Task): Promise<Answer> {
  try {
    return await threads.run(task);
  } catch (error) {
    throw new RefusedFile(error instanceof TooDemanding ? 'tooDemanding' : 'damaged');
  }
}
