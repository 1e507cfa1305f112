import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoPeople } from '../supabase/seed/demo-people';
import { readSettings } from './env';
import { type Running, startSouhra } from './index';
import { StartError } from './start-error';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Runs the product in this process until it is asked to stop; ends the process with 0, or 1 after a failed start. */
export async function main(): Promise<void> {
  let running: Running;
  let asked = false;
  const early = () => {
    asked = true;
  };
  process.once('SIGINT', early).once('SIGTERM', early);
  try {
    const settings = readSettings(process.env);
    const started = performance.now();
    running = await startSouhra(settings, (step) => say(`  ${step} …`));
    announce(running, (performance.now() - started) / 1000);
  } catch (error) {
    process.stderr.write(`Chyba: ${messageOf(error)}\n`);
    process.exit(1);
  }
  const runningFile = path.join(running.settings.dataDir, 'running.json');
  mkdirSync(running.settings.dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(runningFile, JSON.stringify(running.forTools, null, 2), { mode: 0o600 });

  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    // Asked twice: the terminal gets its way, whatever is still being written.
    process.once('SIGINT', () => process.exit(130));
    rmSync(runningFile, { force: true });
    try {
      await running.stop();
    } catch (error) {
      process.stderr.write(`Chyba: ${messageOf(error)}\n`);
      process.exit(code || 1);
    }
    process.exit(code);
  };
  const stop = () => {
    say('\nUkončuji …');
    void end(0);
  };
  running.onLost((reason) => {
    process.stderr.write(`Chyba: databáze se neočekávaně ukončila (${reason})\n`);
    void end(1);
  });
  // Nobody's error (a library's, in a callback of its own, as when the database is gone): what is pending is still
  // flushed, and a service manager starts anew.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`Chyba: ${messageOf(error)}\n`);
    void end(1);
  });
  process.removeListener('SIGINT', early).removeListener('SIGTERM', early);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (asked) stop();
}

/** One line for what the operator can mend; the whole story for what we did not foresee. */
function messageOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const { code, stack } = error as { code?: string; stack?: string };
  // 53100: Postgres' word for a full disk.
  if (code === 'ENOSPC' || code === '53100') return 'Na disku není místo.';
  return stack ?? String(error);
}

function announce(running: Running, seconds: number): void {
  const { settings, demoPassword, outbox } = running;
  say(
    `\nSouhra běží na ${settings.publicUrl} (připraveno za ${seconds.toFixed(1).replace('.', ',')} s). Ukončíte ji Ctrl-C.`,
  );
  if (outbox) say(`E-maily se neodesílají, ukládají se do ${outbox} (nastavte SMTP_URL).`);
  if (!demoPassword) return;
  say(`\nUkázkové účty (heslo všech: ${demoPassword}):`);
  const width = Math.max(...demoPeople.map(({ email }) => email.length));
  for (const { email, name, label } of demoPeople) say(`  ${email.padEnd(width)}  ${name}, ${label}`);
}
