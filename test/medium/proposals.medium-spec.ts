import { stateOf } from '../../src/domain/records/state-of.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { type ProgressReport, ReportProgressService } from '../../src/modules/progress/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { consentTo } from '../support/agreeing.js';
import { apiClient } from '../support/api-client.js';
import { completionOf, readyToComplete, storedProposal } from '../support/completing.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { aProgressReport } from '../support/builders/a-progress-report.js';
import { refusalOf } from '../support/refusal-of.js';
import { recordsIn, replayOf, storedState } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const PAPER = { title: 'A paper', datedOn: null, keptAt: null, url: null };

describe('proposals of joint moves', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let proposals: ProposalService;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    proposals = test.get(ProposalService);
    north = conference.actor('north', 'lead');
    south = conference.actor('south', 'lead');
  }, 60_000);

  afterAll(() => test?.close());

  const ready = () => readyToComplete(test, conference);
  const stored = (id: string) => storedProposal(test, id);
  const kindsIn = async (commitment: BuiltCommitment) =>
    (await recordsIn(test, commitment.id)).slice(commitment.version).map(({ body }) => body.kind);

  const agreesWithReplay = async (commitment: BuiltCommitment) => {
    const projection = await replayOf(test, conference, commitment.id);
    expect(stateOf(projection)).toEqual(await storedState(test, conference, commitment.id));
    return projection;
  };

  it('completes with the last consent and closes the commitment', async () => {
    const commitment = await ready();
    const opened = await proposals.propose(north, completionOf(commitment));
    expect(opened).toMatchObject({ state: 'open', awaits: ['south'], joint: 'agreed', standing: 'under_way' });
    const done = await proposals.accept(south, consentTo(opened));
    expect(done).toMatchObject({ state: 'accepted', awaits: [], joint: 'completed', standing: 'fulfilled' });
    expect(await kindsIn(commitment)).toEqual(['proposal_opened', 'consent_given', 'joint_moved']);
    const row = await test.owner.query(
      'select joint_state, standing, version, closed_on from commitment where id = $1',
      [commitment.id],
    );
    expect(row.rows).toEqual([
      { joint_state: 'completed', standing: 'fulfilled', version: done.version, closed_on: '2026-11-22' },
    ]);
    const consents = 'select side_id, content_hash from consent where proposal_id = $1 order by side_id';
    expect((await test.owner.query(consents, [opened.proposalId])).rows).toEqual([
      { side_id: 'north', content_hash: opened.contentHash },
      { side_id: 'south', content_hash: opened.contentHash },
    ]);
    const projection = await agreesWithReplay(commitment);
    expect(projection.closedOn).toBe('2026-11-22');
    expect(projection.proposals).toMatchObject([
      { state: 'accepted', sentence: { language: 'en', text: 'The platform is open.' } },
    ]);
  });

  it('keeps the exact content that was hashed', async () => {
    const commitment = await ready();
    const opened = await proposals.propose(north, completionOf(commitment));
    const { content } = await stored(opened.proposalId);
    expect(content).toMatchObject({
      schema: 'luoshi-proposal/3',
      subject: { type: 'move', move: 'complete' },
      counters: null,
      deadline: null,
      links: [],
      from: 'agreed',
      to: 'completed',
      sentence: { language: 'en', text: 'The platform is open.' },
      reason: null,
      evidence: [{ title: 'Survey report', datedOn: '2026-06-01', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(Object.keys(content.texts).sort()).toEqual(['en', 'zh-Hans', 'zh-Hant']);
  });

  it('is declined with a reason, and may be proposed again', async () => {
    const commitment = await ready();
    const opened = await proposals.propose(north, completionOf(commitment));
    const answer = { proposalId: opened.proposalId, seenVersion: opened.version };
    expect((await refusalOf(proposals.decline(south, { ...answer, reason: ' ' }))).code).toBe('missing_reason');
    const declined = await proposals.decline(south, { ...answer, reason: ' Not open yet. ' });
    expect(declined).toMatchObject({ state: 'declined', joint: 'agreed' });
    expect(await stored(opened.proposalId)).toMatchObject({
      state: 'declined',
      decided_by: 'south',
      decision_reason: 'Not open yet.',
    });
    await expect(
      proposals.propose(south, completionOf(commitment, { seenVersion: declined.version })),
    ).resolves.toMatchObject({
      state: 'open',
    });
    await agreesWithReplay(commitment);
  });

  it('is rescinded by its own side until the last consent, not after', async () => {
    const commitment = await ready();
    const opened = await proposals.propose(north, completionOf(commitment));
    const back = { proposalId: opened.proposalId, seenVersion: opened.version };
    expect((await refusalOf(proposals.rescind(south, back))).code).toBe('not_your_proposal');
    const rescinded = await proposals.rescind(conference.actor('north', 'secretariat'), back);
    expect(rescinded.state).toBe('rescinded');
    const late = { ...consentTo(opened), seenVersion: rescinded.version };
    expect((await refusalOf(proposals.accept(south, late))).code).toBe('no_open_proposal');
    const again = await proposals.propose(north, completionOf(commitment, { seenVersion: rescinded.version }));
    const gone = { ...consentTo(opened), seenVersion: again.version };
    expect((await refusalOf(proposals.accept(south, gone))).code).toBe('proposal_gone');
    const done = await proposals.accept(south, consentTo(again));
    expect(
      (await refusalOf(proposals.rescind(north, { proposalId: again.proposalId, seenVersion: done.version }))).code,
    ).toBe('closed');
    await agreesWithReplay(commitment);
  });

  it('ends when a side moves its position', async () => {
    const commitment = await ready();
    const opened = await proposals.propose(north, completionOf(commitment));
    const wait = { commitmentId: commitment.id, move: 'wait', reason: null, waitingFor: 'A ministry' };
    const moved = await test.get(MoveService).move(south, { ...wait, seenVersion: opened.version });
    expect(await kindsIn(commitment)).toEqual(['proposal_opened', 'proposal_voided', 'position_stated']);
    expect(await stored(opened.proposalId)).toMatchObject({ state: 'voided', decision_reason: 'position_moved' });
    const late = { ...consentTo(opened), seenVersion: moved.version };
    expect((await refusalOf(proposals.accept(south, late))).code).toBe('no_open_proposal');
    await agreesWithReplay(commitment);
  });

  describe('and newly reported progress', () => {
    const report = (commitment: BuiltCommitment, seenVersion: number, more: Partial<ProgressReport> = {}) =>
      aProgressReport(commitment, { evidence: [PAPER], seenVersion, ...more });

    it('ends when new evidence is shared', async () => {
      const commitment = await ready();
      const opened = await proposals.propose(north, completionOf(commitment));
      const filed = await test.get(ReportProgressService).report(south, report(commitment, opened.version));
      expect(filed).toMatchObject({ version: opened.version + 2, voidedProposalId: opened.proposalId });
      expect(await kindsIn(commitment)).toEqual(['proposal_opened', 'progress_reported', 'proposal_voided']);
      expect(await stored(opened.proposalId)).toMatchObject({ state: 'voided', decision_reason: 'evidence_changed' });
      await agreesWithReplay(commitment);
    });

    it('stays open while the evidence is in a draft, and ends when that is shared', async () => {
      const commitment = await ready();
      const opened = await proposals.propose(north, completionOf(commitment));
      const progress = test.get(ReportProgressService);
      const draft = await progress.report(south, report(commitment, opened.version, { visibility: 'side' }));
      expect([draft.voidedProposalId, (await stored(opened.proposalId)).state]).toEqual([null, 'open']);
      const shared = await progress.share(south, { statementId: draft.statementId, seenVersion: draft.version });
      expect(shared.voidedProposalId).toBe(opened.proposalId);
      await agreesWithReplay(commitment);
    });

    it('stays open where a report has words alone, and can still be countersigned', async () => {
      const commitment = await ready();
      const opened = await proposals.propose(north, completionOf(commitment));
      const words = report(commitment, opened.version, { evidence: [] });
      const filed = await test.get(ReportProgressService).report(south, words);
      expect(filed.voidedProposalId).toBeNull();
      const done = await proposals.accept(south, { ...consentTo(opened), seenVersion: filed.version });
      expect(done.state).toBe('accepted');
      await agreesWithReplay(commitment);
    });
  });

  describe('refuses and changes nothing', () => {
    it('consent to other content, or to what the content was', async () => {
      const commitment = await ready();
      const opened = await proposals.propose(north, completionOf(commitment));
      const other = { ...consentTo(opened), contentHash: 'f'.repeat(64) };
      const refusal = await refusalOf(proposals.accept(south, other));
      expect([refusal.code, refusal.details.members]).toEqual([
        'content_changed',
        expect.objectContaining({ seen: other.contentHash, proposed: opened.contentHash, now: opened.contentHash }),
      ]);
      await test.owner.query(`update commitment_text set body = body || ' And more.' where commitment_id = $1`, [
        commitment.id,
      ]);
      expect((await refusalOf(proposals.accept(south, consentTo(opened)))).code).toBe('content_changed');
      expect(await recordsIn(test, commitment.id)).toHaveLength(opened.version);
    });

    it('one’s own proposal, a second one, stale versions, the wrong posts', async () => {
      const commitment = await ready();
      const opened = await proposals.propose(north, completionOf(commitment));
      const consent = consentTo(opened);
      const seen = { seenVersion: opened.version };
      const refusals = [
        proposals.accept(north, consent),
        proposals.decline(north, { proposalId: opened.proposalId, reason: 'No.', ...seen }),
        proposals.propose(south, completionOf(commitment, seen)),
        proposals.accept(south, { ...consent, seenVersion: commitment.version }),
        proposals.accept(conference.actor('south', 'supporting'), consent),
        proposals.accept(conference.auditor, consent),
        proposals.accept((await aConference(test)).actor('south', 'lead'), consent),
        proposals.accept(south, { ...consent, proposalId: commitment.id }),
      ];
      const codes = await Promise.all(refusals.map(async (work) => (await refusalOf(work)).code));
      expect(codes).toEqual([
        'own_proposal',
        'own_proposal',
        'proposal_open',
        'stale_version',
        'not_leading',
        'role_not_allowed',
        'not_found',
        'not_found',
      ]);
      expect(await recordsIn(test, commitment.id)).toHaveLength(opened.version);
    });

    it.each([
      ['a side move', { move: 'begin' }, 'unknown_move'],
      ['no sentence', { sentence: null }, 'missing_sentence'],
      ['a blank sentence', { sentence: { language: 'en', text: ' ' } as const }, 'missing_sentence'],
      ['no reason where one is needed', { move: 'withdraw' }, 'missing_reason'],
    ])('proposing with %s', async (_what, more, code) => {
      const commitment = await ready();
      expect((await refusalOf(proposals.propose(north, completionOf(commitment, more)))).code).toBe(code);
    });

    it('completion without shared evidence', async () => {
      const commitment = await aCommitment(test, conference).withAll('under_way').build();
      expect((await refusalOf(proposals.propose(north, completionOf(commitment)))).code).toBe('missing_evidence');
    });
  });

  it('needs every one of three sides', async () => {
    const three = await aConference(test, ['east', 'west', 'centre']);
    const commitment = await aCommitment(test, three).withEvidence('east').build();
    const opened = await proposals.propose(three.actor('east', 'lead'), completionOf(commitment));
    expect(opened.awaits).toEqual(['west', 'centre']);
    const second = await proposals.accept(three.actor('centre', 'lead'), consentTo(opened));
    expect(second).toMatchObject({ state: 'open', awaits: ['west'], joint: 'agreed' });
    const twice = refusalOf(proposals.accept(three.actor('centre', 'lead'), consentTo(second)));
    expect((await twice).code).toBe('already_consented');
    const third = await proposals.accept(three.actor('west', 'secretariat'), consentTo(second));
    expect(third).toMatchObject({ state: 'accepted', joint: 'completed' });
    expect(stateOf(await replayOf(test, three, commitment.id))).toEqual(await storedState(test, three, commitment.id));
  });

  it('works through the interface from proposal to countersign', async () => {
    const commitment = await ready();
    const [proposer, other] = [await apiClient(test, conference, north), await apiClient(test, conference, south)];
    const sentence = { language: 'zh-Hant', text: '平台已開放。', renderings: { en: 'The platform is open.' } };
    const opened = await proposer.post(`commitments/${commitment.id}/proposals`, {
      move: 'complete',
      sentence,
      version: commitment.version,
    });
    expect([opened.statusCode, opened.headers['etag']]).toEqual([201, `"${commitment.version + 1}"`]);
    const seen = (await other.get(`commitments/${commitment.id}/moves`)).json();
    expect(seen.proposal).toMatchObject({
      id: opened.json().proposal_id,
      content_hash: opened.json().content_hash,
      proposed_by: 'north',
    });
    expect((await other.get(`commitments/${commitment.id}`)).json().proposal.sentence).toEqual(sentence);
    expect(seen.open.map((one: { move: string }) => one.move)).toEqual(expect.arrayContaining(['accept', 'decline']));
    const path = `proposals/${opened.json().proposal_id}`;
    const blank = await other.post(`${path}/decline`, { reason: '', version: seen.version });
    expect([blank.statusCode, blank.json().code]).toEqual([422, 'missing_reason']);
    const own = await proposer.post(`${path}/accept`, {
      content_hash: seen.proposal.content_hash,
      version: seen.version,
    });
    expect([own.statusCode, own.json().code, own.json().ask]).toEqual([403, 'own_proposal', 'other_side']);
    const consent = { content_hash: seen.proposal.content_hash };
    const done = await other.post(`${path}/accept`, consent, { 'if-match': `"${seen.version}"` });
    expect([done.statusCode, done.json().joint_state, done.json().awaits]).toEqual([200, 'completed', []]);
    const rescind = await proposer.post(`${path}/rescind`, { version: done.json().version });
    expect([rescind.statusCode, rescind.json().code]).toEqual([409, 'closed']);
  });
});
