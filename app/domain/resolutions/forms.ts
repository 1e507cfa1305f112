import { z } from 'zod';
import type { ResolutionFilter } from './rules';

const text = z.string().max(200).catch('');

/** The filter of the register as its address has it; what makes no sense there is left out. */
export const resolutionFilterSchema = z.object({
  q: text,
  group: text,
  year: text,
  measure: text,
}) satisfies { parse(value: unknown): ResolutionFilter };
