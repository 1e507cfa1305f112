/** Who may import whom (docs/decisions/0001): the map of the house as rules. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(app|server|supabase|e2e|bench)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module.',
      severity: 'error',
      from: { path: '^(app|server|supabase)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'routes-are-thin',
      '^app/routes/',
      '^app/(routes|domain|collab|ui|i18n|platform)/',
      'Routes put domain, collab and ui together.',
    ),
    only('ui-knows-no-domain', '^app/ui/', '^app/(ui|i18n)/', 'Components without a domain noun.'),
    only('i18n-knows-no-domain', '^app/i18n/', '^app/i18n/', 'Texts and formats only.'),
    only('platform-knows-no-domain', '^app/platform/', '^app/(platform|i18n)/', 'Clients, session, forms.'),
    only(
      'domain-servers-know-domain-and-platform',
      '^app/domain/.+\\.server\\.ts$',
      '^app/(domain|platform|i18n)/|^app/collab/(prose|protocol)\\.ts$',
      'Sole users of their tables.',
    ),
    {
      name: 'rules-are-pure',
      comment: 'Rules and shapes of the domain do no I/O.',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: '\\.server\\.ts$|\\.test\\.ts$' },
      to: {
        path: '^(app/(?!domain/|platform/database\\.types\\.ts|collab/prose\\.ts|i18n/(format|letters|language)\\.ts)|server/)|\\.server\\.ts$',
      },
    },
    only(
      'collab-knows-no-domain',
      '^app/collab/',
      '^app/(collab|ui|i18n)/',
      'Editing together, whatever the text is about.',
    ),
    {
      name: 'only-collab-touches-yjs',
      comment: 'Only app/collab and server/sync handle Yjs bytes.',
      severity: 'error',
      from: { path: '^(app|server|supabase)/', pathNot: '^app/collab/|^server/sync/' },
      to: { path: 'node_modules/(yjs|y-|lib0)' },
    },
    only(
      'server-does-not-reach-into-pages',
      '^server/',
      '^server/|^supabase/|^app/(platform|collab/(prose|protocol)\\.ts)|^app/domain/[^/]+/(rules|schema|letters)\\.ts$|^app/domain/(meetings/content|exports/(formats|minutes|minutes-file\\.server))\\.ts$',
      'Of the app, the server knows the frames, the pure rules, what its own jobs write, and the platform.',
    ),
    {
      name: 'app-never-imports-server',
      comment: 'Secret key and sockets stay on the other side; integration tests are told of their back end.',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.integration\\.test\\.ts$' },
      to: { path: '^(server|supabase|e2e|bench)/' },
    },
    {
      name: 'one-place-makes-clients',
      comment: 'createClient is called in app/platform/supabase.ts, and by tests as a person would.',
      severity: 'error',
      from: {
        path: '^(app|server)/',
        pathNot: '^app/platform/(supabase|session\\.server|session-cookie)\\.ts$|\\.test\\.ts$',
      },
      to: { path: 'node_modules/@supabase/(ssr|supabase-js)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: { path: '^(app|server|supabase)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { path: '^(app|server|supabase|e2e|bench)/' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|\\./styles\\.css)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css(\\?url)?$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
