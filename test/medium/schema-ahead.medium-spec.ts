import pg from 'pg';
import { assertSchema } from '../../src/boot/schema.js';
import { StartRefused } from '../../src/boot/start-refused.js';
import { runCli } from '../../src/cli/run-cli.js';
import { terminalOn } from '../../src/cli/terminal.js';
import { loadEnvironment } from '../../src/platform/config/load-environment.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { MIGRATIONS } from '../../src/platform/database/migrations.js';
import { createTestDatabase } from '../support/database/template-database.js';

const NEWER = 'RenameEverything1999000000001';

describe('a database that a newer release has written', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let owner: pg.Pool;
  beforeAll(async () => {
    database = await createTestDatabase(async (url) => void (await migrate(url)));
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    await owner.query('insert into migrations (timestamp, name) values (1999000000001, $1)', [NEWER]);
    // A roll-back that lacks one of its own as well: running that one would be guessing.
    await owner.query('delete from migrations where name = $1', [MIGRATIONS.at(-1)?.name]);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const variables = () => ({
    DATABASE_URL: database.url,
    SESSION_SECRET: 'a secret of the test that is long enough',
  });
  const ran = async (): Promise<string[]> =>
    (await owner.query<{ name: string }>('select name from migrations order by id')).rows.map(({ name }) => name);

  it('is neither served nor worked on', async () => {
    const foundations = { environment: loadEnvironment(variables()), databaseUrl: database.url };
    const refusal = await assertSchema(foundations).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartRefused);
    expect(refusal).toMatchObject({ reason: 'schema_ahead', params: { count: 1, newest: NEWER } });
  });

  it.each([
    ['migrate', 'en_GB.UTF-8', /A newer release has written it, and nothing was changed\. Start that release/],
    ['replay --check', 'zh_HK.UTF-8', /請以該版本或更新的版本啟動/],
    ['load config/conferences/hk-cq.yaml --apply', 'zh_CN.UTF-8', /请用该版本或更新的版本启动/],
  ])('is left as it is by `%s`, which says the way out (%s)', async (line, LANG, words) => {
    const before = await ran();
    const printed = { out: '', err: '' };
    const terminal = terminalOn(
      { ...variables(), LANG },
      { out: (text) => void (printed.out += text), err: (text) => void (printed.err += text) },
    );
    expect(await runCli(line.split(' '), terminal)).toBe(1);
    expect(printed).toEqual({ out: '', err: expect.stringMatching(words) });
    expect(printed.err).toContain(NEWER);
    expect(await ran()).toEqual(before);
  });
});
