import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type Row = Record<string, string | number>;

/** A number the product has promised to stay at or below. */
export type Budget = { what: string; measured: number; atMost: number; unit: string };

/** What one part of the benchmark found out. */
export type Measured = {
  title: string;
  /** How it was measured and what the columns mean. */
  how: string;
  rows: Row[];
  budgets: Budget[];
  /** For the JSON only: what explains a number. */
  details?: unknown;
};

const say = (text = '') => process.stdout.write(`${text}\n`);

/** The number at this share (0 to 1) of the sorted numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Rounded to `digits` decimal places. */
export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}

/** Mean number of processes that want a processor, over the last minute. */
export function load(): number {
  return round(os.loadavg()[0] ?? 0, 2);
}

/** Share of the processors' time that somebody uses over the next two seconds, in percent. */
export async function busy(): Promise<number> {
  const [before, after] = [spent(), await wait(2_000).then(spent)];
  return round(100 * (1 - (after.idle - before.idle) / (after.all - before.all)));
}

function spent(): { idle: number; all: number } {
  const times = os.cpus().map((cpu) => cpu.times);
  const sum = (of: (time: (typeof times)[number]) => number) => times.reduce((all, one) => all + of(one), 0);
  return {
    idle: sum(({ idle }) => idle),
    all: sum(({ user, nice, sys, idle, irq }) => user + nice + sys + idle + irq),
  };
}

/** The machine it ran on; without names of places or people. */
export function machine(browserVersion: string) {
  const cpus = os.cpus();
  return {
    processors: cpus.length,
    model: cpus[0]?.model.trim() ?? '',
    memoryGiB: round(os.totalmem() / 2 ** 30, 1),
    system: `${os.type()} ${os.release()}`,
    node: process.versions.node,
    browser: `Chromium ${browserVersion}`,
  };
}

/** Prints one part as a table, with its budgets below. */
export function print({ title, how, rows, budgets }: Measured): void {
  say(`\n── ${title}\n${how}\n`);
  const columns = Object.keys(rows[0] ?? {});
  const width = (column: string) =>
    Math.max(column.length, ...rows.map((row) => String(row[column] ?? '').length));
  const line = (cell: (column: string) => string | number, isText: (column: string) => boolean) =>
    columns
      .map((column) => {
        const text = String(cell(column));
        return isText(column) ? text.padEnd(width(column)) : text.padStart(width(column));
      })
      .join('  ')
      .trimEnd();
  const isText = (column: string) => typeof rows[0]?.[column] === 'string';
  say(line((column) => column, isText));
  for (const row of rows) say(line((column) => row[column] ?? '', isText));
  if (budgets.length > 0) say();
  for (const budget of budgets) say(verdict(budget));
}

/** One line: kept or missed, and by what number. */
export function verdict({ what, measured, atMost, unit }: Budget): string {
  const word = measured <= atMost ? 'ok    ' : 'MISSED';
  return `${word}  ${what}: ${measured} ${unit} (at most ${atMost} ${unit})`;
}

/** Prints which budgets were missed and keeps everything as JSON in `.cache/bench/`. */
export function conclude(about: ReturnType<typeof machine>, parts: readonly Measured[]): void {
  const budgets = parts.flatMap((part) => part.budgets);
  const missed = budgets.filter(({ measured, atMost }) => measured > atMost);
  say(`\n── budgets: ${budgets.length - missed.length} ok, ${missed.length} missed`);
  for (const budget of missed) say(verdict(budget));
  const file = path.join('.cache', 'bench', `pages-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ machine: about, parts }, null, 2));
  say(`\n${file}`);
}
