import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { AccessModule } from '../../src/modules/access/index.js';
import {
  type AsOf,
  CommitmentsModule,
  HistoryService,
  LedgerService,
  NO_FILTER,
  PastCommitmentService,
  SessionOverviewService,
} from '../../src/modules/commitments/index.js';
import { ConferenceDirectory } from '../../src/modules/conferences/index.js';
import { ConferenceLoader, LoadingModule } from '../../src/modules/loading/index.js';
import { ReportBuilder, ReportsModule, RollUpService } from '../../src/modules/reports/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import { faults } from '../support/loading-bench.js';
import { type Loose, smallConference } from '../support/small-conference.js';
import { startTestApplication, TEST_NOW, type TestApplication } from '../support/test-application.js';

const NEW = { en: 'Renamed', 'zh-Hant': '新名', 'zh-Hans': '新名' };
const AGAIN = { en: 'Again', 'zh-Hant': '再', 'zh-Hans': '再' };
const LAST = { en: 'Last', 'zh-Hant': '末', 'zh-Hans': '末' };
const RENAMED = new Date(TEST_NOW);
const LATER = new Date('2026-11-24T12:00:00+08:00');

/** Everything that has a name in the conference gets another one on 22 November 2026; it is asked for on the 24th. */
describe('the names that things had', () => {
  let test: TestApplication;
  let north: Actor;
  let id: string;

  beforeAll(async () => {
    test = await startTestApplication((databaseUrl) => [
      AccessModule,
      CommitmentsModule,
      ReportsModule,
      LoadingModule,
      QueueModule.at({ redisUrl: null, databaseUrl }),
    ]);
    const load = async (text: string) =>
      expect(faults(await test.get(ConferenceLoader).load(text, { apply: true }))).toEqual([]);
    await load(smallConference());
    await load(smallConference(rename));
    await load(smallConference((file) => (rename(file), (file['tag'] = 'NS' as never))));
    const { rows } = await test.owner.query<{ id: string; organisation: string; post: string }>(
      `select c.id, o.id as organisation, p.id as post from commitment c, organisation o join post p on p.organisation_id = o.id
       where c.number = '01.01' and p.code = 'nn-liaison'`,
    );
    const [found] = rows;
    if (found === undefined) throw new Error('nothing loaded');
    id = found.id;
    const hands = { accountId: found.post, postId: found.post, organisationId: found.organisation };
    north = { ...hands, conferenceId: 'north-south', sideId: 'north', role: 'liaison', language: 'en', name: 'A' };
    test.clock.moveTo(LATER);
    await load(smallConference((file) => (rename(file), (file['name'] = AGAIN as never))));
    test.clock.moveTo(new Date(LATER.getTime() + 60_000));
    await load(smallConference((file) => (rename(file), (file['name'] = LAST as never))));
  }, 60_000);
  afterAll(() => test?.close());

  function rename(file: Loose): void {
    file['name'] = NEW as never;
    file['sides']![0]!['name'] = NEW as never;
    file['organisations']![0]!['name'] = NEW as never;
    file['organisations']![0]!['short'] = NEW as never;
    file['posts']![0]!['name'] = NEW as never;
    file['sessions']![0]!['name'] = NEW as never;
    file['instruments']![0]!['title'] = NEW as never;
    file['areas']![0]!['title'] = NEW as never;
  }

  /** What every reading of the past calls them, in English. */
  const told = async (asOf: AsOf) => ({
    ...(await toldInLists(asOf)),
    ...(await toldOfOne(asOf)),
    ...(await reported(asOf)),
  });

  async function toldInLists(asOf: AsOf) {
    const { rows, frame } = await test.get(LedgerService).page(north, NO_FILTER, { after: null, limit: 1 }, asOf);
    const { areas } = await test.get(SessionOverviewService).view(north, 1, asOf);
    const session = await test.get(ConferenceDirectory).session(north, 1, asOf);
    return {
      ledgerLead: rows[0]?.leads[0]?.shortName.en,
      ledgerArea: frame.areas[0]?.title.en,
      overviewLead: areas[0]?.leads[0]?.shortName.en,
      session: session.name.en,
      sessionPaper: session.instruments[0]?.title.en,
    };
  }

  async function toldOfOne(asOf: AsOf) {
    const { frame, assignments, instrument } = await test.get(PastCommitmentService).view(north, id, asOf);
    const lead = assignments.find(({ sideId, part }) => sideId === 'north' && part === 'lead');
    return {
      conference: frame.name.en,
      side: frame.sides[0]?.name.en,
      lead: lead?.name.en,
      leadShort: lead?.shortName.en,
      post: lead?.posts[0]?.en,
      instrument: instrument?.title.en,
    };
  }

  async function reported({ day, knownAt }: AsOf) {
    const wish = { conferenceId: 'north-south', sessionNumber: 1, asOf: day, knownAt };
    const { sides } = await test.get(RollUpService).view(wish);
    const report = await test.get(ReportBuilder).build({ ...wish, language: 'en' });
    const [area] = report.areas;
    return {
      rollUpSide: sides[0]?.name.en,
      reportConference: report.conference.name,
      reportSession: report.session.name,
      reportSide: report.sides[0]?.name,
      reportArea: area?.title.text,
      reportLead: area?.items[0]?.sides[0]?.lead?.name,
    };
  }

  const OLD = {
    ledgerLead: 'N',
    ledgerArea: 'A',
    conference: 'N',
    side: 'North',
    lead: 'NN',
    leadShort: 'N',
    post: 'L',
    instrument: 'M',
    overviewLead: 'N',
    session: 'First',
    sessionPaper: 'M',
    rollUpSide: 'North',
    reportConference: 'N',
    reportSession: 'First',
    reportSide: 'North',
    reportArea: 'A',
    reportLead: 'NN',
  };
  const FRESH = Object.fromEntries(Object.keys(OLD).map((place) => [place, 'Renamed']));
  const before = new Date(RENAMED.getTime() - 1);

  it.each([
    ['the day before, by all that is known now', { day: civilDate('2026-11-21'), knownAt: LATER }, OLD],
    ['the end of the day of the change', { day: civilDate('2026-11-22'), knownAt: LATER }, FRESH],
    ['the day after, before anybody knew', { day: civilDate('2026-11-23'), knownAt: before }, OLD],
    ['the day after, from the instant of the change on', { day: civilDate('2026-11-23'), knownAt: RENAMED }, FRESH],
  ])('are told of %s', async (_, asOf, wanted) => {
    expect(await told(asOf)).toEqual(wanted);
  });

  it.each([
    ['2026-11-21', LATER, 'N'],
    ['2026-11-23', LATER, 'Renamed'],
    ['2026-11-24', new Date(LATER.getTime() - 1), 'Renamed'],
    ['2026-11-24', LATER, 'Again'],
    ['2026-11-24', new Date(LATER.getTime() + 60_000), 'Last'],
  ])('tell several changes apart, also of one day: %s as known at %s', async (day, knownAt, wanted) => {
    const then = { day: civilDate(day), knownAt };
    const frame = await test
      .get(UnitOfWork)
      .read(north, (tx) => test.get(ConferenceDirectory).frame(tx, 'north-south', then));
    expect(frame.name.en).toBe(wanted);
  });

  it('are those of the own conference, where a side of another bears the same id', async () => {
    const other = smallConference((file) => ((file['id'] = 'other' as never), (file['people'] = [] as never)));
    expect(faults(await test.get(ConferenceLoader).load(other, { apply: true }))).toEqual([]);
    const then = { day: civilDate('2026-11-21'), knownAt: LATER };
    const { sides } = await test
      .get(UnitOfWork)
      .read(north, (tx) => test.get(ConferenceDirectory).frame(tx, 'other', then));
    expect(sides.map(({ name }) => name.en)).toEqual(['North', 'South']);
    await test.owner.query(
      `update side set name = '{"en": "Elsewhere"}' where conference_id = 'other' and id = 'north'`,
    );
    await test.owner.query(
      `insert into former_name (conference_id, what, id, until_on, known_at, names)
       values ('other', 'side', 'north', '2026-11-24', $1, '{"name": {"en": "Before"}}')`,
      [LATER],
    );
    const own = await test.get(UnitOfWork).read(north, (tx) => test.get(ConferenceDirectory).frame(tx, 'other', then));
    expect(own.sides[0]?.name.en).toBe('Before');
  });

  it('sign the records that were written under them', async () => {
    const { records } = await test.get(HistoryService).page(north, id, { before: null, limit: 20 });
    const signed = records.flatMap(({ author }) => author ?? []);
    expect(signed.map(({ organisation, post }) => [organisation?.en, post?.en])).toContainEqual(['NN', 'L']);
    expect(signed.map(({ organisation }) => organisation?.en)).not.toContain('Renamed');
  });

  it('are kept once for each change, and for nothing that kept its name', async () => {
    const { rows } = await test.owner.query(
      `select what, count(*)::int as n from former_name where conference_id = 'north-south' group by what order by what`,
    );
    const named = ['area', 'conference', 'instrument', 'organisation', 'post', 'session', 'side'];
    expect(rows).toEqual(named.map((what) => ({ what, n: what === 'conference' ? 3 : 1 })));
  });

  it.each(['update former_name set known_at = now()', 'delete from former_name'])(
    'cannot be changed by the application: %s',
    async (statement) => {
      const client = await test.owner.connect();
      try {
        await client.query('begin; set local role luoshi_app');
        await expect(client.query(statement)).rejects.toThrow('permission denied');
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  );
});
