/** `npm run check`: types, lint, import rules and units side by side, for between two edits (well under 30 s). */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { install, say } from './prepare.js';

install();
const checks = {
  types: ['tsc', '--noEmit'],
  lint: ['biome', 'check'],
  imports: ['depcruise', 'app', 'server', 'supabase', 'e2e', 'bench', 'docs'],
  units: ['vitest', 'run', '--project', 'unit'],
};

function run(name, [command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(path.join('node_modules', '.bin', command), args, {
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('exit', (code) => {
      say(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'}\n${code === 0 ? '' : output}`);
      resolve(code === 0);
    });
  });
}

const results = await Promise.all(Object.entries(checks).map(([name, command]) => run(name, command)));
process.exit(results.every(Boolean) ? 0 : 1);
