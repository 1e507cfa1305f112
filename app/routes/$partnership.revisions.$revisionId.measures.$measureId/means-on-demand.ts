import { lazy } from 'react';

// What only those use who change means: those who read are not to wait for it.
export const TermForm = lazy(() =>
  import('./means-term-form').then((module) => ({ default: module.TermForm })),
);
export const FundingForm = lazy(() =>
  import('./means-funding-form').then((module) => ({ default: module.FundingForm })),
);
export const ChooseProject = lazy(() =>
  import('./means-choose-project').then((module) => ({ default: module.ChooseProject })),
);
