import { defineConfig } from '@playwright/test';
import { e2ePort } from './e2e/ports';

// Chosen here, before there are workers: they all have to know it.
e2ePort(0);

/**
 * End to end: the built product as `npm start` runs it, in a real Chromium. Two files at a time, each on a product of
 * its own; the journeys of a file follow one another (docs/decisions/0019).
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e-results',
  fullyParallel: false,
  workers: 2,
  // Far above what a journey needs: they say that something never comes, not that a machine is slow.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  globalSetup: './e2e/demo-data.setup.ts',
  use: {
    locale: 'cs-CZ',
    timezoneId: 'Europe/Prague',
    // Filming everything costs two fifths of a run (docs/decisions/0019); `--trace on` where a picture is not enough.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
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
