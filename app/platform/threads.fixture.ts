import { threadId } from 'node:worker_threads';
import { answerTasks } from './threads.server';

export type Task = 'name' | 'throw' | 'end' | 'hang' | 'hoard';

answerTasks<Task, number>(async (task) => {
  switch (task) {
    case 'throw':
      throw new RangeError('thrown in the thread');
    case 'end':
      return process.exit();
    case 'hang':
      for (;;);
    case 'hoard':
      for (const hoard: number[][] = []; ; ) hoard.push(new Array<number>(100_000).fill(0.5));
    case 'name':
      return threadId;
  }
});
