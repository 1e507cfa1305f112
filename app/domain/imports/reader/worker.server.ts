import { createHash } from 'node:crypto';
import { answerTasks } from '~/platform/threads.server';
import { previewOf } from '../preview';
import { RefusedFile } from '../schema';
import type { Answer, Task } from '../thread.server';
import { readFile } from './read.server';

answerTasks<Task, Answer>(async (task) => {
  try {
    return await answer(task);
  } catch (error) {
    // Whatever else a strange file has led a library to: the thread ends, and its host says so.
    if (!(error instanceof RefusedFile)) throw error;
    return { refused: error.reason };
  }
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
