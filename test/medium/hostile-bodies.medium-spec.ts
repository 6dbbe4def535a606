import type { Actor } from '../../src/domain/shared/actor.js';
import { AccessModule } from '../../src/modules/access/index.js';
import { CommitmentsModule } from '../../src/modules/commitments/index.js';
import { ImportsModule } from '../../src/modules/imports/index.js';
import { ProgressModule } from '../../src/modules/progress/index.js';
import { ProposalsModule } from '../../src/modules/proposals/index.js';
import { SHAPE } from '../../src/platform/http/refuse-shape.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const SOME = '00000000-0000-4000-8000-000000000001';
const BOUNDARY = 'multipart/form-data; boundary=x';

describe('bodies and addresses that nobody sends in earnest', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;
  let client: ApiClient;

  beforeAll(async () => {
    test = await startTestApplication([
      AccessModule,
      CommitmentsModule,
      ProgressModule,
      ProposalsModule,
      ImportsModule,
    ]);
    conference = await aConference(test);
    north = conference.actor('north', 'lead');
    south = conference.actor('south', 'lead');
    client = await apiClient(test, conference, north);
  }, 60_000);

  afterAll(() => test?.close());

  const post = (url: string, payload: string | Buffer, type: string, more: Record<string, string> = {}) =>
    test.app.inject({ method: 'POST', url, payload, headers: { 'content-type': type, ...more } });

  const many = Object.fromEntries(Array.from({ length: SHAPE.members + 1 }, (_, n) => [`k${n}`, '1']));

  it.each([
    ['members in JSON', JSON.stringify(many), 'application/json', 413],
    ['members in a form', new URLSearchParams(many).toString(), 'application/x-www-form-urlencoded', 413],
    ['levels', '['.repeat(200) + ']'.repeat(200), 'application/json', 413],
    ['bytes', JSON.stringify({ email: 'x'.repeat(300_000) }), 'application/json', 413],
    ['a form of files where none is wanted', '--x--\r\n', BOUNDARY, 415],
  ])('refuses before anybody is known: %s', async (_, body, type, status) => {
    const answer = await post(`/api/v1/commitments/${SOME}/statements`, body, type);
    expect(answer.statusCode).toBe(status);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x', 400],
    ['cut off', BOUNDARY, '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb', 400],
  ])('calls a form of files %s malformed', async (_, type, body, status) => {
    expect((await post('/api/v1/imports', body, type)).statusCode).toBe(status);
  });

  it('refuses a form of files longer than any that it would read', async () => {
    const answer = await post('/api/v1/imports', '', BOUNDARY, { 'content-length': String(100 * 1024 * 1024) });
    expect(answer.statusCode).toBe(413);
  });

  it.each([
    ['a NUL', '%00'],
    ['a word', 'not-an-id'],
    ['five thousand letters', 'a'.repeat(5000)],
    ['braces', '{00000000-0000-4000-8000-000000000001}'],
  ])('finds nothing under an id of %s, in any room', async (_, id) => {
    for (const path of [`commitments/${id}`, `commitments/${id}/moves`, `commitments/${id}/records`]) {
      const answer = await client.get(path);
      expect([path, answer.statusCode]).toEqual([path, 404]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  it.each(['0', '-1', '99999999999', '1e3', 'x'])('finds no session %s', async (number) => {
    expect((await client.get(`sessions/${number}/overview`)).statusCode).toBe(404);
  });

  it('hashes the same content for an id in capitals, so that the other side can accept', async () => {
    const commitment = await aCommitment(test, conference).build();
    const id = commitment.id.toUpperCase();
    const opened = await client.post(`commitments/${id}/proposals`, {
      move: 'withdraw',
      reason: 'x',
      version: commitment.version,
    });
    expect(opened.statusCode).toBe(201);
    const { proposal_id, content_hash, version } = opened.json();
    const others = await apiClient(test, conference, south);
    const accepted = await others.post(`proposals/${proposal_id.toUpperCase()}/accept`, { content_hash, version });
    expect([accepted.statusCode, accepted.json().code]).toEqual([200, undefined]);
  });

  it.each([
    ['nothing but a mark without width', '\u200b\u2060 \u0085'],
    ['a turned direction', 'paid \u202egpj.exe'],
    ['an isolate', '\u2066x'],
  ])('takes no report of %s', async (_, narrative) => {
    const commitment = await aCommitment(test, conference).build();
    const { version } = commitment;
    const body = { activity: 'some', narrative, period_from: '2026-07-01', period_to: '2026-10-31', version };
    expect((await client.post(`commitments/${commitment.id}/statements`, body)).statusCode).toBe(422);
  });
});
