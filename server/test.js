/**
 * `npm test`: installs what is missing, the browser too, and runs everything there is to check. Prints last, alone on
 * a line, `N passed, N failed`, summed over the runners; a runner that ran nothing has failed.
 *
 *   npm test -- units e2e   only these runners
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, fail, install, say } from './prepare.js';

const bin = (name) => path.join('node_modules', '.bin', name);

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return status === 0;
}

/** A tool that only says whether all is well counts as one check. */
const check = (command, args) => () => (run(bin(command), args) ? [1, 0] : [0, 1]);

/** Runs a test runner that writes a report, and reads from it how many passed and failed. */
function report(command, args, file, count) {
  return () => {
    rmSync(file, { force: true });
    const ok = run(bin(command), args);
    if (!existsSync(file)) return [0, 1];
    const [passed, failed] = count(JSON.parse(readFileSync(file, 'utf8')));
    // A runner may fail without a failed test: an error outside of one.
    return [passed, ok ? failed : Math.max(failed, 1)];
  };
}

const vitest = (project) => {
  const file = path.join('.cache', `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return report('vitest', ['run', '--project', project, ...reporters], file, (result) => [
    result.numPassedTests,
    result.numFailedTests + result.numPendingTests + result.numTodoTests,
  ]);
};

const runners = {
  types: check('tsc', ['--noEmit']),
  lint: check('biome', ['ci']),
  imports: check('depcruise', ['app', 'server', 'supabase', 'e2e', 'bench', 'docs']),
  units: vitest('unit'),
  integration: vitest('integration'),
  build: () => {
    build();
    return [1, 0];
  },
  e2e: () => {
    process.env.SOUHRA_CHROMIUM = findBrowser();
    // A skipped journey counts as failed: nothing here is checked on some machines only.
    return report('playwright', ['test'], path.join('.cache', 'e2e.json'), ({ stats }) => [
      stats.expected + stats.flaky,
      stats.unexpected + stats.skipped,
    ])();
  },
};

/**
 * Path of a Chromium: Playwright's own where it is installed, else one on this machine, else one that can be had.
 * Empty for Playwright's own.
 */
function findBrowser() {
  const own = () => {
    const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    const file = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout;
    return existsSync(file);
  };
  const onMachine = () => {
    const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
    const folders = (process.env.PATH ?? '').split(path.delimiter);
    return names
      .flatMap((name) => folders.map((folder) => path.join(folder, name)))
      .find((file) => existsSync(file));
  };
  if (own()) return '';
  const found = onMachine();
  if (found) return found;
  say('Instaluji prohlížeč …');
  if (run(bin('playwright'), ['install', '--with-deps', 'chromium']) && own()) return '';
  if (run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium'])) {
    const installed = onMachine();
    if (installed) return installed;
  }
  return fail('Prohlížeč Chromium se nepodařilo nainstalovat. Nainstalujte jej a spusťte npm test znovu.');
}

const wanted = process.argv.slice(2);
const stranger = wanted.find((name) => !(name in runners));
if (stranger) fail(`Neznámá kontrola ${stranger}. Možné jsou: ${Object.keys(runners).join(', ')}.`);

install();
mkdirSync('.cache', { recursive: true });
let [passed, failed] = [0, 0];
for (const [name, runner] of Object.entries(runners)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`\n── ${name}`);
  const [good, bad] = runner();
  const nothing = good + bad === 0;
  if (nothing) say(`${name}: nothing was run`);
  passed += good;
  failed += nothing ? 1 : bad;
}
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
