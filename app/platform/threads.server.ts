import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';

/** A task that took too long, or more memory than it may. */
export class TooDemanding extends Error {
  override name = 'TooDemanding';
}

export type ThreadLimits = {
  /** How long one task may take. */
  taskMs: number;
  /** How much memory a thread may take. */
  memoryMb: number;
  /** Tasks worked on at the same time; the others wait their turn. */
  atOnce: number;
  /** How long a thread without work is kept for the next task; 0: each task has one of its own. */
  idleMs: number;
};

/**
 * Threads for work that takes so long that everybody else would feel it, or that is not to be trusted with the memory of
 * the server.
 */
export class Threads<Task, Answer> {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];

  /** @param module what runs in them and calls `answerTasks`: its path from the root of the checkout */
  constructor(
    private readonly module: string,
    private readonly limits: ThreadLimits,
  ) {}

  /** Has a task done. Throws `TooDemanding`, or what the work has thrown; its thread ends with it. */
  async run(task: Task): Promise<Answer> {
    if (this.running < this.limits.atOnce) this.running++;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await this.inThread(task);
    } finally {
      // The turn goes on to whoever waits longest.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  private async inThread(task: Task): Promise<Answer> {
    const worker = this.takeIdle() ?? this.start();
    let answered = false;
    try {
      const answer = await this.ask(worker, task);
      answered = true;
      return answer;
    } finally {
      if (answered && this.limits.idleMs > 0) this.keepIdle(worker);
      else await worker.terminate();
    }
  }

  private start(): Worker {
    // Not bundled with the pages: it runs from its source, as the server does.
    const worker = new Worker(path.resolve('app', 'platform', 'thread.js'), {
      workerData: pathToFileURL(path.resolve(this.module)).href,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    // One that breaks while nobody waits for it is only forgotten.
    worker.on('error', () => this.forget(worker));
    worker.on('exit', () => this.forget(worker));
    return worker;
  }

  private ask(worker: Worker, task: Task): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        end();
      };
      const fail = (error: Error) => settle(() => reject(error));
      const onMessage = (answer: Answer) => settle(() => resolve(answer));
      const onError = (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        fail(isMemory ? new TooDemanding('not enough memory', { cause: error }) : error);
      };
      const onExit = () => fail(new Error(`${this.module} ended without an answer`));
      const timer = setTimeout(() => fail(new TooDemanding('it took too long')), this.limits.taskMs);
      worker.once('message', onMessage).once('error', onError).once('exit', onExit);
      worker.ref();
      worker.postMessage(task);
    });
  }

  private takeIdle(): Worker | null {
    const kept = this.idle.pop();
    if (kept) clearTimeout(kept.timer);
    return kept?.worker ?? null;
  }

  private keepIdle(worker: Worker): void {
    const timer = setTimeout(() => void worker.terminate(), this.limits.idleMs);
    // Neither keeps the process from ending.
    timer.unref();
    worker.unref();
    this.idle.push({ worker, timer });
  }

  private forget(worker: Worker): void {
    const index = this.idle.findIndex((kept) => kept.worker === worker);
    if (index >= 0) this.idle.splice(index, 1);
  }
}

/** The other side: does what the thread is given. A task that throws ends the thread, and `run` throws the same. */
export function answerTasks<Task, Answer>(work: (task: Task) => Promise<Answer>): void {
  const port = parentPort;
  if (!port) throw new Error('this runs in a thread of its own');
  port.on('message', (task: Task) => void work(task).then((answer) => port.postMessage(answer)));
}
