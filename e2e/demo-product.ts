import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Product, startProduct } from './product';

const root = path.resolve('.cache', 'e2e-data');
const template = path.join(root, 'template');

/** Starts the product for the first time, on nothing, and keeps the data it made for all products of the run. */
export async function makeDemoData(port: number): Promise<void> {
  rmSync(root, { recursive: true, force: true });
  const first = new DemoProduct(template, port);
  await first.start();
  await first.stop();
}

/** Makes a folder with the data of a product that was started once and stopped: the demo as it is delivered. */
export function copyDemoData(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(template, dataDir, { recursive: true });
}

/** The product on a data folder of its own; can be stopped or killed, and started again on what it left. */
export class DemoProduct {
  private readonly dataDir: string;
  private readonly port: number;
  private running: Product | null = null;

  constructor(dataDir: string, port: number) {
    this.dataDir = dataDir;
    this.port = port;
  }

  /** A product on a fresh copy of the demo's data, started. */
  static async onCopy(name: string, port: number): Promise<DemoProduct> {
    const dataDir = path.join(root, name);
    copyDemoData(dataDir);
    const product = new DemoProduct(dataDir, port);
    await product.start();
    return product;
  }

  /** Starts it; from then on `running()` describes it. */
  async start(): Promise<void> {
    this.running = await startProduct({ port: this.port, dataDir: this.dataDir });
    process.env.SOUHRA_RUNNING = this.running.runningFile;
  }

  /**
   * Asks it to end and waits for it.
   * @throws Error with its output when it does not end well
   */
  async stop(): Promise<void> {
    const product = this.take();
    const code = product ? await product.stop() : 0;
    if (code !== 0) throw new Error(`the product ended with ${code}: ${product?.output()}`);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.take()?.kill();
  }

  private take(): Product | null {
    const product = this.running;
    this.running = null;
    return product;
  }
}
