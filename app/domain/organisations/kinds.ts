// Apart from the schemas, so that a browser which shows the choices need not load what checks them.

/** Kinds of organisations, as the database knows them. */
export const organisationKinds = [
  'city',
  'region',
  'state',
  'agency',
  'police',
  'school',
  'health',
  'ngo',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a list of organisations is narrowed to. */
export const organisationFilters = ['all', 'member', 'outside', 'archived'] as const;
export type OrganisationFilter = (typeof organisationFilters)[number];
