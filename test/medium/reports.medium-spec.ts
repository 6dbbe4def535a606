import { civilDate } from '../../src/domain/shared/civil-date.js';
import { DefinitionLibrary } from '../../src/modules/commitments/index.js';
import {
  ReportBuilder,
  ReportCommand,
  type ReportModel,
  RollUpService,
  type SessionRollUp,
} from '../../src/modules/reports/index.js';
import { ReportReader } from '../../src/modules/reports/read/report-reader.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { refusalOf } from '../support/refusal-of.js';
import { moveToArea } from './reports-acts.js';
import { type ReportsBench, reportsBench, TODAY } from './reports-bench.js';
import { compareFigures } from './reports-count.js';
import { writeRandomHistories } from './reports-random.js';
import { expectReplayed } from './reports-truth.js';

const CONFERENCE = 'hk-cq';

let bench: ReportsBench;
beforeAll(async () => {
  bench = await reportsBench();
  await moveToArea(bench, '05.02', 6);
}, 120_000);
afterAll(() => bench.close());

const build = (asOf: string): Promise<ReportModel> =>
  bench.get(ReportBuilder).build({ conferenceId: CONFERENCE, sessionNumber: 1, asOf: civilDate(asOf), language: 'en' });

const rollUpOf = (asOf: string): Promise<SessionRollUp> =>
  bench.get(RollUpService).view({ conferenceId: CONFERENCE, sessionNumber: 1, asOf: civilDate(asOf) });

describe('a report as at a day', () => {
  it('of random histories equals their replay too, whatever was amended, shared later, proposed and closed', async () => {
    const random = await reportsBench();
    try {
      await writeRandomHistories(random.owner, 48, (kind) => random.get(DefinitionLibrary).newest(kind));
      await expectReplayed(random, 30);
    } finally {
      await random.close();
    }
  }, 180_000);

  it('equals a replay of every commitment up to that day, whichever day it is', async () => {
    await expectReplayed(bench, 20);
  }, 120_000);

  it('read from the projections, it is the same as rebuilt from the records', async () => {
    const reader = bench.get(ReportReader);
    const read = (present: boolean) =>
      bench.get(UnitOfWork).run({ sideId: null }, async (tx) => {
        const scope = { conferenceId: CONFERENCE, sessionNumber: 1, asOf: civilDate(TODAY) };
        const frame = await reader.frame(tx, scope);
        const found = { ...frame, at: { ...frame.at, present } };
        const items: unknown[] = [];
        for await (const batch of reader.items(tx, found)) items.push(...batch.map(sorted));
        const groups = (await reader.groups(tx, found)).map((group) => JSON.stringify(group)).sort();
        return { items, groups };
      });
    const present = await read(true);
    expect(present.items).toHaveLength(56);
    expect(await read(false)).toEqual(present);
  });

  it('puts a commitment back into the area it stood in before it was moved', async () => {
    const areaOf = async (day: string) =>
      (await build(day)).areas.find(({ items }) => items.some(({ number }) => number === '05.02'))?.number;
    expect(await areaOf(TODAY)).toBe(6);
    expect(await areaOf('2026-11-21')).toBe(5);
  });

  it('refuses a day that is still to come, and a session that is not there', async () => {
    expect((await refusalOf(build('2026-11-23'))).code).toBe('as_of_in_future');
    expect((await refusalOf(rollUpOf('2027-01-01'))).code).toBe('as_of_in_future');
    for (const day of ['1000-01-01', '2023-05-10']) {
      const refused = await refusalOf(build(day));
      expect([refused.code, refused.details.params]).toEqual(['as_of_before_start', { first: '2023-05-11' }]);
      expect((await refusalOf(rollUpOf(day))).code).toBe('as_of_before_start');
    }
    expect((await build('2023-05-11')).totals.total.count).toBe(56);
    const wish = { conferenceId: CONFERENCE, sessionNumber: 99, asOf: civilDate(TODAY), language: 'en' } as const;
    expect((await refusalOf(bench.get(ReportBuilder).build(wish))).code).toBe('not_found');
  });
});

/** Positions that nobody stated have a row in the projection and no record; the order of lists is not told. */
function sorted(item: object): object {
  const text = JSON.stringify(item, (key, value: unknown) => {
    if (!Array.isArray(value) || key === 'deadlines') return value;
    const stated = (value as { state?: string | null }[]).filter((one) => one.state !== null);
    return stated.map((one) => JSON.stringify(one)).sort();
  });
  const { texts, joint, positions, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return {
    ...rest,
    joint: joint ?? 'agreed',
    positions: positions ?? [],
    texts: Object.entries((texts ?? {}) as object).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

describe('figures', () => {
  it.each([TODAY, '2026-11-21', '2025-01-15', '2023-06-30', '2023-05-11'])(
    'as at %s count exactly the items, in the report and in the roll-up alike',
    async (day) => {
      const model = await build(day);
      const { figures } = await rollUpOf(day);
      for (const [index, area] of model.areas.entries()) compareFigures(area.items, area.figures, figures.areas[index]);
      compareFigures(
        model.areas.flatMap(({ items }) => items),
        model.totals,
        figures.totals,
      );
    },
  );

  it('of a session without commitments are none, and its report says so', async () => {
    const { rows } = await bench.owner.query<{ number: number }>(
      `select number from session s where not exists (select 1 from commitment c where c.session_id = s.id) limit 1`,
    );
    const session = rows[0]?.number ?? 0;
    const render = (format: string) =>
      bench.get(ReportCommand).render({ session, asOf: civilDate(TODAY), language: 'zh-Hant', format });
    const model = JSON.parse((await render('json')).bytes.toString()) as { totals: object; areas: unknown[] };
    expect(model.totals).toMatchObject({ total: { count: 0, items: [] }, standings: [] });
    expect((await render('html')).bytes.toString()).toContain('</html>');
    expect((await render('csv')).bytes.toString().trimEnd().split('\r\n')).toHaveLength(1);
  });
});
