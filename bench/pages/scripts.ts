import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { Chapter } from '../../e2e/chapter';
import { type Budget, type Measured, type Row, round } from './report';
import type { Setting } from './setting';

/** `plain`: nobody can write on the page; an approved chapter is such a page too. */
const budgetKiB = { plain: 110, editor: 330 };

/** A script a page loads; sizes in bytes, without headers. */
type Loaded = {
  url: string;
  encoding: string;
  transferred: number;
  gzip: number;
  gzip9: number;
  raw: number;
};

/** Bytes of script each page loads, with nothing cached, until nothing more is asked for. */
export async function measureScripts(setting: Setting): Promise<Measured> {
  const rows: Row[] = [];
  const budgets: Budget[] = [];
  const details: Record<string, Loaded[]> = {};
  const add = (name: string, scripts: Loaded[], atMost: number) => {
    const sum = (of: (script: Loaded) => number) =>
      round(scripts.reduce((all, one) => all + of(one), 0) / 1024, 1);
    const gzip = sum((script) => script.gzip);
    rows.push({
      ...{ page: name, files: scripts.length, 'gzip KiB': gzip },
      ...{
        'gzip -9 KiB': sum((script) => script.gzip9),
        'to Chromium KiB': sum((script) => script.transferred),
      },
      ...{
        encoding: [...new Set(scripts.map(({ encoding }) => encoding))].join(' '),
        'unpacked KiB': sum((script) => script.raw),
      },
    });
    budgets.push({ what: `script of ${name}`, measured: gzip, atMost, unit: 'KiB' });
    details[name] = scripts;
  };

  for (const { name, path, asWhom } of setting.pages) {
    const context = await setting.contextOf(asWhom);
    const page = await context.newPage();
    const scripts = collect(page);
    await page.goto(setting.product.url + path, { waitUntil: 'networkidle' });
    add(name, await scripts(), budgetKiB.plain);
    await context.close();
  }

  const { approved5, draft5 } = setting.chapters;
  const context = await setting.contextOf('manager');
  const reading = await context.newPage();
  const scriptsOfReading = collect(reading);
  await reading.goto(setting.product.url + approved5.path);
  await reading.waitForLoadState('networkidle');
  add('chapter, approved: read only', await scriptsOfReading(), budgetKiB.plain);
  await context.close();

  const writer = await setting.contextOf('manager');
  const page = await writer.newPage();
  const scripts = collect(page);
  const chapter = await Chapter.open(page, setting.product.url + draft5.path);
  await page.waitForLoadState('networkidle');
  add('chapter, draft: before an editor', await scripts(), budgetKiB.editor);
  await chapter.edit(draft5.measures[0]?.code ?? '');
  await page.waitForLoadState('networkidle');
  add('chapter, draft: editor in use', await scripts(), budgetKiB.editor);
  await writer.close();

  return {
    title: 'Script per page',
    how: 'Every JavaScript file the page loads in Chromium until the network is idle, cache empty; bodies only, 1 KiB = 1024 bytes. "gzip" is what the server sends to a client that takes nothing else (the budget), "gzip -9" the same files packed as tightly as gzip can, "to Chromium" what Chromium got in the encoding named after it.',
    rows,
    budgets,
    details,
  };
}

/** Notes the scripts this page loads; the returned function gives all of them so far. */
function collect(page: Page): () => Promise<Loaded[]> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) responses.push(response);
  });
  return () => Promise.all(responses.map(weigh));
}

async function weigh(response: Response): Promise<Loaded> {
  const [body, sizes, gzip] = await Promise.all([
    response.body(),
    response.request().sizes(),
    gzippedSize(response.url()),
  ]);
  return {
    url: new URL(response.url()).pathname,
    encoding: response.headers()['content-encoding'] ?? 'none',
    transferred: sizes.responseBodySize,
    gzip,
    gzip9: gzipSync(body, { level: 9 }).length,
    raw: body.length,
  };
}

function gzippedSize(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once('error', reject).once('end', () => resolve(bytes));
    }).once('error', reject);
  });
}
