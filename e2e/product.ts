import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What DATA_DIR/running.json tells tools. */
export type RunningFile = {
  pid: number;
  url: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  databaseUrl: string;
  demoPassword: string;
};

export type Product = {
  runningFile: string;
  pid: number;
  output(): string;
  /** Fulfils with the exit code when it ends. */
  ended: Promise<number | null>;
  /** Asks it to end, as Ctrl-C would; gives the exit code. */
  stop(): Promise<number | null>;
  /** Kills the whole process group and its database at once, as a power cut would. */
  kill(): Promise<void>;
};

/** Starts the built product as `npm start` does and waits until it is ready. */
export async function startProduct(options: {
  port: number;
  dataDir: string;
  env?: Record<string, string>;
}): Promise<Product> {
  const child = spawn(process.execPath, ['server/start.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(options.port),
      DATA_DIR: options.dataDir,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that it can be killed as a whole.
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await ready(child, options.port, () => text);
  const runningFile = path.join(options.dataDir, 'running.json');
  return {
    runningFile,
    pid: child.pid ?? 0,
    output: () => text,
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
    kill: async () => {
      const postmaster = readPid(path.join(options.dataDir, 'postgres', 'postmaster.pid'));
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      if (postmaster) process.kill(-postmaster, 'SIGKILL');
      await ended;
    },
  };
}

function readPid(file: string): number | null {
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

async function ready(child: ChildProcess, port: number, output: () => string): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the product did not start: ${output()}`);
    if (Date.now() > deadline) throw new Error(`the product was not ready in time: ${output()}`);
    try {
      const response = await fetch(`http://localhost:${port}/readyz`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
