import type { Actor } from '../../src/domain/shared/actor.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { replayDifferences } from '../support/agreeing.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { textsSaying } from '../support/filled-subject.js';
import { recordsIn } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const DAY = { kind: 'dated', precision: 'day', earliest: '2027-03-31', latest: '2027-03-31' };
const TEXTS = textsSaying('a part');
const PART = { texts: TEXTS };
const ON_ITSELF = '<itself>';

/** What is asked for, and the refusal it meets; `unit` asks on the north side. */
const REFUSALS: readonly [string, number, object, ('lead' | 'outsider' | 'secretariat')?][] = [
  ['nothing_changes', 422, { subject: 'deadline', deadline: { kind: 'none' } }],
  ['nothing_changes', 422, { subject: 'owners', owners: ownersOf(['north', 'south']) }],
  ['unknown_session', 422, { subject: 'deadline', deadline: { kind: 'before_session', session: 7 } }],
  ['unknown_session', 422, { move: 'carry_forward', session: 7, reason: 'Next time.' }],
  ['missing_session', 422, { move: 'carry_forward', reason: 'Next time.' }],
  ['missing_text', 422, { move: 'reword', texts: { en: TEXTS.en }, reason: 'Better.' }],
  ['missing_text', 422, { subject: 'text', texts: {} }],
  ['missing_text', 422, { subject: 'split', parts: [PART, { texts: { en: TEXTS.en } }] }],
  ['missing_into', 422, { move: 'merge', reason: 'The same.' }],
  ['unknown_commitment', 422, { move: 'merge', into: '99.99', reason: 'The same.' }],
  ['same_commitment', 422, { move: 'merge', into: ON_ITSELF, reason: 'The same.' }],
  ['not_asked_for', 422, { move: 'withdraw', into: '01.01', reason: 'The same.' }],
  ['unknown_organisation', 422, { subject: 'owners', owners: [{ organisation: 'nobody', part: 'lead' }] }],
  ['two_leads', 422, { subject: 'owners', owners: ['lead', 'outsider'].map((unit) => lead(`north-${unit}`)) }],
  ['too_few_parts', 422, { subject: 'split', parts: [PART] }],
  ['role_not_allowed', 403, { subject: 'split', parts: [PART, PART] }, 'lead'],
  ['role_not_allowed', 403, { move: 'merge', into: '01.01', reason: 'The same.' }, 'lead'],
  ['not_leading', 403, { subject: 'deadline', deadline: DAY }, 'outsider'],
  ['unknown_move', 404, { move: 'close_period', period: { from: '2026-01-01', to: '2026-12-31' } }],
  ['invalid_input', 422, { subject: 'deadline' }],
  ['invalid_input', 422, { subject: 'deadline', deadline: { kind: 'dated', precision: 'day' } }],
  ['invalid_input', 422, { subject: 'migration' }],
  ['invalid_input', 422, { subject: 'text', texts: { en: { title: '', body: 'x' } } }],
  ['invalid_input', 422, {}],
];

function lead(organisation: string) {
  return { organisation, part: 'lead' };
}

function ownersOf(sides: readonly string[]) {
  return sides.flatMap((side) =>
    ['lead', 'supporting', 'delivering', 'waiting_for'].map((part) => ({ organisation: `${side}-${part}`, part })),
  );
}

