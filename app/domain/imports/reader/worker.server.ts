import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { previewOf } from '../preview';
import { RefusedFile } from '../schema';
import type { Answer, Task } from '../thread.server';
import { readFile } from './read.server';

const port = parentPort;
if (!port) throw new Error('this runs in a thread of its own');

port.on('message', (task: Task) => {
  answer(task).then(
    (result) => port.postMessage(result),
    (error: unknown) => {
      if (error instanceof RefusedFile) port.postMessage({ refused: error.reason } satisfies Answer);
      // Whatever a strange file has led a library to: the thread ends, and its host says so.
      else throw error;
    },
  );
});

async function answer(task: Task): Promise<Answer> {
  if (task.kind === 'read') {
    const { buffer, byteOffset, byteLength } = task.bytes;
    return { file: await readFile(Buffer.from(buffer, byteOffset, byteLength), task.name) };
  }
  const { preview, payload } = previewOf(task.file, task.options, task.directory, task.base);
  const json = JSON.stringify(payload);
  const digest = createHash('sha256').update(json).digest('base64url');
  return { preview, digest, payload: task.withPayload ? payload : null };
}
