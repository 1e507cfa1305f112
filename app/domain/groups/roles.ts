// Apart from the schemas, so that a browser which shows the choices need not load what checks them.

/** Roles in a working group. */
export const groupRoles = ['chair', 'member', 'guest'] as const;
export type GroupRole = (typeof groupRoles)[number];
