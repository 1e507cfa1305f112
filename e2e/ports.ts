/**
 * Ports for the products under test: chosen once for a run and handed to Playwright's workers by the environment, so
 * that two runs on one machine do not meet.
 * @param offset 0 is the product of the whole run, others belong to journeys which start their own
 */
export function e2ePort(offset: number): number {
  // Below 32768, where Linux begins to give ports to outgoing connections.
  process.env.SOUHRA_E2E_PORT ??= String(20_000 + 10 * Math.floor(Math.random() * 1_200));
  return Number(process.env.SOUHRA_E2E_PORT) + offset;
}
