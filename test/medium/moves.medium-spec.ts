import { stateOf } from '../../src/domain/records/state-of.js';
import { type MoveWish, MoveService, OpenMovesService } from '../../src/modules/commitments/index.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { refusalOf } from '../support/refusal-of.js';
import { recordsIn, replayOf, storedState } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

describe('moves of a side’s own position', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let moves: MoveService;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    moves = test.get(MoveService);
  }, 60_000);

  afterAll(() => test?.close());

  const wish = (commitment: BuiltCommitment, move: string, more: Partial<MoveWish> = {}): MoveWish => ({
    commitmentId: commitment.id,
    move,
    reason: null,
    waitingFor: null,
    seenVersion: commitment.version,
    ...more,
  });

  it('moves the own side alone and keeps who, for whom and when', async () => {
    const commitment = await aCommitment(test, conference).with('south', 'under_way').build();
    const actor = conference.actor('north', 'supporting');
    const moved = await moves.move(actor, wish(commitment, 'begin'));
    expect(moved).toEqual({ version: commitment.version + 1, joint: 'agreed', standing: 'under_way' });
    const records = await recordsIn(test, commitment.id);
    expect(records.at(-1)).toMatchObject({
      sequence: moved.version,
      actorId: actor.accountId,
      postId: actor.postId,
      sideId: 'north',
      effectiveOn: '2026-11-22',
      visibility: 'shared',
      body: { kind: 'position_stated', side: 'north', move: 'begin', from: null, to: 'under_way' },
    });
    const rows = await test.owner.query(
      'select side_id, state, since_on from "position" where commitment_id = $1 order by 1',
      [commitment.id],
    );
    expect(rows.rows).toEqual([
      { side_id: 'north', state: 'under_way', since_on: '2026-11-22' },
      { side_id: 'south', state: 'under_way', since_on: '2026-01-05' },
    ]);
  });

  it('is rebuilt by replay exactly as it is stored', async () => {
    const commitment = await aCommitment(test, conference).due('2026-12-31').withEvidence('north').build();
    const north = conference.actor('north', 'lead');
    await moves.move(north, wish(commitment, 'wait', { waitingFor: ' The ministry ' }));
    await moves.move(north, wish(commitment, 'resume', { seenVersion: commitment.version + 1 }));
    const projection = await replayOf(test, conference, commitment.id);
    expect(stateOf(projection)).toEqual(await storedState(test, conference, commitment.id));
    expect(projection.positions['north']).toMatchObject({ state: 'under_way', activity: 'some' });
  });

  it('shows a standing only once every side has spoken, and that sides differ', async () => {
    const commitment = await aCommitment(test, conference).build();
    const first = await moves.move(conference.actor('north', 'lead'), wish(commitment, 'begin'));
    expect(first.standing).toBe('no_report');
    const second = await moves.move(
      conference.actor('south', 'lead'),
      wish(commitment, 'wait', { waitingFor: 'A ministry', seenVersion: first.version }),
    );
    expect(second.standing).toBe('sides_differ');
  });

  describe('refuses and changes nothing', () => {
    const cases: readonly (readonly [string, string, Partial<MoveWish>, string, object])[] = [
      ['an unknown move', 'lead', { move: 'fly' }, 'unknown_move', { move: 'fly', known_as: null }],
      ['a joint move made alone', 'lead', { move: 'complete' }, 'unknown_move', { known_as: 'joint' }],
      ['a move named like a member of every object', 'lead', { move: 'constructor' }, 'unknown_move', {}],
      ['a move that does not start here', 'lead', { move: 'resume' }, 'wrong_state', { from: ['waiting'] }],
      ['a liaison without a part', 'outsider', { move: 'begin' }, 'not_leading', { part: 'none', ask: 'lead' }],
      ['a supporting liaison where the lead is needed', 'supporting', { move: 'state_fulfilled' }, 'not_leading', {}],
      [
        'waiting for nobody',
        'lead',
        { move: 'wait', waitingFor: '  ' },
        'missing_waiting_for',
        { need: 'waiting_for' },
      ],
      ['fulfilled without evidence', 'lead', { move: 'state_fulfilled' }, 'missing_evidence', { need: 'evidence' }],
      ['a stale version', 'lead', { move: 'begin', seenVersion: 99 }, 'stale_version', { seen: 99 }],
    ];

    it.each(cases)('%s', async (_what, unit, more, code, members) => {
      const commitment = await aCommitment(test, conference).build();
      const actor = conference.actor(
        'north',
        unit === 'lead' ? 'lead' : unit === 'outsider' ? 'outsider' : 'supporting',
      );
      const refusal = await refusalOf(moves.move(actor, wish(commitment, 'begin', more)));
      expect(refusal.code).toBe(code);
      expect(refusal.details.members).toMatchObject({
        ...members,
        current: { joint: 'agreed', position: null, version: commitment.version },
      });
      expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version);
    });

    it('names the moves that are open instead', async () => {
      const commitment = await aCommitment(test, conference).build();
      const refusal = await refusalOf(moves.move(conference.actor('north', 'supporting'), wish(commitment, 'resume')));
      const open = refusal.details.members?.['open_moves'];
      expect(new Set(Array.isArray(open) ? open : [])).toEqual(new Set(['state_not_begun', 'begin', 'wait']));
    });

    it('reopening without a reason', async () => {
      const commitment = await aCommitment(test, conference).withEvidence('south').with('north', 'fulfilled').build();
      const lead = conference.actor('north', 'lead');
      expect((await refusalOf(moves.move(lead, wish(commitment, 'reopen')))).code).toBe('missing_reason');
      await expect(
        moves.move(lead, wish(commitment, 'reopen', { reason: 'A fault was found.' })),
      ).resolves.toBeDefined();
    });

    it('the auditor, and a commitment of another conference', async () => {
      const commitment = await aCommitment(test, conference).build();
      expect((await refusalOf(moves.move(conference.auditor, wish(commitment, 'begin')))).code).toBe(
        'role_not_allowed',
      );
      const stranger = (await aConference(test)).actor('north', 'lead');
      expect((await refusalOf(moves.move(stranger, wish(commitment, 'begin')))).code).toBe('not_found');
      expect((await refusalOf(test.get(OpenMovesService).of(stranger, commitment.id))).code).toBe('not_found');
    });
  });

  describe('through the interface', () => {
    let client: ApiClient;

    beforeAll(async () => {
      client = await apiClient(test, conference, conference.actor('north', 'lead'));
    });

    it('answers with the new version as ETag', async () => {
      const commitment = await aCommitment(test, conference).build();
      const answer = await client.post(`commitments/${commitment.id}/moves`, {
        move: 'begin',
        version: commitment.version,
      });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['etag']).toBe(`"${commitment.version + 1}"`);
      expect(answer.json()).toEqual({
        commitment_id: commitment.id,
        version: commitment.version + 1,
        joint_state: 'agreed',
        standing: 'no_report',
      });
    });

    it('answers 412 where If-Match is stale, 409 where the body is, each with the state as it is', async () => {
      const commitment = await aCommitment(test, conference).build();
      const path = `commitments/${commitment.id}/moves`;
      const header = await client.post(path, { move: 'begin' }, { 'if-match': '"7"' });
      expect([header.statusCode, header.json().code]).toEqual([412, 'version_mismatch']);
      const body = await client.post(path, { move: 'begin', version: 7 });
      expect([body.statusCode, body.json().code]).toEqual([409, 'stale_version']);
      for (const answer of [header, body]) {
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(answer.json().current).toEqual({ joint: 'agreed', position: null, version: commitment.version });
      }
      expect((await client.post(path, { move: 'begin' })).statusCode).toBe(428);
      expect((await client.post(path, { move: 'begin' }, { 'if-match': `"${commitment.version}"` })).statusCode).toBe(
        200,
      );
    });

    it('words the refusal in the reader’s language', async () => {
      const commitment = await aCommitment(test, conference).build();
      const say = async (language: string) => {
        const body = { move: 'resume', version: commitment.version };
        return (await client.post(`commitments/${commitment.id}/moves`, body, { 'accept-language': language })).json();
      };
      expect((await say('en')).title).toBe('This move does not start from here');
      expect((await say('zh-HK')).title).toBe('現時狀態不能進行此步驟');
      expect((await say('zh-CN')).title).toBe('当前状态不能进行此步骤');
    });

    it('lists what is open and why the rest is closed', async () => {
      const commitment = await aCommitment(test, conference).with('north', 'under_way').build();
      const answer = await client.get(`commitments/${commitment.id}/moves`);
      expect(answer.headers['etag']).toBe(`"${commitment.version}"`);
      const list = answer.json();
      expect(list.open.map((one: { move: string }) => one.move).sort()).toEqual([
        'absorb',
        'carry_forward',
        'reword',
        'wait',
        'withdraw',
      ]);
      const complete = list.closed.find((one: { move: string }) => one.move === 'complete');
      expect(complete).toMatchObject({ code: 'missing_evidence', label: { en: 'Propose completion' } });
      expect(complete.detail).toMatch(/^Share a report/);
      expect(list.proposal).toBeNull();
    });

    it('refuses an input with every fault at its place', async () => {
      const commitment = await aCommitment(test, conference).build();
      const answer = await client.post(`commitments/${commitment.id}/moves`, {
        move: 'Begin!',
        reason: 'x'.repeat(2001),
        waiting_for: 7,
        version: 0,
        colour: 'red',
      });
      expect(answer.statusCode).toBe(422);
      const faults: { pointer: string; detail: string }[] = answer.json().faults;
      expect(Object.fromEntries(faults.map((fault) => [fault.pointer, fault.detail]))).toMatchObject({
        '/move': 'not_a_move',
        '/reason': 'too_long',
        '/waiting_for': 'not_text',
        '/version': 'not_a_version',
      });
      expect(faults.map((fault) => fault.pointer)).toContain('/colour');
    });

    it('refuses ids that name nothing, a missing key, a missing token and an auditor', async () => {
      const begin = { move: 'begin', version: 1 };
      expect((await client.post('commitments/7/moves', begin)).statusCode).toBe(404);
      const commitment = await aCommitment(test, conference).build();
      const path = `commitments/${commitment.id}/moves`;
      expect((await client.post(path, begin, { 'idempotency-key': null })).json().code).toBe('idempotency_key_missing');
      expect((await client.post(path, begin, { authorization: null })).statusCode).toBe(401);
      const auditor = await apiClient(test, conference, conference.auditor);
      expect((await auditor.post(path, begin)).json().code).toBe('forbidden');
      expect((await auditor.get(path)).json().open).toEqual([]);
    });
  });

  describe('sent again with the same key', () => {
    let client: ApiClient;
    let commitment: BuiltCommitment;
    let path: string;

    beforeEach(async () => {
      client = await apiClient(test, conference, conference.actor('north', 'lead'));
      commitment = await aCommitment(test, conference).build();
      path = `commitments/${commitment.id}/moves`;
    });

    it('gives the first answer and does nothing twice', async () => {
      const body = { move: 'begin', version: commitment.version };
      const first = await client.post(path, body, { 'idempotency-key': 'again-1' });
      const second = await client.post(path, body, { 'idempotency-key': 'again-1' });
      expect([second.statusCode, second.body, second.headers['etag']]).toEqual([
        200,
        first.body,
        first.headers['etag'],
      ]);
      expect(second.headers['idempotent-replayed']).toBe('true');
      expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version + 1);
    });

    it('refuses other content under the key', async () => {
      await client.post(path, { move: 'begin', version: commitment.version }, { 'idempotency-key': 'again-2' });
      const other = { move: 'wait', waiting_for: 'X', version: commitment.version + 1 };
      const answer = await client.post(path, other, { 'idempotency-key': 'again-2' });
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'idempotency_key_reused']);
      expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version + 1);
    });

    it('keeps no refusal, so that the key serves the attempt that succeeds', async () => {
      const early = await client.post(path, { move: 'begin', version: 9 }, { 'idempotency-key': 'again-3' });
      expect(early.statusCode).toBe(409);
      const right = { move: 'begin', version: commitment.version };
      expect((await client.post(path, right, { 'idempotency-key': 'again-3' })).statusCode).toBe(200);
    });

    it('has one effect where ten are sent at once', async () => {
      const body = { move: 'begin', version: commitment.version };
      const send = () => client.post(path, body, { 'idempotency-key': 'again-4' });
      const answers = await Promise.all(Array.from({ length: 10 }, send));
      const codes = answers.map((answer) => answer.statusCode);
      expect(codes.filter((code) => code === 200).length).toBeGreaterThanOrEqual(1);
      for (const answer of answers.filter(({ statusCode }) => statusCode !== 200))
        expect(answer.json().code).toBe('idempotency_in_progress');
      expect(
        answers.filter(({ statusCode, headers }) => statusCode === 200 && !headers['idempotent-replayed']),
      ).toHaveLength(1);
      expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version + 1);
    });
  });
});
