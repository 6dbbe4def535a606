import { existsSync, readFileSync, readdirSync } from 'node:fs';

// Jest on Node 20 cannot require ES modules, so packages that are ES modules only are compiled like our own source.
const root = new URL('../', import.meta.url);
const modules = new URL('node_modules/', root);
const hasRequire = (e) => e && typeof e === 'object' && ('require' in e || Object.values(e).some(hasRequire));
const names = readdirSync(modules).flatMap((name) =>
  name.startsWith('@')
    ? readdirSync(new URL(`${name}/`, modules)).map((inner) => `${name}/${inner}`)
    : name.startsWith('.')
      ? []
      : [name],
);
const esmOnly = names.filter((name) => {
  const file = new URL(`${name}/package.json`, modules);
  if (!existsSync(file)) return false;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.type === 'module' && !(hasRequire(manifest.exports) && !name.startsWith('@nestjs/'));
});
const swc = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
const escaped = [...esmOnly, '@fastify/cookie'].map((name) => name.replace(/[/.]/g, '\\$&'));

const shared = {
  // The tiers compile alike and resolve alike: under one name they compile each file once, and not once a tier.
  id: 'luoshi',
  rootDir: root.pathname.replace(/\/$/, ''),
  testEnvironment: 'node',
  transform: { '^.+\\.(tsx?|m?js)$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${escaped.join('|')})/)`],
  moduleNameMapper: {
    '^#html/jsx-runtime$': '<rootDir>/src/platform/web/html/jsx-runtime',
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.luoshi'],
};
const tier = (displayName, roots, testRegex, more = {}) => ({ ...shared, displayName, roots, testRegex, ...more });
/** A tier of many files: one by one where files are named, in a few shares (test/shares) where the tier runs as a whole. */
const inShares = process.env.LUOSHI_TEST_SHARES === '1';
const many = (displayName, folder, testRegex, more) =>
  inShares
    ? tier(displayName, ['<rootDir>/test/shares'], `${displayName}-\\d+\\.share-spec\\.ts$`, more)
    : tier(displayName, [folder], testRegex, more);
const withDatabase = {
  globalSetup: '<rootDir>/test/support/database/start-cluster.mjs',
  globalTeardown: '<rootDir>/test/support/database/stop-cluster.mjs',
};

// Heavy, and not part of `npm test`: only run where named. Plays in full what the other tiers repeat a few times.
const IN_FULL = ['/many-races\\.medium-spec\\.ts$', '/rehearse\\.property\\.spec\\.ts$'];
const chaos = process.argv.includes('chaos')
  ? [
      tier('chaos', ['<rootDir>/test', '<rootDir>/src'], ['\\.chaos-spec\\.ts$', ...IN_FULL], {
        ...withDatabase,
        globals: { LUOSHI_CHAOS: true },
      }),
    ]
  : [];

export default {
  // Generous: a busy machine is slow, and a test that hangs is ended all the same.
  testTimeout: 60_000,
  testSequencer: `${root.pathname}test/slowest-first.mjs`,
  projects: [
    ...chaos,
    many('unit', '<rootDir>/src', '\\.spec\\.tsx?$'),
    tier('architecture', ['<rootDir>/test/architecture'], '\\.spec\\.ts$'),
    many('medium', '<rootDir>/test/medium', '\\.medium-spec\\.ts$', withDatabase),
    tier('e2e', ['<rootDir>/test/e2e'], '\\.e2e-spec\\.tsx?$', withDatabase),
    many('browser', '<rootDir>/test/browser', '\\.browser-spec\\.ts$', withDatabase),
  ],
};
