import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor } from '../../src/domain/shared/actor.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { apiClient } from '../support/api-client.js';
import { consentTo } from '../support/agreeing.js';
import { completionOf, readyToComplete, storedProposal } from '../support/completing.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { replayOf } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

describe('a sentence in several languages', () => {
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

  it('takes consent to a sentence and all its renderings at once', async () => {
    const commitment = await ready();
    const sentence = {
      language: 'zh-Hant',
      text: ' 平台已開放。 ',
      renderings: { en: ' The platform is open. ', 'zh-Hans': ' ', 'zh-Hant': '另有其文。' },
    } as const;
    const agreed = { ...sentence, text: '平台已開放。', renderings: { en: 'The platform is open.' } };
    const opened = await proposals.propose(north, completionOf(commitment, { sentence }));
    const row = await stored(opened.proposalId);
    expect(row.content.sentence).toEqual(agreed);
    expect([row.sentence_language, row.sentence, row.sentence_renderings]).toEqual(Object.values(agreed));
    const { rows } = await test.owner.query(
      `select schema_version, payload -> 'sentence' as sentence from record where commitment_id = $1 and kind = 'proposal_opened'`,
      [commitment.id],
    );
    expect(rows).toEqual([{ schema_version: 3, sentence: agreed }]);
    const { language, text } = agreed;
    const bare = await proposals.counter(south, {
      ...completionOf(commitment, { sentence: { language, text }, seenVersion: opened.version }),
      proposalId: opened.proposalId,
    });
    expect(bare.contentHash).not.toBe(opened.contentHash);
    expect((await replayOf(test, conference, commitment.id)).proposals.map((one) => one.sentence)).toEqual([
      agreed,
      { language, text, renderings: {} },
    ]);
  });

  it('can still be consented to where it was proposed before sentences had renderings', async () => {
    const commitment = await ready();
    const opened = await proposals.propose(north, completionOf(commitment));
    const { content } = await stored(opened.proposalId);
    const { renderings: _renderings, ...sentence } = content.sentence;
    const before = { ...content, schema: 'luoshi-proposal/2', sentence };
    const contentHash = createHash('sha256')
      .update(canonicalize(before) ?? '')
      .digest('hex');
    await test.owner.query('update proposal set content = $2, content_hash = $3 where id = $1', [
      opened.proposalId,
      before,
      contentHash,
    ]);
    await test.owner.query('update consent set content_hash = $2 where proposal_id = $1', [
      opened.proposalId,
      contentHash,
    ]);
    const done = await proposals.accept(south, { ...consentTo(opened), contentHash });
    expect(done).toMatchObject({ state: 'accepted', joint: 'completed' });
  });

  it('may not bring a second text of the language that binds', async () => {
    const commitment = await ready();
    const proposer = await apiClient(test, conference, north);
    const sentence = { language: 'zh-Hant', text: '平台已開放。', renderings: { en: 'The platform is open.' } };
    const twofold = await proposer.post(`commitments/${commitment.id}/proposals`, {
      move: 'complete',
      sentence: { ...sentence, renderings: { 'zh-Hant': '另有其文。' } },
      version: commitment.version,
    });
    expect([twofold.statusCode, twofold.json().faults]).toEqual([
      422,
      [{ pointer: '/sentence/renderings', detail: 'binding_language' }],
    ]);
  });
});
