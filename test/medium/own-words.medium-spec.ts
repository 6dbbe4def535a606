import { CommitmentPageService, MoveService } from '../../src/modules/commitments/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { replayOf } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const FERRY = { en: 'Ferry Office', 'zh-Hant': '渡輪處', 'zh-Hans': '渡轮处' };

describe('words that a side wrote', () => {
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    await test.owner.query(`update organisation set name = $2 where conference_id = $1 and code = 'south-outsider'`, [
      conference.id,
      JSON.stringify(FERRY),
    ]);
  }, 60_000);

  afterAll(() => test?.close());

  const writer = (side: string, language: 'zh-Hant' | 'zh-Hans') => ({ ...conference.actor(side, 'lead'), language });

  it('keep the language of who wrote them, on the page as in the record', async () => {
    const { id, version } = await aCommitment(test, conference).with('south', 'under_way').build();
    const waits = { commitmentId: id, move: 'wait', reason: null, waitingFor: '渡輪處 / 渡輪處' };
    const north = writer('north', 'zh-Hant');
    await test.get(MoveService).move(north, { ...waits, move: 'begin', waitingFor: null, seenVersion: version });
    await test.get(MoveService).move(north, { ...waits, seenVersion: version + 1 });
    const asked = { commitmentId: id, move: 'withdraw', sentence: null, reason: '不再需要', seenVersion: version + 2 };
    const { proposalId } = await test.get(ProposalService).propose(writer('south', 'zh-Hans'), asked);
    const page = await test.get(CommitmentPageService).view(conference.auditor, id);
    expect(page.positions.map(({ sideId, waitingLanguage }) => [sideId, waitingLanguage])).toEqual([
      ['north', 'zh-Hant'],
      ['south', null],
    ]);
    expect(page.waitedFor.map(({ name }) => name)).toEqual([FERRY]);
    expect(page.proposal).toMatchObject({ reason: '不再需要', reasonLanguage: 'zh-Hans' });
    await test.get(ProposalService).decline(north, { proposalId, reason: '仍需要', seenVersion: version + 3 });
    const after = await test.get(CommitmentPageService).view(conference.auditor, id);
    expect(after.records.records.slice(0, 3).map(({ body }) => 'language' in body && body.language)).toEqual([
      'zh-Hant',
      'zh-Hans',
      'zh-Hant',
    ]);
    const rebuilt = await replayOf(test, conference, id);
    expect(rebuilt.positions['north']).toMatchObject({ waitingFor: '渡輪處 / 渡輪處', waitingLanguage: 'zh-Hant' });
    expect(rebuilt.proposals[0]?.reasonLanguage).toBe('zh-Hans');
  });

  it('name nobody where they name no organisation of the conference', async () => {
    const { id, version } = await aCommitment(test, conference).build();
    const wish = { commitmentId: id, move: 'wait', reason: null, waitingFor: 'Ferry', seenVersion: version };
    await test.get(MoveService).move(writer('north', 'zh-Hant'), { ...wish, move: 'begin', waitingFor: null });
    await test.get(MoveService).move(writer('north', 'zh-Hant'), { ...wish, seenVersion: version + 1 });
    expect((await test.get(CommitmentPageService).view(conference.auditor, id)).waitedFor).toEqual([]);
  });
});
