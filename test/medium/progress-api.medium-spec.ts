import type { Actor } from '../../src/domain/shared/actor.js';
import { apiClient } from '../support/api-client.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { recordsIn } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

describe('reports of progress through the interface', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    north = conference.actor('north', 'delivering');
    south = conference.actor('south', 'lead');
  });

  afterAll(() => test?.close());

  const body = (commitment: BuiltCommitment) => ({
    activity: 'substantial',
    narrative: '平台已試行，下月開放。',
    language: 'zh-Hant',
    period_from: '2026-07-01',
    period_to: '2026-10-31',
    evidence: [{ title: '試行報告', dated_on: '2026-10-30', url: 'https://example.org/a?b=c' }],
    version: commitment.version,
  });

  it('files a draft unless told to share, shares it, and says no change', async () => {
    const commitment = await aCommitment(test, conference).build();
    const client = await apiClient(test, conference, north);
    const filed = await client.post(`commitments/${commitment.id}/statements`, body(commitment));
    expect([filed.statusCode, filed.headers['etag']]).toEqual([201, `"${commitment.version}.1"`]);
    const { statement_id: id, version, ...rest } = filed.json();
    expect(rest).toEqual({ commitment_id: commitment.id, drafts: 1, voided_proposal_id: null });
    expect((await recordsIn(test, commitment.id)).at(-1)?.visibility).toBe('side');
    const others = await apiClient(test, conference, south);
    expect((await others.post(`statements/${id}/share`, { version })).statusCode).toBe(404);
    const shared = await client.post(`statements/${id}/share`, undefined, { 'if-match': `"${version}.1"` });
    expect([shared.statusCode, shared.json().version]).toEqual([200, version + 1]);
    const same = await client.post(`commitments/${commitment.id}/no-change`, { version: version + 1 });
    expect([same.statusCode, same.json().version]).toEqual([201, version + 2]);
  });

  it('lists every fault of the input with its place', async () => {
    const commitment = await aCommitment(test, conference).build();
    const client = await apiClient(test, conference, north);
    const evidence = [{ title: '', dated_on: '2026-02-30', url: 'ftp://x' }, 7];
    const wrong = {
      ...body(commitment),
      activity: 'no_report',
      narrative: 'x'.repeat(5001),
      period_from: '2026-13-01',
      evidence,
    };
    const answer = await client.post(`commitments/${commitment.id}/statements`, wrong);
    expect(answer.statusCode).toBe(422);
    const faults: { pointer: string; detail: string }[] = answer.json().faults;
    expect(Object.fromEntries(faults.map((fault) => [fault.pointer, fault.detail]))).toMatchObject({
      '/activity': 'not_a_choice',
      '/narrative': 'too_long',
      '/period_from': 'not_a_date',
      '/evidence/0/title': 'required',
      '/evidence/0/dated_on': 'not_a_date',
      '/evidence/0/url': 'not_a_link',
    });
    expect(faults.some(({ pointer }) => pointer.startsWith('/evidence/1') || pointer === '/evidence')).toBe(true);
  });

  it.each([['[]'], ['"text"'], ['{'], ['null']])('takes no body of another shape: %s', async (payload) => {
    const commitment = await aCommitment(test, conference).build();
    const client = await apiClient(test, conference, north);
    const answer = await client.postText(`commitments/${commitment.id}/statements`, payload);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});
