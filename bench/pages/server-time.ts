import { existsSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { load, type Measured, percentile, round } from './report';
import type { Setting } from './setting';

const perSecond = 10;
const seconds = 20;
const warmUps = 20;
const atMostMs = 150;

/** Time the server takes for the pages of chapters and of a meeting while requests arrive evenly, answered or not. */
export async function measureServerTime(setting: Setting): Promise<Measured> {
  const { draft1, draft5, approved5 } = setting.chapters;
  const targets = [
    { name: '/healthz', path: '/healthz', isBudgeted: false },
    { name: 'chapter 5, approved', path: approved5.path, isBudgeted: true },
    { name: 'chapter 5, draft', path: draft5.path, isBudgeted: true },
    { name: 'chapter 1, draft', path: draft1.path, isBudgeted: true },
    { name: 'chapter 5, draft: .data', path: `${draft5.path}.data`, isBudgeted: true },
    { name: 'chapter 1, draft: .data', path: `${draft1.path}.data`, isBudgeted: true },
    { name: 'meeting, approved', path: setting.meeting, isBudgeted: true },
    { name: 'meeting, approved: .data', path: `${setting.meeting}.data`, isBudgeted: true },
  ];
  const agent = new Agent({ keepAlive: true });
  const rows = [];
  for (const { name, path } of targets) {
    const ask = () => timed(setting.product.url + path, setting.manager.cookie, agent);
    for (let i = 0; i < warmUps; i += 1) await ask();
    const loadBefore = load();
    const cpuBefore = processorTime(setting.product.pid);
    const { times, bytes } = await openLoop(ask);
    const cpu = (processorTime(setting.product.pid) - cpuBefore) / times.length;
    rows.push({
      ...{ page: name, 'KiB sent': round(bytes / 1024, 1) },
      ...{ 'p50 ms': round(percentile(times, 0.5), 1), 'p95 ms': round(percentile(times, 0.95), 1) },
      ...{ 'max ms': round(Math.max(...times), 1), 'CPU ms': round(cpu, 1) },
      ...{ load: `${loadBefore} → ${load()}` },
    });
  }
  agent.destroy();
  const trivial = rows[0]?.['p50 ms'] ?? Number.NaN;
  return {
    title: `Server time of the pages of chapters and of a meeting at ${perSecond} requests/s`,
    how: `Open loop on loopback for ${seconds} s each, signed in, kept-alive connections, gzip; from sending the request to the last byte. ".data" is what a navigation inside the product asks for. "× healthz" compares the medians with those of a page without work, in the same run. "CPU ms" is the processor time of the product's process for one request (Linux only; without Postgres), which a busy machine changes little.`,
    rows: rows.map((row) => ({ ...row, '× healthz': round(row['p50 ms'] / trivial, 1) })),
    budgets: rows
      .filter((_row, i) => targets[i]?.isBudgeted)
      .map((row) => ({ what: `p95 of ${row.page}`, measured: row['p95 ms'], atMost: atMostMs, unit: 'ms' })),
  };
}

/** Processor time a process has used so far, in ms; NaN where the system does not tell. */
function processorTime(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // After the name in parentheses: utime and stime are the 12th and 13th, in ticks of 10 ms.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

type Answer = { ms: number; bytes: number };

async function openLoop(ask: () => Promise<Answer>): Promise<{ times: number[]; bytes: number }> {
  const start = performance.now();
  const answers = await Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, i) => {
      await wait(start + (i * 1000) / perSecond - performance.now());
      return ask();
    }),
  );
  return { times: answers.map(({ ms }) => ms), bytes: answers[0]?.bytes ?? 0 };
}

/**
 * Time of one request. One that was sent on a connection which the server was just closing is sent anew, as browsers
 * do; its time goes on.
 */
function timed(url: string, cookie: string, agent: Agent, start = performance.now()): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, 'Accept-Encoding': 'gzip' };
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - start, bytes });
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    });
    request.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && request.reusedSocket) resolve(timed(url, cookie, agent, start));
      else reject(error);
    });
  });
}
