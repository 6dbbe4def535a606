import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { ENTITIES } from '../../src/app.entities.js';
import { dataSourceOptions, migrate, type EntityClass } from '../../src/platform/database/data-source.js';
import { createTestDatabase } from '../support/database/template-database.js';

@Entity('side')
class SideWithoutSeal {
  @PrimaryColumn({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'integer' })
  ordinal!: number;
}

/** What TypeORM would have to change to make the migrated database fit the entities. */
async function differences(url: string, entities: readonly EntityClass[]): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, entities, 'owner')).initialize();
  try {
    const log = await source.driver.createSchemaBuilder().log();
    return log.upQueries.map((change) => change.query);
  } finally {
    await source.destroy();
  }
}

describe('entities and migrations', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase(async (url) => {
      await migrate(url);
    });
  });
  afterAll(() => database.drop());

  it('agree', async () => {
    expect(await differences(database.url, ENTITIES)).toEqual([]);
  });

  it('and a column that only one of them knows is named', async () => {
    expect((await differences(database.url, [SideWithoutSeal])).join('\n')).toMatch(/"seal"/);
  });

  it('fence with policies that bind the role of the application, and that role alone', async () => {
    const source = await new DataSource(dataSourceOptions(database.url, [], 'owner')).initialize();
    const policies = await source.query<{ name: string; roles: string }[]>(
      `select policyname as name, roles::text as roles from pg_policies where schemaname = 'public' order by 1`,
    );
    const open = await source.query<{ name: string }[]>(
      `select relname as name from pg_class c where relrowsecurity and relnamespace = 'public'::regnamespace
         and not exists (select 1 from pg_policies p where p.tablename = c.relname)`,
    );
    await source.destroy();
    expect(policies.map(({ name }) => name)).toEqual(expect.arrayContaining(['mail_own_side', 'reminder_own_side']));
    expect(policies.filter(({ roles }) => roles !== '{luoshi_app}')).toEqual([]);
    expect(open).toEqual([]);
  });

  it('cover every table but the ledger of migrations and the outbox, which only the platform touches', async () => {
    const source = await new DataSource(dataSourceOptions(database.url, ENTITIES, 'owner')).initialize();
    const known = source.entityMetadatas.map((entity) => entity.tableName);
    const rows = await source.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    await source.destroy();
    expect(rows.map((row) => row.name).filter((name) => !known.includes(name))).toEqual(['migrations', 'outbox_job']);
  });
});
