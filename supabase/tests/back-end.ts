import { inject } from 'vitest';

/** A back end of the integration tests, and what is needed to use it. */
export type TestBackEnd = {
  databaseUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  /** Password of every demo person. */
  demoPassword: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker (back-ends.setup.ts). */
    backEnds: TestBackEnd[];
  }
}

function ofThisWorker(): TestBackEnd {
  // Set by Vitest, from 1; no two files that run at the same time have the same one.
  const own = inject('backEnds')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!own) throw new Error(`no back end for worker ${process.env.VITEST_POOL_ID}`);
  return own;
}

/** The back end of this test file: other files have used it before, none uses it now. */
export const backEnd = ofThisWorker();
