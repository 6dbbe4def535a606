/**
 * The walls of the house. Every rule has a canary in test/architecture that plants a fault and sees it caught.
 * A new module is refused until it stands in ALLOWED with the modules it may use, always through their index.ts.
 */
const ALLOWED = {
  directory: [],
  access: ['directory'],
  mail: ['access', 'directory'],
  conferences: ['access', 'directory'],
  commitments: ['conferences', 'access', 'directory'],
  progress: ['commitments', 'conferences', 'access', 'directory'],
  proposals: ['commitments', 'progress', 'conferences', 'access', 'directory'],
  timers: ['proposals', 'commitments', 'conferences', 'access', 'directory'],
  reminders: [
    'workflows',
    'timers',
    'commitments',
    'proposals',
    'progress',
    'conferences',
    'access',
    'directory',
    'mail',
  ],
  reports: ['commitments', 'progress', 'conferences', 'access', 'directory', 'mail'],
  imports: ['commitments', 'conferences', 'access', 'directory'],
  loading: ['workflows', 'commitments', 'conferences', 'access', 'directory'],
  workflows: ['commitments', 'conferences', 'access', 'directory'],
  ops: ['access', 'commitments'],
  rehearsal: ['workflows', 'commitments', 'conferences', 'access', 'directory', 'loading'],
  // The pages compose what the other modules offer; nothing may use them.
  rooms: [
    'directory',
    'access',
    'mail',
    'conferences',
    'commitments',
    'progress',
    'proposals',
    'timers',
    'reminders',
    'reports',
    'imports',
    'loading',
    'workflows',
    'ops',
    'rehearsal',
  ],
};

const TESTS = '\\.(spec|medium-spec|e2e-spec|browser-spec|chaos-spec)\\.tsx?$';
const role = (...roles) => `^src/modules/.+\\.(${roles.join('|')})\\.tsx?$`;

/** domain/<folder> and what it may use beside itself. */
const DOMAIN = {
  shared: [],
  calendar: ['shared'],
  deadlines: ['shared', 'calendar'],
  workflow: ['shared', 'calendar', 'deadlines'],
  records: ['shared', 'calendar', 'deadlines', 'workflow'],
  reminders: ['shared', 'calendar', 'deadlines', 'workflow'],
  rollup: ['shared', 'calendar', 'deadlines', 'workflow'],
  importing: ['shared'],
  // Plays everything through, so it may use everything, and nothing may use it.
  rehearsal: ['shared', 'calendar', 'deadlines', 'workflow', 'records', 'reminders', 'rollup'],
};

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'a file nobody uses is dead code',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: `\\.d\\.ts$|^src/start/|${TESTS}` },
      to: {},
    },
    {
      name: 'domain-is-pure',
      comment: 'src/domain imports nothing outside itself, not even types or node built-ins',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: TESTS },
      to: { pathNot: '^src/domain/' },
    },
    ...Object.entries(DOMAIN).map(([folder, may]) => ({
      name: `domain-order:${folder}`,
      severity: 'error',
      from: { path: `^src/domain/${folder}/`, pathNot: TESTS },
      to: { path: '^src/domain/', pathNot: `^src/domain/(${[folder, ...may].join('|')})/` },
    })),
    {
      name: 'domain-must-be-listed',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: `^src/domain/(${Object.keys(DOMAIN).join('|')})/` },
      to: { path: '^src/' },
    },
    {
      name: 'platform-below-modules',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TESTS },
      to: { path: '^src/(modules|boot|cli|main|worker|cli\\.|app\\.)' },
    },
    {
      name: 'platform-uses-shared-only',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TESTS },
      to: { path: '^src/domain/', pathNot: '^src/domain/shared/' },
    },
    {
      name: 'modules-below-entry-points',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/(boot|cli|main|worker|cli\\.|app\\.)' },
    },
    {
      name: 'modules-by-front-door',
      comment: 'another module only through its index.ts',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'entry-points-by-front-door',
      severity: 'error',
      from: { path: '^src/(boot|cli|main|worker|cli\\.|app\\.)' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    ...Object.entries(ALLOWED).map(([module, may]) => ({
      name: `module-dag:${module}`,
      severity: 'error',
      from: { path: `^src/modules/${module}/` },
      to: { path: '^src/modules/', pathNot: `^src/modules/(${[module, ...may].join('|')})/` },
    })),
    {
      name: 'module-must-be-listed',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^src/modules/(${Object.keys(ALLOWED).join('|')})/` },
      to: { path: '^src/' },
    },
    {
      name: 'controllers-stay-thin',
      severity: 'error',
      from: { path: role('controller', 'pages') },
      to: { path: ['\\.(entity|repository)\\.ts$', 'node_modules/(typeorm|bullmq)/'] },
    },
    {
      name: 'typeorm-only-in-persistence',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['\\.(entity|repository)\\.ts$', '^src/platform/database/', '\\.module\\.ts$', TESTS],
      },
      to: { path: 'node_modules/(@nestjs/)?typeorm/' },
    },
    {
      name: 'bullmq-only-in-platform-queue',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/queue/'] },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq|ioredis)/' },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    { name: 'src-not-to-test', severity: 'error', from: { path: '^src/', pathNot: TESTS }, to: { path: '^test/' } },
    {
      name: 'nothing-undeclared',
      comment: 'an import that cannot be resolved, or a package that only a test may use',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: {
        dependencyTypes: ['unknown', 'undetermined', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/start/' },
    moduleSystems: ['es6', 'cjs'],
  },
};
