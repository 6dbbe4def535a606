import { randomUUID } from 'node:crypto';
import { stateOf } from '../../src/domain/records/state-of.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { CommitmentStore, MoveService } from '../../src/modules/commitments/index.js';
import { ReportProgressService } from '../../src/modules/progress/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Problem } from '../../src/platform/http/problem.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { aProgressReport } from '../support/builders/a-progress-report.js';
import { atOnce } from '../support/at-once.js';
import { refusalOf } from '../support/refusal-of.js';
import { recordsIn, replayOf, storedState } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

describe('commands at the same time', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    north = conference.actor('north', 'lead');
    south = conference.actor('south', 'lead');
  }, 60_000);

  afterAll(() => test?.close());

  it('of twenty that saw the same version, exactly one is carried out', async () => {
    const commitment = await aCommitment(test, conference).build();
    const works = Array.from(
      { length: 20 },
      (_, index) => () =>
        test
          .get(ReportProgressService)
          .report(index % 2 ? north : south, aProgressReport(commitment, { narrative: `${index}` })),
    );
    const settled = await Promise.allSettled(works.map((work) => work()));
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toHaveLength(19);
    for (const refusal of refused) {
      expect(refusal).toBeInstanceOf(Problem);
      expect(refusal).toMatchObject({
        code: 'stale_version',
        details: { members: { seen: commitment.version, current: { version: commitment.version + 1 } } },
      });
    }
    expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version + 1);
  });

  it('of twenty that look again and try again, none is lost and each has a version of its own', async () => {
    const commitment = await aCommitment(test, conference).build();
    let stale = 0;
    const persist = async (actor: Actor, words: string): Promise<number> => {
      for (let seen = commitment.version; ;) {
        try {
          return (
            await test
              .get(ReportProgressService)
              .report(actor, aProgressReport(commitment, { narrative: words, seenVersion: seen }))
          ).version;
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'stale_version') throw error;
          stale += 1;
          seen = Number(error.details.params?.['version']);
        }
      }
    };
    const versions = await Promise.all(
      Array.from({ length: 20 }, (_, index) => persist(index % 2 ? north : south, `words ${index}`)),
    );
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => commitment.version + 1 + n));
    expect(stale).toBeGreaterThan(0);
    const projection = await replayOf(test, conference, commitment.id);
    expect(new Set(projection.statements.map(({ narrative }) => narrative)).size).toBe(20);
    expect(stateOf(projection)).toEqual(await storedState(test, conference, commitment.id));
  });

  it('a countersign and a report with new evidence never both count', async () => {
    for (let race = 0; race < 10; race += 1) {
      const commitment = await aCommitment(test, conference).build();
      const wish = { commitmentId: commitment.id, move: 'withdraw', sentence: null, reason: 'Overtaken.' };
      const opened = await test.get(ProposalService).propose(north, { ...wish, seenVersion: commitment.version });
      const { proposalId, contentHash, version: seenVersion } = opened;
      const paper = { title: 'A paper', datedOn: null, keptAt: null, url: null };
      const works: (() => Promise<unknown>)[] = [
        () => test.get(ProposalService).accept(south, { proposalId, contentHash, seenVersion }),
        () =>
          test
            .get(ReportProgressService)
            .report(north, aProgressReport(commitment, { narrative: 'New.', seenVersion, evidence: [paper] })),
      ];
      const settled = await atOnce(test, commitment.id, race % 2 ? works : works.reverse());
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const papers = await test.owner.query('select count(*)::int as n from evidence where commitment_id = $1', [
        commitment.id,
      ]);
      const { joint } = await storedState(test, conference, commitment.id);
      expect([joint, papers.rows[0].n]).toEqual(race % 2 ? ['withdrawn', 0] : ['agreed', 1]);
    }
  });
});

