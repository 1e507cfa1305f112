import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '~': fileURLToPath(new URL('./app', import.meta.url)) };

/**
 * Units run on their own. Integration tests run two files at a time, each worker against an embedded back end of its
 * own, started by their global setup (docs/decisions/0019).
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{app,server}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{server,supabase,app}/**/*.integration.test.ts'],
          globalSetup: ['supabase/tests/back-ends.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Not beside the units, which have as many workers as they like.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
