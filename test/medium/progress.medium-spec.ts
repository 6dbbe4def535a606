import { stateOf } from '../../src/domain/records/state-of.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { type ProgressReport, ReportProgressService } from '../../src/modules/progress/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { aProgressReport } from '../support/builders/a-progress-report.js';
import { atOnce } from '../support/at-once.js';
import { refusalOf } from '../support/refusal-of.js';
import { recordsIn, replayOf, storedState } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const PAPER = { title: 'Minutes of the meeting', datedOn: civilDate('2026-10-08'), keptAt: 'Registry', url: null };

describe('reports of progress', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let progress: ReportProgressService;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    progress = test.get(ReportProgressService);
    north = conference.actor('north', 'delivering');
    south = conference.actor('south', 'lead');
  }, 60_000);

  afterAll(() => test?.close());

  const report = (commitment: BuiltCommitment, more: Partial<ProgressReport> = {}): ProgressReport =>
    aProgressReport(commitment, { narrative: '  The ground was broken.\nWork goes on. ', ...more });

  const positionOf = async (commitmentId: string, side: string) => {
    const sql = 'select activity, statement_id from "position" where commitment_id = $1 and side_id = $2';
    return (await test.owner.query(sql, [commitmentId, side])).rows[0];
  };

  describe('shared', () => {
    it('becomes what the side last said, with its papers, and is rebuilt by replay', async () => {
      const commitment = await aCommitment(test, conference).build();
      const filed = await progress.report(north, report(commitment, { evidence: [PAPER] }));
      expect(filed).toMatchObject({ version: commitment.version + 1, voidedProposalId: null });
      expect(await positionOf(commitment.id, 'north')).toEqual({ activity: 'some', statement_id: filed.statementId });
      expect(await positionOf(commitment.id, 'south')).toEqual({ activity: 'no_report', statement_id: null });
      const projection = await replayOf(test, conference, commitment.id);
      expect(stateOf(projection)).toEqual(await storedState(test, conference, commitment.id));
      expect(projection.statements).toMatchObject([
        { side: 'north', narrative: 'The ground was broken.\nWork goes on.', demonstration: false, evidence: [PAPER] },
      ]);
    });

    it('by two posts of one side at the same instant counts once, and loses nothing of the other once it looks again', async () => {
      const lead = conference.actor('north', 'lead');
      for (let round = 0; round < 4; round += 1) {
        const commitment = await aCommitment(test, conference).build();
        const reports = [north, lead].map((actor, place) => ({
          actor,
          report: report(commitment, { narrative: `Of post ${place}.`, evidence: [PAPER] }),
        }));
        const works = reports.map((one) => () => progress.report(one.actor, one.report));
        const answers = await atOnce(test, commitment.id, round % 2 === 0 ? works : [...works].reverse());
        const place = answers.findIndex(({ status }) => status === 'rejected');
        const lost = round % 2 === 0 ? place : 1 - place;
        expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const [again] = reports.slice(lost, lost + 1);
        if (again === undefined) throw new Error('none lost');
        await expect(refusalOf(progress.report(again.actor, again.report))).resolves.toMatchObject({
          code: 'stale_version',
        });
        await progress.report(again.actor, { ...again.report, seenVersion: commitment.version + 1 });
        const projection = await replayOf(test, conference, commitment.id);
        expect(stateOf(projection)).toEqual(await storedState(test, conference, commitment.id));
        expect(projection.statements.map(({ narrative }) => narrative).sort()).toEqual(['Of post 0.', 'Of post 1.']);
        expect(projection.statements.flatMap(({ evidence }) => evidence)).toHaveLength(2);
      }
    });

    it('for an old period changes nothing that is shown', async () => {
      const commitment = await aCommitment(test, conference).build();
      const newer = await progress.report(north, report(commitment));
      const old = report(commitment, {
        activity: 'none',
        periodFrom: civilDate('2026-01-01'),
        periodTo: civilDate('2026-06-30'),
        seenVersion: newer.version,
      });
      await progress.report(north, old);
      expect(await positionOf(commitment.id, 'north')).toEqual({ activity: 'some', statement_id: newer.statementId });
    });
  });

  describe('as a draft', () => {
    const asSide = <Row>(side: string | null, sql: string, values: readonly unknown[]) =>
      test.get(UnitOfWork).run({ sideId: side }, (tx) => tx.rows<Row>(sql, values));

    it.each(['statement', 'evidence', 'record'])(
      'is in no row of %s that another side can read, whatever it asks',
      async (table) => {
        const commitment = await aCommitment(test, conference).build();
        await progress.report(
          north,
          report(commitment, {
            visibility: 'side',
            evidence: [{ ...PAPER, title: 'Secret paper' }],
            narrative: 'Secret words.',
          }),
        );
        const sql = `select to_jsonb(t)::text as text from ${table} t where commitment_id = $1 and visibility = 'side'`;
        expect(await asSide('north', sql, [commitment.id])).toHaveLength(1);
        expect(await asSide('south', sql, [commitment.id])).toEqual([]);
        expect(await asSide(null, sql, [commitment.id])).toEqual([]);
        const all = await asSide<{ text: string }>('south', `select to_jsonb(t)::text as text from ${table} t`, []);
        expect(all.filter(({ text }) => text.includes('Secret'))).toEqual([]);
      },
    );

    it('is recorded for its side alone, and cannot be written for another side', async () => {
      const commitment = await aCommitment(test, conference).build();
      await progress.report(north, report(commitment, { visibility: 'side' }));
      expect((await recordsIn(test, commitment.id)).at(-1)).toMatchObject({ visibility: 'side', sideId: 'north' });
      const forged = `insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to,
        visibility, sequence, draft, stated_on) values (gen_random_uuid(), $1, 'south', 'none', 'en', 'x', '2026-01-01',
        '2026-01-02', 'side', 1, 1, '2026-01-02')`;
      await expect(asSide('north', forged, [commitment.id])).rejects.toThrow(/row-level security/);
      await expect(asSide('north', `update record set visibility = 'shared'`, [])).rejects.toThrow(/permission denied/);
      await expect(asSide('north', 'delete from record', [])).rejects.toThrow(/permission denied/);
    });

    it('does not show as the side’s activity until it is shared', async () => {
      const commitment = await aCommitment(test, conference).build();
      const draft = await progress.report(north, report(commitment, { visibility: 'side', evidence: [PAPER] }));
      expect(await positionOf(commitment.id, 'north')).toEqual({ activity: 'no_report', statement_id: null });
      await progress.share(north, { statementId: draft.statementId, seenVersion: draft.version });
      expect(await positionOf(commitment.id, 'north')).toEqual({ activity: 'some', statement_id: draft.statementId });
      expect(await asSide('south', 'select 1 from evidence where statement_id = $1', [draft.statementId])).toHaveLength(
        1,
      );
      const projection = await replayOf(test, conference, commitment.id);
      expect(projection.statements[0]).toMatchObject({ visibility: 'shared', sharedOn: '2026-11-22' });
    });

    it('can be shared by its own side alone, once', async () => {
      const commitment = await aCommitment(test, conference).build();
      const draft = await progress.report(north, report(commitment, { visibility: 'side' }));
      const wish = { statementId: draft.statementId, seenVersion: draft.version };
      expect((await refusalOf(progress.share(south, wish))).code).toBe('not_found');
      expect((await refusalOf(progress.share(conference.actor('north', 'outsider'), wish))).code).toBe('not_leading');
      expect((await refusalOf(progress.share(north, { ...wish, seenVersion: wish.seenVersion + 1 }))).code).toBe(
        'stale_version',
      );
      const shared = await progress.share(conference.actor('north', 'secretariat'), wish);
      const again = { ...wish, seenVersion: shared.version };
      expect((await refusalOf(progress.share(north, again))).code).toBe('statement_already_shared');
      expect((await refusalOf(progress.share(south, again))).code).toBe('not_your_statement');
    });
  });

  describe('“no change”', () => {
    it('says the last words again for the days since, with no activity', async () => {
      const commitment = await aCommitment(test, conference).withEvidence('north').build();
      const filed = await progress.noChange(north, commitment.id, commitment.version);
      const [, said] = (await replayOf(test, conference, commitment.id)).statements;
      expect(said).toMatchObject({
        id: filed.statementId,
        narrative: 'The site was surveyed.',
        activity: 'none',
        periodFrom: '2026-07-01',
        periodTo: '2026-11-22',
        visibility: 'shared',
        evidence: [],
      });
      expect(await positionOf(commitment.id, 'north')).toEqual({ activity: 'none', statement_id: filed.statementId });
    });

    it('keeps the activity and period where no new days have passed, and what is fulfilled', async () => {
      const commitment = await aCommitment(test, conference).build();
      const running = { periodTo: civilDate('2026-12-31'), activity: 'substantial' } as const;
      const first = await progress.report(north, report(commitment, running));
      const second = await progress.noChange(north, commitment.id, first.version);
      const done = report(commitment, { activity: 'fulfilled', seenVersion: second.version });
      const third = await progress.report(south, done);
      await progress.noChange(south, commitment.id, third.version);
      const { statements } = await replayOf(test, conference, commitment.id);
      expect(statements.map(({ side, activity, periodTo }) => [side, activity, periodTo])).toEqual([
        ['north', 'substantial', '2026-12-31'],
        ['north', 'substantial', '2026-12-31'],
        ['south', 'fulfilled', '2026-10-31'],
        ['south', 'fulfilled', '2026-11-22'],
      ]);
    });

    it('needs something shared to repeat; a draft is not', async () => {
      const commitment = await aCommitment(test, conference).withEvidence('south').build();
      const draft = await progress.report(north, report(commitment, { visibility: 'side' }));
      expect((await refusalOf(progress.noChange(north, commitment.id, draft.version))).code).toBe('nothing_to_repeat');
    });
  });

  describe('refuses and changes nothing', () => {
    it.each([
      ['lead', null],
      ['supporting', null],
      ['delivering', null],
      ['secretariat', null],
      ['waiting_for', 'not_leading'],
      ['outsider', 'not_leading'],
    ] as const)('by part: %s', async (unit, code) => {
      const commitment = await aCommitment(test, conference).build();
      const work = progress.report(conference.actor('north', unit), report(commitment));
      if (code === null) await expect(work).resolves.toBeDefined();
      else expect((await refusalOf(work)).code).toBe(code);
      expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version + (code === null ? 1 : 0));
    });

    it('auditors, posts of no side, stale versions, closed commitments, other conferences', async () => {
      const commitment = await aCommitment(test, conference).withEvidence('north').withAll('under_way').build();
      expect((await refusalOf(progress.report(conference.auditor, report(commitment)))).code).toBe('role_not_allowed');
      const joint: Actor = { ...conference.auditor, role: 'secretariat' };
      expect((await refusalOf(progress.report(joint, report(commitment)))).code).toBe('no_side');
      const stale = await refusalOf(progress.report(north, report(commitment, { seenVersion: 1 })));
      expect([stale.code, stale.details.members?.['current']]).toEqual([
        'stale_version',
        { joint: 'agreed', position: 'under_way', version: commitment.version },
      ]);
      const stranger = (await aConference(test)).actor('north', 'lead');
      expect((await refusalOf(progress.report(stranger, report(commitment)))).code).toBe('not_found');
      const version = await withdraw(commitment);
      const late = report(commitment, { seenVersion: version });
      expect((await refusalOf(progress.report(north, late))).code).toBe('closed');
      expect((await refusalOf(progress.noChange(north, commitment.id, version))).code).toBe('closed');
    });

    it.each([
      ['a period that ends before it begins', { periodTo: civilDate('2026-06-30') }, '/period_to', 'period_reversed'],
      [
        'a period yet to begin',
        { periodFrom: civilDate('2026-11-23'), periodTo: civilDate('2026-11-30') },
        '/period_from',
        'period_not_begun',
      ],
      ['a period that ends years ahead', { periodTo: civilDate('9999-12-31') }, '/period_to', 'period_too_far'],
      [
        'a period that begins before the first session',
        { periodFrom: civilDate('1000-01-01') },
        '/period_from',
        'before_first_session',
      ],
      ['no words', { narrative: ' \n ' }, '/narrative', 'required'],
      ['half a character', { narrative: 'a\ud800b' }, '/narrative', 'unfit_characters'],
      ['a zero byte', { narrative: 'a\u0000b' }, '/narrative', 'unfit_characters'],
      ['a link that runs', { evidence: [{ ...PAPER, url: 'javascript:alert(1)' }] }, '/evidence/0/url', 'not_a_link'],
      ['too many papers', { evidence: Array.from({ length: 21 }, () => PAPER) }, '/evidence', 'too_many'],
    ])('%s', async (_what, more, pointer, detail) => {
      const commitment = await aCommitment(test, conference).build();
      const refusal = await refusalOf(progress.report(north, report(commitment, more)));
      expect([refusal.code, refusal.details.faults]).toEqual(['invalid_input', [{ pointer, detail }]]);
    });

    const withdraw = async (commitment: BuiltCommitment): Promise<number> => {
      const proposals = test.get(ProposalService);
      const wish = { commitmentId: commitment.id, move: 'withdraw', sentence: null, reason: 'Overtaken.' };
      const opened = await proposals.propose(conference.actor('north', 'lead'), {
        ...wish,
        seenVersion: commitment.version,
      });
      const { proposalId, contentHash, version } = opened;
      return (await proposals.accept(south, { proposalId, contentHash, seenVersion: version })).version;
    };
  });
});
