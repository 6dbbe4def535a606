import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../support/fingerprint-of.js';
import { insideEmbedded } from '../support/inside-embedded.js';
import { type OrdinaryUser, ordinaryUser } from '../support/ordinary-user.js';
import { postgresIn } from '../support/postgres-in.js';
import { killedStart, newDataFolder, refusedStart, removeDataFolder, startLuoshi } from '../support/running-luoshi.js';

const PATIENCE_MS = 120_000;
const NEWER = 'RenameEverything1999000000001';

/** Of a kind that even root cannot write, since it lies in the kernel and not on a disk. */
const KERNELS_OWN = '/sys/kernel';

const isRoot = process.getuid?.() === 0;
const somebody = ordinaryUser();
const WHO: readonly (readonly [string, OrdinaryUser | null])[] = [
  ['an ordinary user', somebody],
  ['root', isRoot && existsSync(KERNELS_OWN) ? { before: [], identity: {}, give: () => undefined } : null],
];

/** Small versions of test/chaos/embedded.chaos-spec.ts, with the program that people start and the words they read. */
describe.each(WHO)('a data folder that %s cannot use', (name, as) => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = newDataFolder();
    as?.give(folder);
    folders.push(folder);
    return folder;
  };
  afterAll(() => folders.forEach(removeDataFolder));
  const refused = async (folder: string): Promise<string> => {
    const { code, output } = await refusedStart({ folder, ...(as === null ? {} : { as }) });
    expect([code, postgresIn(folder)]).toEqual([1, []]);
    return output;
  };
  const where = as === null ? it.skip : it;

  where('was written by another PostgreSQL: it says by which and the way out, and leaves it as it was', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres/data/base'), { recursive: true });
    writeFileSync(join(folder, 'postgres/data/PG_VERSION'), '15\n');
    writeFileSync(join(folder, 'postgres/data/base/1'), 'rows');
    const before = fingerprintOf(folder);
    const said = await refused(folder);
    expect(said).toMatch(/was written by PostgreSQL 15; this release brings PostgreSQL 18\. Nothing was changed\./);
    expect(said).toMatch(/Go on with the release that wrote it: .* another folder with LUOSHI_DATA/);
    expect([fingerprintOf(folder), readdirSync(folder)]).toEqual([before, ['postgres']]);
  });

  where('cannot be written: it says so and the way out', async () => {
    const folder = name === 'root' ? KERNELS_OWN : join(newFolder(), 'data');
    if (folder !== KERNELS_OWN) mkdirSync(folder, { mode: 0o555 });
    const before = readdirSync(folder);
    const said = await refused(folder);
    expect(said).toContain(`The data folder cannot be written: ${folder} (`);
    expect(said).toContain('or set DATABASE_URL to use a PostgreSQL server of your own');
    expect(readdirSync(folder)).toEqual(before);
  });
});

/** Where ports below this one are the administrator's alone; 0 where the system keeps none. */
const OPEN_FROM = ((file) => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0))(
  '/proc/sys/net/ipv4/ip_unprivileged_port_start',
);

(somebody === null || OPEN_FROM < 2 ? it.skip : it)(
  'a port of the administrator is refused with the way out',
  async () => {
    const folder = newDataFolder();
    somebody?.give(folder);
    const { code, output } = await refusedStart({ folder, port: 1, ...(somebody === null ? {} : { as: somebody }) });
    expect([code, output]).toEqual([1, expect.stringMatching(/may not listen on port 1;.*PORT=3001 npm start/)]);
    expect(readdirSync(folder)).toEqual([]);
    removeDataFolder(folder);
  },
);

(somebody === null ? describe.skip : describe)('for an ordinary user', () => {
  const folder = newDataFolder();
  const as = somebody ?? undefined;
  const wish = { folder, ...(as === undefined ? {} : { as }) };
  beforeAll(() => as?.give(folder));
  afterAll(() => removeDataFolder(folder));

  it(
    'starts after a kill -9 in the middle of making the cluster, runs once on a folder, and refuses a newer one',
    async () => {
      await killedStart(wish, () => readdirSync(folder).some((name) => name.startsWith('postgres.new-')));
      const luoshi = await startLuoshi(wish);
      const second = await refusedStart(wish);
      expect([second.code, second.output]).toEqual([1, expect.stringContaining(`port ${luoshi.port}`)]);
      expect(second.output).toMatch(/already running .*\n.*choose another folder with LUOSHI_DATA/);
      expect((await fetch(`${luoshi.url}/health/ready`)).status).toBe(200);

      const database = insideEmbedded(folder);
      await database.query('insert into migrations (timestamp, name) values (1999000000001, $1)', [NEWER]);
      await database.end();
      expect([await luoshi.stop('SIGTERM'), postgresIn(folder)]).toEqual([0, []]);
      const newer = await refusedStart(wish);
      expect([newer.code, postgresIn(folder)]).toEqual([1, []]);
      expect(newer.output).toMatch(/1 migrations? .*RenameEverything1999000000001\. A newer release has written it/);
      expect(readdirSync(folder).filter((name) => /lock|postgres\.new/.test(name))).toEqual([]);
    },
    PATIENCE_MS,
  );
});
