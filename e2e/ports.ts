/**
 * Ports for the products under test: chosen once for a run and handed to Playwright's workers by the environment, so
 * that two runs on one machine do not meet, nor two workers of a run.
 * @param offset 0 is the product of the journeys, others belong to those which start their own; below 10
 */
export function e2ePort(offset: number): number {
  // Below 32768, where Linux begins to give ports to outgoing connections.
  process.env.SOUHRA_E2E_PORT ??= String(20_000 + 40 * Math.floor(Math.random() * 300));
  // Set by Playwright in each worker, from 0.
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0);
  return Number(process.env.SOUHRA_E2E_PORT) + 10 * worker + offset;
}
