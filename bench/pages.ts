/**
 * What the pages cost: script, database round trips, server time, blocking while typing, first paint. A benchmark,
 * not a test: a missed budget is printed and the exit code stays 0; it is 1 when something could not be measured.
 *
 *   npx tsx bench/pages.ts [scripts roundTrips serverTime firstPaint typing]   only these parts
 */
import { measureFirstPaint } from './pages/first-paint';
import { busy, conclude, load, type Measured, machine, print } from './pages/report';
import { measureRoundTrips } from './pages/round-trips';
import { measureScripts } from './pages/scripts';
import { measureServerTime } from './pages/server-time';
import { prepare } from './pages/setting';
import { measureTyping } from './pages/typing';

// Typing comes last: it changes the texts.
const parts = {
  scripts: measureScripts,
  roundTrips: measureRoundTrips,
  serverTime: measureServerTime,
  firstPaint: measureFirstPaint,
  typing: measureTyping,
};

const wanted = process.argv.slice(2);
const stranger = wanted.find((name) => !(name in parts));
if (stranger) throw new Error(`There is no part ${stranger}; there are ${Object.keys(parts).join(', ')}.`);

process.stdout.write('Starting the product …\n');
const setting = await prepare();
// The product runs in a process group of its own, so Ctrl-C does not reach it.
process.once('SIGINT', () => void setting.stop().then(() => process.exit(130)));
try {
  const about = machine(setting.browser.version());
  process.stdout.write(
    `${about.processors} processors (${about.model}), ${about.memoryGiB} GiB, Node ${about.node}, ${about.browser}\n`,
  );
  const results: Measured[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const before = `Before it, others kept the processors ${await busy()} % busy; load average ${load()}`;
    const measured = await measure(setting);
    const withLoad = { ...measured, how: `${measured.how}\n${before}, after it ${load()}.` };
    print(withLoad);
    results.push(withLoad);
  }
  conclude(about, results);
} finally {
  await setting.stop();
}
