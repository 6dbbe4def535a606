import { stateOf } from '../../src/domain/records/state-of.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import {
  CommitmentPageService,
  HistoryService,
  LedgerService,
  MyWorkService,
} from '../../src/modules/commitments/index.js';
import { NO_FILTER } from '../../src/modules/commitments/index.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { type ProgressReport, ReportProgressService } from '../../src/modules/progress/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { apiClient } from '../support/api-client.js';
import { replayCheckOf } from '../support/agreeing.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { aProgressReport } from '../support/builders/a-progress-report.js';
import { refusalOf } from '../support/refusal-of.js';
import { replayOf, storedState } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const PAPER = { title: 'Minutes', datedOn: civilDate('2026-10-08'), keptAt: 'Registry', url: null };

describe('private records', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let progress: ReportProgressService;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    progress = test.get(ReportProgressService);
    north = conference.actor('north', 'lead');
    south = conference.actor('south', 'lead');
  }, 60_000);

  afterAll(() => test?.close());

  const draftOn = (commitment: BuiltCommitment, more: Partial<ProgressReport> = {}): ProgressReport =>
    aProgressReport(commitment, { narrative: 'Thinking aloud.', visibility: 'side', evidence: [PAPER], ...more });

  /** All that the application can say of a commitment to somebody, in one text. */
  const allSeenBy = async (actor: Actor, id: string): Promise<string> => {
    const [page, records, ledger, work] = await Promise.all([
      test.get(CommitmentPageService).view(actor, id),
      test.get(HistoryService).page(actor, id, { before: null, limit: 200 }),
      test.get(LedgerService).page(actor, NO_FILTER, { after: null, limit: 100 }),
      test.get(MyWorkService).view(actor, civilDate('2026-11-22')),
    ]);
    return JSON.stringify({ page, records, ledger, work });
  };

  it('leave what the other side sees as it was to the last byte, and its commands in time', async () => {
    const commitment = await aCommitment(test, conference).build();
    const before = await allSeenBy(south, commitment.id);
    const own = await allSeenBy(north, commitment.id);
    await progress.report(north, draftOn(commitment));
    await progress.report(north, draftOn(commitment, { narrative: 'Thinking again.' }));
    expect(await allSeenBy(south, commitment.id)).toBe(before);
    expect(await allSeenBy(north, commitment.id)).not.toBe(own);
    const wish = { commitmentId: commitment.id, move: 'begin', reason: null, waitingFor: null };
    const moved = await test.get(MoveService).move(south, { ...wish, seenVersion: commitment.version });
    expect(moved.version).toBe(commitment.version + 1);
  });

  it('count within their side, at the shared record they followed', async () => {
    const commitment = await aCommitment(test, conference).build();
    const { version } = commitment;
    expect(await progress.report(north, draftOn(commitment))).toMatchObject({ version, drafts: 1 });
    expect(await progress.report(south, draftOn(commitment))).toMatchObject({ version, drafts: 1 });
    const second = await progress.report(north, draftOn(commitment));
    expect(second).toMatchObject({ version, drafts: 2 });
    const shared = await progress.share(north, { statementId: second.statementId, seenVersion: version });
    expect(shared).toMatchObject({ version: version + 1, drafts: 2 });
    const places = `select sequence, lane, draft, kind from record where commitment_id = $1 and sequence >= $2
      order by sequence, lane, draft`;
    const rows = await test.owner.query(places, [commitment.id, version]);
    expect(rows.rows.map((row) => Object.values(row).join(' ').replaceAll('  ', ' '))).toEqual([
      expect.stringMatching(new RegExp(`^${version} 0 `)),
      `${version} north 1 progress_reported`,
      `${version} north 2 progress_reported`,
      `${version} south 1 progress_reported`,
      `${version + 1} 0 statement_shared`,
    ]);
    const rebuilt = await replayOf(test, conference, commitment.id);
    expect(stateOf(rebuilt)).toEqual(await storedState(test, conference, commitment.id));
  });

  it('say in the shared record all that was drafted, so that it stands without the draft', async () => {
    const commitment = await aCommitment(test, conference).build();
    const { statementId, version } = await progress.report(north, draftOn(commitment));
    await progress.share(north, { statementId, seenVersion: version });
    const { records } = await test.get(HistoryService).page(south, commitment.id, { before: null, limit: 1 });
    expect(records[0]?.body).toMatchObject({
      kind: 'statement_shared',
      statementId,
      narrative: 'Thinking aloud.',
      activity: 'some',
      periodTo: '2026-10-31',
      evidence: [PAPER],
    });
  });

  it('are given up on record, which the other side never learns, also once all is closed', async () => {
    const commitment = await aCommitment(test, conference).build();
    const before = await allSeenBy(south, commitment.id);
    const { statementId, version } = await progress.report(north, draftOn(commitment));
    const wish = { statementId, seenVersion: version };
    expect(await refusalOf(progress.discard(south, wish))).toMatchObject({ code: 'not_found' });
    expect((await refusalOf(progress.discard(north, { ...wish, seenVersion: version - 1 }))).code).toBe(
      'stale_version',
    );
    expect(await progress.discard(north, wish)).toMatchObject({ version, drafts: 2 });
    expect(await allSeenBy(south, commitment.id)).toBe(before);
    for (const again of [progress.discard(north, wish), progress.share(north, wish)])
      expect((await refusalOf(again)).code).toBe('not_found');
    const page = await test.get(CommitmentPageService).view(north, commitment.id);
    expect(page.positions.find(({ sideId }) => sideId === 'north')?.draft).toBeNull();
    expect(page.evidence).toEqual([]);
    expect(page.records.records.slice(0, 2).map(({ body, draft }) => [body.kind, draft])).toEqual([
      ['draft_discarded', 2],
      ['progress_reported', 1],
    ]);
    const check = replayCheckOf(test);
    expect((await check.run()).differences).toEqual([]);

    const last = await progress.report(north, draftOn(commitment));
    await test.owner.query(`update commitment set joint_state = 'completed' where id = $1`, [commitment.id]);
    expect((await refusalOf(progress.share(north, { ...wish, statementId: last.statementId }))).code).toBe('closed');
    await progress.discard(north, { ...wish, statementId: last.statementId });
    await test.owner.query(`update commitment set joint_state = 'agreed' where id = $1`, [commitment.id]);
  });

  it('refuse a draft whose author did not see what his own side filed meanwhile', async () => {
    const commitment = await aCommitment(test, conference).build();
    await progress.report(north, draftOn(commitment, { seenDrafts: 0 }));
    const blind = progress.report(conference.actor('north', 'delivering'), draftOn(commitment, { seenDrafts: 0 }));
    expect((await refusalOf(blind)).code).toBe('stale_version');
    await progress.report(north, draftOn(commitment, { seenDrafts: 1 }));
    await progress.report(south, draftOn(commitment, { seenDrafts: 0 }));
  });

  it('give two drafts of one side filed at the same instant exactly one place', async () => {
    const commitment = await aCommitment(test, conference).build();
    const filed = await Promise.allSettled(
      [1, 2, 3, 4].map(() => progress.report(north, draftOn(commitment, { seenDrafts: 0 }))),
    );
    expect(filed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const sql = 'select count(*)::int as n from statement where commitment_id = $1';
    expect((await test.owner.query(sql, [commitment.id])).rows[0]?.n).toBe(1);
  });

  it('cannot be written into the history of another side, nor among the shared records', async () => {
    const commitment = await aCommitment(test, conference).build();
    const forge = (side: string, lane: string, draft: number, visibility: string) =>
      test.get(UnitOfWork).run({ sideId: 'north' }, (tx) =>
        tx.rows(
          `insert into record (commitment_id, sequence, lane, draft, kind, schema_version, payload, side_id, effective_on,
             recorded_at, visibility, salt, payload_hash, hash, private_head)
           values ($1, 99, $2, $3, 'progress_reported', 1, '{}', $4, '2026-01-01', now(), $5, '', '', '',
             case $5 when 'shared' then '' end)`,
          [commitment.id, lane, draft, side, visibility],
        ),
      );
    await expect(forge('south', 'south', 1, 'side')).rejects.toThrow(/row-level security/);
    await expect(forge('north', 'south', 1, 'side')).rejects.toThrow(/record_lane_of_side/);
    await expect(forge('north', '', 0, 'side')).rejects.toThrow(/record_lane_of_side/);
    await expect(forge('north', 'north', 0, 'side')).rejects.toThrow(/record_lane_of_side/);
    await expect(forge('north', '', 1, 'shared')).rejects.toThrow(/record_lane_of_side/);
  });

  it('are anchored in what their side shares next, by words that nobody else can tell from those of a side without any', async () => {
    const [drafting, silent] = [
      await aCommitment(test, conference).build(),
      await aCommitment(test, conference).build(),
    ];
    await progress.report(north, draftOn(drafting));
    await progress.report(north, draftOn(drafting));
    const anchors: string[] = [];
    for (const commitment of [drafting, silent]) {
      const wish = { commitmentId: commitment.id, reason: null };
      const { version } = await test
        .get(MoveService)
        .move(north, { ...wish, move: 'begin', waitingFor: null, seenVersion: commitment.version });
      await test.get(MoveService).move(north, { ...wish, move: 'wait', waitingFor: 'Somebody', seenVersion: version });
      const said = await test
        .get(UnitOfWork)
        .run({ sideId: 'south' }, (tx) =>
          tx.rows<{ private_head: string }>(
            `select private_head from record where commitment_id = $1 and side_id = 'north' and visibility = 'shared' order by sequence`,
            [commitment.id],
          ),
        );
      anchors.push(...said.map((row) => row.private_head));
    }
    expect(anchors).toHaveLength(4);
    expect(new Set(anchors).size).toBe(4);
    for (const anchor of anchors) expect(anchor).toMatch(/^[0-9a-f]{64}$/);
    const chains = (sideId: string | null) =>
      test
        .get(UnitOfWork)
        .run({ sideId }, (tx) =>
          tx.rows<object>('select side_id, drafts from private_chain where commitment_id = $1', [drafting.id]),
        );
    expect(await chains('north')).toEqual([{ side_id: 'north', drafts: 2 }]);
    expect(await chains('south')).toEqual([]);
    expect(await chains(null)).toEqual([]);
  });

  it('leave what another side shared untouchable', async () => {
    const commitment = await aCommitment(test, conference).build();
    await progress.report(south, draftOn(commitment, { visibility: 'shared' }));
    const asNorth = (sql: string) =>
      test.get(UnitOfWork).run({ sideId: 'north' }, (tx) => tx.rows(sql, [commitment.id]));
    const forged = `update statement set narrative = 'forged' where commitment_id = $1 and side_id = 'south' returning id`;
    expect(await asNorth(forged)).toEqual([]);
    expect(await asNorth(`update evidence set title = 'forged' where commitment_id = $1 returning id`)).toEqual([]);
    await expect(asNorth('delete from statement where commitment_id = $1')).rejects.toThrow(/permission denied/);
    await expect(asNorth('delete from evidence where commitment_id = $1')).rejects.toThrow(/permission denied/);
    const inTheirName = `insert into record (commitment_id, sequence, kind, schema_version, payload, side_id, effective_on,
      recorded_at, visibility, salt, payload_hash, hash, private_head)
      values ($1, 99, 'position_stated', 1, '{}', 'south', '2026-01-01', now(), 'shared', '', '', '', '')`;
    await expect(asNorth(inTheirName)).rejects.toThrow(/row-level security/);
  });

  it('stay behind the fence where an answer is kept for a repeated request', async () => {
    const commitment = await aCommitment(test, conference).build();
    const client = await apiClient(test, conference, north);
    const { evidence: _evidence, ...said } = draftOn(commitment);
    await client.post(`commitments/${commitment.id}/statements`, {
      activity: said.activity,
      narrative: said.narrative,
      period_from: said.periodFrom,
      period_to: said.periodTo,
      version: commitment.version,
    });
    const kept = (sideId: string | null) =>
      test.get(UnitOfWork).run({ sideId }, (tx) => tx.rows('select key from idempotency_key where body is not null'));
    expect(await kept('north')).toHaveLength(1);
    expect(await kept('south')).toEqual([]);
    expect(await kept(null)).toEqual([]);
  });
});
