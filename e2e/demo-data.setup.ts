import { makeDemoData } from './demo-product';
import { e2ePort } from './ports';

/** Makes the demo's data once; every file of journeys gets a copy with a product of its own (fixtures.ts). */
export default function setup(): Promise<void> {
  return makeDemoData(e2ePort(0));
}
