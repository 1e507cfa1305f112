/**
 * Faults of packages that end the product and are mended nowhere yet. Each is one exact replacement in an installed file,
 * so a new version of the package is noticed and its fault looked at again. Plain JavaScript, as prepare.js is.
 */
import { readFileSync, writeFileSync } from 'node:fs';

// postgres 3.4.9: a query that is written on a connection which has just been closed throws out of a callback and ends the
// process, instead of being refused (https://github.com/porsager/postgres/issues/1208 and 1154).
const postgres = {
  was: `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)
`,
  is: `  function nextWrite(fn) {
    if (!socket) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    const x = socket.write(chunk, fn)
`,
};

const faults = [
  { file: 'node_modules/postgres/src/connection.js', ...postgres },
  { file: 'node_modules/postgres/cjs/src/connection.js', ...postgres },
];

/**
 * Mends the installed packages; what is mended already stays as it is.
 * @returns the files in which a fault is no longer found as it is known
 */
export function mendPackages() {
  const strange = [];
  for (const { file, was, is } of faults) {
    const text = readFileSync(file, 'utf8');
    if (text.includes(is)) continue;
    if (text.includes(was)) writeFileSync(file, text.replace(was, is));
    else strange.push(file);
  }
  return strange;
}
