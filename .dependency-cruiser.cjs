// The layers of ARCHITECTURE.md, as rules. A room may import only from the rooms named for it.
const rooms = {
  time: [],
  problems: ['time'],
  coaching: ['time', 'problems', 'tracker'],
  students: ['time', 'problems', 'tracker'],
  sharing: ['time', 'problems', 'coaching', 'students', 'tracker'],
  tracker: ['time', 'problems'],
  outputs: ['time', 'problems', 'coaching', 'students', 'sharing', 'tracker'],
  ports: ['time', 'problems', 'coaching', 'students', 'tracker', 'outputs'],
  actions: ['time', 'problems', 'coaching', 'students', 'sharing', 'tracker', 'outputs', 'ports'],
  google: ['time', 'problems', 'coaching', 'students', 'sharing', 'tracker', 'outputs', 'ports'],
  entry: ['problems', 'ports', 'actions', 'google'],
  sidebar: ['time', 'problems', 'students', 'coaching', 'outputs', 'actions'],
};

module.exports = {
  forbidden: [
    // Google's own objects know each other (a range has a sheet, a sheet gives ranges), and so do their fakes.
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^local/google/' }, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-stays-in-its-layer`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
    })),
    {
      // They are built into a part of their own (scripts/build/parts.mjs), which holds no request and no reply.
      name: 'steps-know-no-action',
      severity: 'error',
      from: { path: '^src/actions/steps/' },
      to: { path: '^(src/actions/(?!steps/)|node_modules/zod)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sidebar-knows-actions-by-type-only',
      severity: 'error',
      from: { path: '^src/sidebar/' },
      to: { path: '^src/actions/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ports-hold-types-only',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'local-reads-dist-only', severity: 'error', from: { path: '^local/' }, to: { path: '^src/' } },
    { name: 'src-never-imports-local', severity: 'error', from: { path: '^src/' }, to: { path: '^(local|test)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(dist|out|\\.cache)/' },
  },
};
