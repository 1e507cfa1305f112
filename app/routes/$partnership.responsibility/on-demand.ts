import { lazy } from 'react';

// Opened by few, and by a press: the pages are not to wait for them.
export const AssignDialog = lazy(() =>
  import('./assign-dialog').then((module) => ({ default: module.AssignDialog })),
);
export const DeclineDialog = lazy(() =>
  import('./decline-dialog').then((module) => ({ default: module.DeclineDialog })),
);
