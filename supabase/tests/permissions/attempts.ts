import { attachments } from './attachments';
import type { Attempts } from './attempt';
import { groups } from './groups';
import { imports } from './imports';
import { indicators } from './indicators';
import { lifecycle } from './lifecycle';
import { links } from './links';
import { means } from './means';
import { meetings } from './meetings';
import { life } from './minutes';
import { partnership } from './partnership';
import { plans } from './plans';
import { resolutions } from './resolutions';
import { responsibility } from './responsibility';
import { tasks } from './tasks';
import { texts } from './texts';
import { threads } from './threads';
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
  ...meetings,
  ...life,
  ...resolutions,
  ...tasks,
  ...threads,
};
