import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../start-error';

/**
 * Makes this process the only user of `dataDir` until the returned function is called. A lock left behind by a
 * process that was killed is taken over.
 * @throws StartError when another process is using the folder
 */
export function lockDataDir(dataDir: string): () => void {
  const file = path.join(dataDir, 'lock');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
      const [pid, started] = readLock(file).split(' ');
      if (startOf(Number(pid)) === started && Number(pid) !== process.pid) {
        throw new StartError(`Složku ${dataDir} už používá běžící Souhra (proces ${pid}).`);
      }
      rmSync(file, { force: true });
    }
  }
}

function readLock(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Its owner has just let it go; the next attempt finds out.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * Something that tells a process from a later one with the same number: its start time where the system tells it
 * (Linux), else only that it lives. Empty when there is no such process.
 */
function startOf(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return '';
  }
  if (process.platform !== 'linux') return 'alive';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
