/** Entry of every thread (threads.server.ts): TypeScript first has to be taught to it. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData);
