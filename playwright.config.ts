import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { e2ePort } from './e2e/ports';

/** End to end: the built product as `npm start` runs it, on a database of its own, in a real Chromium. */
const port = e2ePort(0);
const dataDir = path.resolve('.cache', 'e2e-data');

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e-results',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  globalSetup: './e2e/server.setup.ts',
  metadata: { port, dataDir },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'cs-CZ',
    timezoneId: 'Europe/Prague',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Which Chromium is used is found out by server/test.js; without it, Playwright's own.
      ...(process.env.SOUHRA_CHROMIUM ? { executablePath: process.env.SOUHRA_CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
});