describe('a unit of work', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    unitOfWork = test.get(UnitOfWork);
  }, 60_000);

  afterAll(() => test?.close());

  it('is run again after a deadlock, and both sides of it are done', async () => {
    const [a, b] = [await aCommitment(test, conference).build(), await aCommitment(test, conference).build()];
    let attempts = 0;
    let arrived = 0;
    let afterwards = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    const lockInOrder = (first: string, second: string) =>
      unitOfWork.run({ sideId: null }, async (tx) => {
        attempts += 1;
        tx.afterCommit(() => (afterwards += 1));
        const mark = `update commitment set search_text = search_text || '+' where id = $1`;
        await tx.rows(mark, [first]);
        arrived += 1;
        if (arrived === 2) meet();
        await both; // from now on each holds what the other wants; a second attempt passes straight through
        await tx.rows(mark, [second]);
      });
    await Promise.all([lockInOrder(a.id, b.id), lockInOrder(b.id, a.id)]);
    expect([attempts, afterwards]).toEqual([3, 2]);
    const marks = await test.owner.query(
      `select length(search_text) - length(replace(search_text, '+', '')) as marks from commitment where id = any($1)`,
      [[a.id, b.id]],
    );
    expect(marks.rows).toEqual([{ marks: 2 }, { marks: 2 }]);
  });

  it.each([
    ['a serialization failure once', '40001', 1, 2, 'done'],
    ['a serialization failure every time', '40001', 9, 4, 'provoked'],
    ['a deadlock every time', '40P01', 9, 4, 'provoked'],
    ['another fault once', '23505', 1, 1, 'provoked'],
  ])('with %s (%s) is attempted as often as is of use', async (_what, code, failures, attempts, end) => {
    let seen = 0;
    const work = unitOfWork.run({ sideId: null }, async (tx) => {
      seen += 1;
      if (seen <= failures) await tx.rows(`do $$ begin raise exception 'provoked' using errcode = '${code}'; end $$`);
      return 'done';
    });
    expect(await work.catch((error: unknown) => (error instanceof Error ? error.message : error))).toBe(end);
    expect(seen).toBe(attempts);
  });

  it('leaves neither record nor projection where it fails at the end', async () => {
    const commitment = await aCommitment(test, conference).build();
    const before = await everythingOf(commitment.id);
    const actor = conference.actor('north', 'lead');
    let afterwards = 0;
    const work = unitOfWork.run(actor, async (tx) => {
      tx.afterCommit(() => (afterwards += 1));
      const store = test.get(CommitmentStore);
      const taken = await store.take(tx, commitment.id, actor);
      const statement = {
        kind: 'progress_reported',
        statementId: randomUUID(),
        side: 'north',
        activity: 'some',
        language: 'en',
        narrative: 'Never said.',
        periodFrom: civilDate('2026-01-01'),
        periodTo: civilDate('2026-06-30'),
        visibility: 'shared',
        evidence: [{ id: randomUUID(), title: 'Never shown', datedOn: null, keptAt: null, url: null }],
        demonstration: false,
      } as const;
      const next = { ...taken.state, version: taken.state.version + 1 };
      await store.append(tx, taken, { bodies: [statement], next, author: store.authorOf(actor) });
      throw new Error('the power went');
    });
    await expect(work).rejects.toThrow('the power went');
    expect(await everythingOf(commitment.id)).toEqual(before);
    expect(afterwards).toBe(0);
  });

  it('leaves no projection where the record cannot be written', async () => {
    const commitment = await aCommitment(test, conference).build();
    await test.owner.query(
      `insert into record select commitment_id, sequence + 1, lane, draft, kind, schema_version, payload, actor_id, post_id, side_id,
         effective_on, recorded_at, visibility, salt, payload_hash, previous_hash, private_head, hash from record where commitment_id = $1`,
      [commitment.id],
    );
    const before = await everythingOf(commitment.id);
    const wish = { commitmentId: commitment.id, move: 'begin', reason: null, waitingFor: null };
    const work = test
      .get(MoveService)
      .move(conference.actor('north', 'lead'), { ...wish, seenVersion: commitment.version });
    await expect(work).rejects.toThrow(/record_pkey/);
    expect(await everythingOf(commitment.id)).toEqual(before);
    const stale = refusalOf(test.get(MoveService).move(conference.actor('north', 'lead'), { ...wish, seenVersion: 9 }));
    expect((await stale).code).toBe('stale_version');
  });

  /** Every row of every table of the aggregate, as the owner sees them. */
  async function everythingOf(commitmentId: string): Promise<unknown> {
    const tables = [
      'record',
      'statement',
      'evidence',
      '"position"',
      'proposal',
      'commitment_text',
      'assignment',
      'deadline',
    ];
    const rows = await Promise.all(
      tables.map(
        async (table) =>
          (await test.owner.query(`select * from ${table} where commitment_id = $1`, [commitmentId])).rows,
      ),
    );
    const head = await test.owner.query('select * from commitment where id = $1', [commitmentId]);
    return [...rows, head.rows];
  }
});
