import type { ProseNode } from '~/collab/prose';

/** The text of something nobody has written yet. One object, so that it is never taken for a change. */
export const emptyText: ProseNode = { type: 'doc', content: [] };