describe('proposals through the interface', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: ApiClient;
  let south: ApiClient;
  const clients = new Map<Actor, ApiClient>();

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    north = await clientOf(conference.actor('north', 'secretariat'));
    south = await clientOf(conference.actor('south', 'secretariat'));
  }, 60_000);

  afterAll(() => test?.close());

  async function clientOf(actor: Actor): Promise<ApiClient> {
    const client = clients.get(actor) ?? (await apiClient(test, conference, actor));
    clients.set(actor, client);
    return client;
  }

  const put = (commitment: BuiltCommitment, body: object, client = north) =>
    client.post(`commitments/${commitment.id}/proposals`, { version: commitment.version, ...body });

  it.each(REFUSALS)('refuse with %s (%i): %j', async (code, status, body, unit = 'secretariat') => {
    const commitment = await aCommitment(test, conference).build();
    const named = JSON.parse(JSON.stringify(body).replace(ON_ITSELF, commitment.number)) as object;
    const answer = await put(commitment, named, await clientOf(conference.actor('north', unit)));
    expect([answer.json().code, answer.statusCode]).toEqual([code, status]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version);
  });

  it('refuse a change that has to say why, and a kind that a study does not open', async () => {
    const dated = await aCommitment(test, conference).due('2027-01-31').build();
    expect((await put(dated, { subject: 'deadline', deadline: DAY })).json().code).toBe('missing_reason');
    const study = await aCommitment(test, conference).of('study').withEvidence('north').build();
    const sentence = { language: 'en', text: 'Go ahead.' };
    const asked = (successor: object | null) => put(study, { move: 'conclude_go', sentence, successor });
    expect((await asked(null)).json().code).toBe('missing_successor');
    expect((await asked({ kind: 'facilitation', ...PART })).json()).toMatchObject({
      code: 'kind_not_opened',
      kind: 'facilitation',
      allowed: ['deliverable', 'action', 'implementation'],
    });
    const action = await aCommitment(test, conference).of('action').withEvidence('north').build();
    expect((await put(action, { move: 'close_period' })).json().code).toBe('missing_period');
    const period = { from: '2026-01-01', to: '2099-12-31' };
    expect((await put(action, { move: 'close_period', period })).json()).toMatchObject({
      code: 'period_not_over',
      until: '2099-12-31',
    });
    const measures = await aCommitment(test, conference).of('implementation').withEvidence('north').build();
    expect((await put(measures, { move: 'complete', sentence })).json().code).toBe('missing_measures');
  });

  it('say a refusal in the reader’s language, and every fault of an input at its place', async () => {
    const commitment = await aCommitment(test, conference).build();
    const say = async (language: string) =>
      (
        await north.post(
          `commitments/${commitment.id}/proposals`,
          { subject: 'split', parts: [PART], version: commitment.version },
          { 'accept-language': language },
        )
      ).json().title;
    expect([await say('en'), await say('zh-HK'), await say('zh-CN')]).toEqual([
      'A split needs at least two parts',
      '拆分須至少分為兩項',
      '拆分至少须分为两项',
    ]);
    const bad = { ...DAY, precision: 'month', latest: '2027-03-30', earliest: '2027-03-02' };
    const { faults } = (await put(commitment, { subject: 'deadline', deadline: bad })).json();
    expect(faults).toMatchObject([{ pointer: '/deadline/earliest' }, { pointer: '/deadline/latest' }]);
  });

  it('carry a change from one side to the other, the same answer to the same key, and show it in the commitment', async () => {
    const commitment = await aCommitment(test, conference).build();
    const key = { 'idempotency-key': 'once-and-for-all' };
    const body = { subject: 'deadline', deadline: DAY, reason: 'As agreed by phone.', version: commitment.version };
    const opened = await north.post(`commitments/${commitment.id}/proposals`, body, key);
    const again = await north.post(`commitments/${commitment.id}/proposals`, body, key);
    expect([opened.statusCode, again.json()]).toEqual([201, opened.json()]);
    const seen = (await south.get(`commitments/${commitment.id}`)).json().proposal;
    expect(seen).toMatchObject({
      id: opened.json().proposal_id,
      subject_type: 'deadline',
      subject: { subject: 'deadline', deadline: DAY, reason: { language: 'en', text: 'As agreed by phone.' } },
      move: null,
      to: null,
      move_label: { en: 'another deadline', 'zh-Hant': '更改限期', 'zh-Hans': '调整期限' },
      content_hash: opened.json().content_hash,
    });
    const later = { ...DAY, earliest: '2027-06-30', latest: '2027-06-30' };
    const answer = { subject: 'deadline', deadline: later, reason: 'We need longer.' };
    const ifMatch = { 'if-match': `"${opened.json().version}"` };
    const countered = await south.post(`proposals/${seen.id}/counter`, answer, ifMatch);
    expect(countered.json()).toMatchObject({ state: 'open', awaits: ['north'] });
    const { content_hash, version, proposal_id } = countered.json();
    const stale = await north.post(`proposals/${proposal_id}/accept`, { content_hash }, ifMatch);
    expect(stale.statusCode).toBe(412);
    const done = await north.post(`proposals/${proposal_id}/accept`, { content_hash, version });
    expect(done.json()).toMatchObject({ state: 'accepted', linked: [] });
    const shown = (await north.get(`commitments/${commitment.id}`)).json();
    expect(shown.deadline.latest).toBe('2027-06-30');
    expect(shown.past_proposals).toMatchObject([
      { state: 'accepted', counters: seen.id },
      { state: 'superseded', superseded_by: proposal_id },
    ]);
  });

  it('name what a split left behind, and the owners that a side set for itself', async () => {
    const commitment = await aCommitment(test, conference).build();
    const opened = await put(commitment, {
      subject: 'split',
      parts: [PART, { ...PART, owners: [lead('north-lead')] }],
    });
    const { content_hash, version, proposal_id } = opened.json();
    const done = (await south.post(`proposals/${proposal_id}/accept`, { content_hash, version })).json();
    expect(done).toMatchObject({ joint_state: 'split', standing: 'continued' });
    const shown = (await north.get(`commitments/${commitment.id}`)).json();
    expect(shown.links).toMatchObject(
      done.linked.map(({ id, number }: { id: string; number: string }) => ({ relation: 'split_into', id, number })),
    );
    const part = (await north.get(`commitments/${done.linked[1].id}`)).json();
    expect(part.assignments.map(({ code }: { code: string }) => code)).toEqual(['north-lead']);
    expect(part.links).toMatchObject([{ relation: 'split_from', number: commitment.number, joint_state: 'split' }]);
    const owners = [lead('south-lead')];
    const set = await south.post(`commitments/${part.id}/owners`, { owners, version: part.version });
    expect(set.json()).toMatchObject({ commitment_id: part.id, version: part.version + 1, voided_proposal_id: null });
    const again = await south.post(`commitments/${part.id}/owners`, { owners, version: part.version + 1 });
    expect([again.statusCode, again.json().code]).toEqual([422, 'nothing_changes']);
    const foreign = await south.post(`commitments/${part.id}/owners`, {
      owners: [lead('north-lead')],
      version: part.version + 1,
    });
    expect(foreign.json()).toMatchObject({ code: 'other_side_owns', sides: ['north'], ask: 'other_side' });
    expect(await replayDifferences(test)).toEqual([]);
  });

  it('stand in the description of the interface', async () => {
    const paths = (await test.app.inject('/api/openapi.json')).json().paths;
    for (const path of ['/api/v1/proposals/{id}/counter', '/api/v1/commitments/{id}/owners'])
      expect(paths[path].post.requestBody).toBeDefined();
  });
});
