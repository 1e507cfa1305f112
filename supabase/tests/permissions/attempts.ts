import type { Attempts } from './attempt';
import { groups } from './groups';
import { partnership } from './partnership';
import { plans } from './plans';
import { texts } from './texts';
import { tree } from './tree';

/** How each line of the table is tried. */
export const attempts: Record<string, Attempts> = { ...partnership, ...groups, ...plans, ...tree, ...texts };
