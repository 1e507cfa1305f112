// Apart from the schemas, so that a browser which shows the choices need not load what checks them.

/** Roles in a partnership, from the most to the least rights. */
export const roles = ['manager', 'consultant', 'member', 'participant'] as const;
