/** Entry of the thread that reads files (thread.server.ts): TypeScript first has to be taught to it. */
import { register } from 'tsx/esm/api';

register();
await import(new URL('./worker.server.ts', import.meta.url).href);
