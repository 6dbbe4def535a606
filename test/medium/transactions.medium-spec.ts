import fc from 'fast-check';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';

const TALLY = 'select id, n from tally order by id';

interface Tally {
  readonly id: number;
  readonly n: number;
}

/** What a writer does next; its statements stand between begin and commit, some behind a savepoint. */
type Act = 'begin' | 'add' | 'save' | 'undo' | 'commit' | 'abort' | 'look';

describe('transactions', () => {
  let bench: ReadingBench;
  let writers: pg.Client[];
  const north = { sideId: 'north' };

  beforeAll(async () => {
    bench = await openReadingBench();
    await bench.owner.query(`
      create table tally (id integer primary key, n integer not null);
      insert into tally select id, 0 from generate_series(1, 3) id;
      create table secret (side_id text not null, words text not null);
      insert into secret values ('north', 'of north'), ('south', 'of south');
      alter table secret enable row level security;
      create policy secret_own_side on secret using (side_id = nullif(current_setting('luoshi.side', true), ''));
      grant select, insert, update on tally, secret to luoshi_app`);
    const { port, host, database, user, password } = bench.owner;
    writers = [0, 1].map(() => new pg.Client({ port, host, database, user, password }));
    await Promise.all(writers.map((writer) => writer.connect()));
  }, 60_000);

  afterAll(async () => {
    await Promise.all(writers.map((writer) => writer.end()));
    await bench.close();
  });

  const numbers = (): Promise<number> =>
    bench.unitOfWork.read(north, async (tx) => (await tx.keptRows<Tally>(TALLY)).reduce((sum, { n }) => sum + n, 0));

  async function act(writer: pg.Client, place: number, what: Act, open: boolean[]): Promise<void> {
    if (what === 'look') return;
    if (what === 'begin') {
      if (!open[place]) await writer.query('begin');
      open[place] = true;
      return;
    }
    // Each has a row of its own, so that they never wait for each other.
    if (what === 'add') await writer.query('update tally set n = n + 1 where id = $1', [place + 1]);
    if (!open[place]) return;
    if (what === 'save') await writer.query('savepoint here');
    if (what === 'undo')
      await writer.query('savepoint here; update tally set n = n + 9 where id = 3; rollback to here');
    if (what === 'commit' || what === 'abort') {
      await writer.query(what === 'commit' ? 'commit' : 'rollback');
      open[place] = false;
    }
  }

  it('gives with kept rows what is stored at that moment, however others write, commit and take back', async () => {
    const step = fc.tuple(
      fc.nat({ max: 1 }),
      fc.constantFrom<Act>('begin', 'add', 'add', 'save', 'undo', 'commit', 'abort', 'look'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const open = [false, false];
        try {
          for (const [place, what] of steps) {
            const writer = writers[place];
            if (writer !== undefined) await act(writer, place, what, open);
            const { rows } = await bench.owner.query<Tally>(TALLY);
            const seen = await bench.unitOfWork.read(north, async (tx) => [
              await tx.keptRows<Tally>(TALLY),
              await tx.rows<Tally>(TALLY),
            ]);
            expect(seen).toEqual([rows, rows]);
          }
        } finally {
          await Promise.all(writers.map((writer) => writer.query('rollback')));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('reads kept rows once while nothing is committed, and anew after any commit', async () => {
    await numbers();
    bench.statements();
    await numbers();
    expect(bench.statements()).toHaveLength(2);
    await bench.owner.query('update tally set n = n + 1 where id = 1');
    const before = await numbers();
    expect(bench.statements()).toHaveLength(3);
    await bench.owner.query('update tally set n = n + 1 where id = 1');
    expect(await numbers()).toBe(before + 1);
  });

  it('reads kept rows once for two connections, and anew on the first connection after all were lost', async () => {
    const both = (): Promise<readonly number[]> => Promise.all([numbers(), numbers()]);
    await both();
    const readings = (): number => bench.statements().filter((sql) => sql === TALLY).length;
    readings();
    await both();
    expect(readings()).toBe(0);
    await bench.owner.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where pid <> all($1::int[]) and datname = current_database()`,
      [[bench.owner, ...writers].map((client) => (client as unknown as { processID: number }).processID)],
    );
    await eventually('new connections', () =>
      numbers().then(
        () => true,
        () => false,
      ),
    );
    expect(readings()).toBe(1);
  });

  it('reads each time in a transaction that may write, and sees what it wrote itself', async () => {
    await bench.unitOfWork.run(north, async (tx) => {
      const [before] = await tx.keptRows<Tally>(TALLY);
      await tx.rows('update tally set n = n + 1 where id = 1');
      const [after] = await tx.keptRows<Tally>(TALLY);
      expect(after?.n).toBe((before?.n ?? 0) + 1);
    });
  });

  it('shows every side its own, under kept plans and with kept rows, one side after the other on the same connections', async () => {
    const words = (sideId: string | null) =>
      bench.unitOfWork.read({ sideId }, async (tx) => [
        await tx.rows('select words from secret where words <> $1', ['']),
        await tx.keptRows('select words from secret'),
      ]);
    for (let round = 0; round < 12; round += 1) {
      for (const side of ['north', 'south']) {
        expect(await words(side)).toEqual([[{ words: `of ${side}` }], [{ words: `of ${side}` }]]);
      }
      expect(await words(null)).toEqual([[], []]);
    }
    const named = await bench.unitOfWork.read(north, (tx) =>
      tx.rows<{ runs: number }>(
        `select (generic_plans + custom_plans)::int as runs from pg_prepared_statements where statement like '%from secret where%'`,
      ),
    );
    expect(named[0]?.runs).toBeGreaterThan(20);
  });

  it('keeps a side to its own transaction, quotes and all', async () => {
    const side = `o'b\\"; drop table secret; --`;
    const asked = `select current_setting('luoshi.side', true) as side`;
    expect(await bench.unitOfWork.run({ sideId: side }, (tx) => tx.rows(asked))).toEqual([{ side }]);
    const { rows } = await bench.owner.query('select count(*)::int as count from secret');
    expect(rows).toEqual([{ count: 2 }]);
    expect(await bench.source.query(asked)).toEqual([{ side: '' }]);
  });

  it('sees one moment while it reads, and refuses to write', async () => {
    const seen = await bench.unitOfWork.read(north, async (tx) => {
      const before = await tx.rows<Tally>(TALLY);
      await bench.owner.query('update tally set n = n + 1 where id = 1');
      return [before, await tx.rows<Tally>(TALLY)];
    });
    expect(seen[1]).toEqual(seen[0]);
    const writing = bench.unitOfWork.read(north, (tx) => tx.rows('update tally set n = 0'));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('runs statements asked for at once in their order, and takes all back where one fails', async () => {
    const before = await numbers();
    const work = bench.unitOfWork.run(north, (tx) =>
      Promise.all([
        tx.rows('update tally set n = n + 5 where id = 1'),
        tx.rows('select 1 / 0'),
        tx.rows('update tally set n = n + 5 where id = 2'),
      ]),
    );
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await numbers()).toBe(before);
    const order = await bench.unitOfWork.run(north, (tx) =>
      Promise.all(
        [1, 2, 3].map((add) => tx.rows<Tally>('update tally set n = n + $1 where id = 3 returning n', [add])),
      ),
    );
    const [first, second, third] = order.map((rows) => rows[0]?.n ?? 0);
    expect([(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)]).toEqual([2, 3]);
  });

  it('refuses a handle whose transaction has ended, so that no straggler runs for another side', async () => {
    let late: Promise<unknown> = Promise.resolve();
    let release = (): void => undefined;
    const gate = new Promise<void>((open) => (release = open));
    const work = bench.unitOfWork.run(north, async (tx) => {
      late = gate.then(() => tx.rows(`select current_setting('luoshi.side')`));
      await tx.rows('select 1 / 0');
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
    release();
    await expect(late).rejects.toThrow('the transaction has ended');
  });

  it('gives a connection that died back as dead, and works on with another', async () => {
    const died = bench.unitOfWork.run(north, async (tx) => {
      const [mine] = await tx.rows<{ pid: number }>('select pg_backend_pid() as pid');
      await bench.owner.query('select pg_terminate_backend($1)', [mine?.pid]);
      await tx.rows('select 1');
    });
    await expect(died).rejects.toThrow();
    for (let round = 0; round < 15; round += 1) {
      expect(await bench.unitOfWork.run(north, (tx) => tx.rows('select 1 as one'))).toEqual([{ one: 1 }]);
    }
  });
});
