import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { Chapter } from '../../e2e/chapter';
import { type Colleague, colleague } from './colleague';
import { load, type Measured, percentile, round } from './report';
import type { Setting } from './setting';

const characters = 300;
const perSecond = 12;
const atMostMs = 50;

const sentence = 'Město ve spolupráci s poskytovateli služeb rozšíří nabídku dostupného bydlení pro rodiny. ';
const text = sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
const warmUp = 'Zkušební věta na zahřátí editoru. ';

/** A main thread that could not answer, from the browser's own observers. */
type Blocked = {
  tasks: number[];
  /** From key or input event to the next frame; only those over 16 ms are told. */
  events: number[];
  frames: Array<{ duration: number; scripts: string[] }>;
};

/** How long the main thread is blocked while somebody types in the longest chapter, alone and with two others. */
export async function measureTyping(setting: Setting): Promise<Measured> {
  const { product, consultant } = setting;
  const { path, documentId, measures } = setting.chapters.draft5;
  const [own, another] = [measures[0], measures[Math.floor(measures.length / 2)]];
  if (!own || !another) throw new Error('the chapter has no measures');
  const context = await setting.contextOf('manager');
  const page = await context.newPage();
  await page.addInitScript(observe);
  const chapter = await Chapter.open(page, product.url + path);
  const editor = await chapter.edit(own.code);
  const type = (what: string) => evenly(what, (character) => page.keyboard.type(character));
  const length = async () => ((await editor.textContent()) ?? '').length;
  await type(warmUp);
  await chapter.saved();

  const phases: Array<{ with: string; blocked: Blocked; longestWork: number; load: number }> = [];
  const phase = async (name: string, others: Colleague[], expected: number) => {
    const before = await length();
    await page.evaluate(forget);
    const longestWork = await longestTaskOf(setting.browser, page, async () => {
      await Promise.all([
        type(text),
        ...others.map((other) => evenly(text, async (character) => other.write(character))),
      ]);
      await chapter.saved();
    });
    const blocked = await page.evaluate(collect);
    const written = (await length()) - before;
    if (written < expected) throw new Error(`only ${written} of ${expected} characters were written`);
    phases.push({ with: name, blocked, longestWork, load: load() });
  };

  await phase('alone', [], characters);
  const join = (section: string) => colleague({ url: product.url, documentId, section, who: consultant });
  const [elsewhere, beside] = [await join(another.id), await join(own.id)];
  await phase('one in another section, one in the same', [elsewhere, beside], 2 * characters);
  elsewhere.leave();
  beside.leave();
  await context.close();

  const rows = phases.map(({ with: name, blocked, longestWork, load: loadNow }) => ({
    ...{ typing: name, 'tasks over 50 ms': blocked.tasks.length },
    ...{ 'longest ms': round(Math.max(0, ...blocked.tasks)), 'most CPU ms': round(longestWork, 1) },
    ...{ 'key to frame p95 ms': round(percentile(blocked.events, 0.95)) || '≤ 16' },
    ...{ 'slowest ms': round(Math.max(0, ...blocked.events)) || '≤ 16', load: loadNow },
  }));
  return {
    title: 'Typing in a chapter of 51 measures',
    how: `${characters} characters at ${perSecond} a second into the first measure, the editor warm. Tasks of the main thread over 50 ms as Chromium reports them (longtask), and events to the next frame (event timing, those over 16 ms). These are wall-clock times, so a busy machine lengthens them; "most CPU ms" it does not touch: the most processor time that one task of this page’s main thread took (trace). The others write through the sync server as its stock client does, without browsers, which would take the processors from the one that is measured.`,
    rows,
    budgets: phases.flatMap(({ with: name, blocked, longestWork }) => {
      const typing = name === 'alone' ? 'typing alone' : 'typing with two others';
      return [
        {
          what: `most CPU of a task, ${typing}`,
          measured: round(longestWork, 1),
          atMost: atMostMs,
          unit: 'ms',
        },
        {
          ...{ what: `longest task, ${typing} (0: none over 50)`, atMost: atMostMs, unit: 'ms' },
          measured: round(Math.max(0, ...blocked.tasks)),
        },
      ];
    }),
    details: phases,
  };
}

/** The most processor time, in ms, that a single task of this page's main thread takes while `work` runs. */
async function longestTaskOf(browser: Browser, page: Page, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(name), mark);
  await work();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
  const { traceEvents } = trace as { traceEvents: TraceEvent[] };
  const own = traceEvents.find(({ name }) => name === mark);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => pid === own?.pid && tid === own.tid && name.endsWith('::RunTask'),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}

const mark = 'bench: the page that is measured';

/** Of Chromium's trace format; `tdur` is processor time in µs. */
type TraceEvent = { name: string; pid: number; tid: number; tdur?: number };

/** Writes character by character, evenly, whether or not the page keeps up. */
async function evenly(what: string, write: (character: string) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (const [i, character] of [...what].entries()) {
    await wait(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
    await write(character);
  }
}

type Observed = Window & { blocked: Blocked };

// The next three run in the page.

function observe(): void {
  const page = window as unknown as Observed;
  page.blocked = { tasks: [], events: [], frames: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.blocked.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (/^(key|input|beforeinput)/.test(name)) page.blocked.events.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { scripts } = entry as PerformanceEntry & {
        scripts: Array<{ duration: number; invoker: string; sourceURL: string; sourceFunctionName: string }>;
      };
      page.blocked.frames.push({
        duration: entry.duration,
        scripts: scripts.map(
          (one) =>
            `${Math.round(one.duration)} ms ${one.invoker} ${one.sourceFunctionName} ${one.sourceURL.split('/').at(-1)}`,
        ),
      });
    }
  }).observe({ type: 'long-animation-frame' });
}

function forget(): void {
  (window as unknown as Observed).blocked = { tasks: [], events: [], frames: [] };
}

function collect(): Blocked {
  return (window as unknown as Observed).blocked;
}
