import { rmSync } from 'node:fs';
import type { FullConfig } from '@playwright/test';
import { startProduct } from './product';

/** Starts the product once for all journeys, on fresh data, and stops it afterwards. */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const { port, dataDir } = config.metadata as { port: number; dataDir: string };
  rmSync(dataDir, { recursive: true, force: true });
  const product = await startProduct({ port, dataDir });
  process.env.SOUHRA_RUNNING = product.runningFile;
  return async () => {
    const code = await product.stop();
    if (code !== 0) throw new Error(`the product ended with ${code}: ${product.output()}`);
  };
}
