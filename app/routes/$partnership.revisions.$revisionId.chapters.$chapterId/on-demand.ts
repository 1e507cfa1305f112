import { lazy } from 'react';

// What only those use who may change the tree, or only where a text is being written: an approved chapter, which
// everybody reads, is not to wait for it.
export const AddPart = lazy(() => import('./title-form').then((module) => ({ default: module.AddPart })));
export const TitleForm = lazy(() => import('./title-form').then((module) => ({ default: module.TitleForm })));
export const MoveDialog = lazy(() =>
  import('./move-dialog').then((module) => ({ default: module.MoveDialog })),
);
export const LiveBar = lazy(() => import('./live-bar').then((module) => ({ default: module.LiveBar })));
export const ChapterActions = lazy(() =>
  import('./chapter-actions').then((module) => ({ default: module.ChapterActions })),
);
