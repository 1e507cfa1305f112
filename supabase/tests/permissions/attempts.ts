import { attachments } from './attachments';
import type { Attempts } from './attempt';
import { groups } from './groups';
import { imports } from './imports';
import { indicators } from './indicators';
import { lifecycle } from './lifecycle';
import { links } from './links';
import { means } from './means';
import { partnership } from './partnership';
import { plans } from './plans';
import { responsibility } from './responsibility';
import { texts } from './texts';
import { tree } from './tree';

/** How each line of the table is tried. */
export const attempts: Record<string, Attempts> = {
  ...partnership,
  ...groups,
  ...plans,
  ...tree,
  ...texts,
  ...attachments,
  ...responsibility,
  ...lifecycle,
  ...links,
  ...means,
  ...indicators,
  ...imports,
};
