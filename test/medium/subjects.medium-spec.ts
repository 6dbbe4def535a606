import { stateOf } from '../../src/domain/records/state-of.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { RecordBody } from '../../src/domain/records/record-body.js';
import { moveSubject, type Subject } from '../../src/domain/workflow/subject.js';
import { CommitmentPageService, CommitmentStore, VoidChanged } from '../../src/modules/commitments/index.js';
import { OwnOwnersService, ProposalService } from '../../src/modules/proposals/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { agree, consentTo, dueBy, propose, replayDifferences, SPOKEN } from '../support/agreeing.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { textsSaying } from '../support/filled-subject.js';
import { refusalOf } from '../support/refusal-of.js';
import { recordsIn, replayOf, storedState } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const DROPPED = { ...dueBy('2026-01-01'), kind: 'none', precision: 'none', earliest: null, latest: null } as const;
const deadline = (day: string): Subject => ({ type: 'deadline', deadline: dueBy(day), reason: null });

describe('what sides agree on beside moves', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
    north = conference.actor('north', 'secretariat');
    south = conference.actor('south', 'secretariat');
  }, 60_000);

  afterEach(async () => expect(await replayDifferences(test)).toEqual([]));

  afterAll(() => test?.close());

  const built = () => aCommitment(test, conference).withAll('under_way').build();
  const at = (commitment: BuiltCommitment, version: number) => ({ ...commitment, version });
  const viewOf = (commitment: BuiltCommitment) => test.get(CommitmentPageService).view(north, commitment.id);
  const kindsIn = async (commitment: BuiltCommitment) =>
    (await recordsIn(test, commitment.id)).slice(commitment.version).map(({ body }) => body.kind);

  it('sets a deadline, extends it with a reason and drops it, and keeps the first date for ever', async () => {
    const commitment = await built();
    const first = await agree(test, conference, commitment, deadline('2027-01-31'));
    expect(first).toMatchObject({ state: 'accepted', joint: 'agreed', linked: [] });
    const longer = await agree(test, conference, at(commitment, first.version), deadline('2027-03-31'));
    const longest = await agree(test, conference, at(commitment, longer.version), deadline('2027-06-30'));
    const view = await viewOf(commitment);
    expect(view.deadline).toMatchObject({ version: 3, latest: '2027-06-30' });
    expect(view.deadlines.map(({ latest, reason, reasonLanguage }) => [latest, reason?.en, reasonLanguage])).toEqual([
      ['2027-01-31', 'A reason.', 'en'],
      ['2027-03-31', 'A reason.', 'en'],
      ['2027-06-30', 'A reason.', 'en'],
    ]);
    expect(view.slippage).toMatchObject({ firstLatest: '2027-01-31', days: 150, extensions: 2 });
    const dropped = { type: 'deadline', deadline: DROPPED, reason: null } as const;
    await agree(test, conference, at(commitment, longest.version), dropped);
    expect(await viewOf(commitment)).toMatchObject({
      deadline: { kind: 'none', version: 4 },
      slippage: { firstLatest: '2027-01-31', days: null, extensions: 2 },
    });
    expect((await kindsIn(commitment)).slice(0, 3)).toEqual(['proposal_opened', 'consent_given', 'deadline_set']);
  });

  it('changes texts, which leaves renderings behind, and owners of both sides', async () => {
    const commitment = await built();
    const texts = { en: { title: 'A new title', body: 'A new sentence.' } };
    const text = await agree(test, conference, commitment, { type: 'text', texts });
    const assignments = ['north-outsider', 'south-supporting'].map((organisation) => {
      return { organisation, side: null, part: 'lead', inferred: false } as const;
    });
    await agree(test, conference, at(commitment, text.version), { type: 'owners', assignments });
    const view = await viewOf(commitment);
    expect(view.texts.map(({ title, staleSince }) => [title, staleSince === null])).toEqual([
      ['A new title', true],
      [`Commitment ${commitment.number}`, false],
      [`Commitment ${commitment.number}`, false],
    ]);
    expect(view.assignments.map(({ code, sideId, part }) => [code, sideId, part])).toEqual([
      ['north-outsider', 'north', 'lead'],
      ['south-supporting', 'south', 'lead'],
    ]);
    expect(view.pastProposals.map(({ move, to, toLabel }) => [move, to, toLabel.en])).toEqual([
      [null, null, 'other owners'],
      [null, null, 'another wording'],
    ]);
  });

  it('is answered with a counter-proposal, which takes its place and is linked with it', async () => {
    const commitment = await built();
    const opened = await propose(test, north, commitment, deadline('2027-01-31'));
    const counter = { proposalId: opened.proposalId, subject: deadline('2027-12-31'), ...SPOKEN };
    const own = test.get(ProposalService).counter(north, { ...counter, seenVersion: opened.version });
    expect((await refusalOf(own)).code).toBe('own_proposal');
    const countered = await test.get(ProposalService).counter(south, { ...counter, seenVersion: opened.version });
    expect(countered).toMatchObject({ state: 'open', awaits: ['north'] });
    expect(await kindsIn(commitment)).toEqual(['proposal_opened', 'proposal_superseded', 'proposal_opened']);
    const late = { ...consentTo(opened), seenVersion: countered.version };
    expect((await refusalOf(test.get(ProposalService).accept(south, late))).code).toBe('proposal_gone');
    await test.get(ProposalService).accept(north, consentTo(countered));
    const { pastProposals, deadline: agreed } = await viewOf(commitment);
    expect(agreed?.latest).toBe('2027-12-31');
    expect(pastProposals.map(({ id, state, counters, supersededBy }) => [id, state, counters, supersededBy])).toEqual(
      expect.arrayContaining([
        [opened.proposalId, 'superseded', null, countered.proposalId],
        [countered.proposalId, 'accepted', opened.proposalId, null],
      ]),
    );
  });

  it('lapses after its last day and not before, in nobody’s name', async () => {
    const commitment = await built();
    const opened = await propose(test, north, commitment, deadline('2027-01-31'));
    const lapse = (lapsesOn: string) =>
      test.get(UnitOfWork).run({ sideId: null }, (tx) =>
        test.get(ProposalService).lapse(tx, {
          proposalId: opened.proposalId,
          conferenceId: conference.id,
          lapsesOn: dueBy(lapsesOn).latest ?? fail(),
        }),
      );
    expect(await refusalOf(lapse('2026-11-22'))).toMatchObject({
      code: 'not_lapsed',
      details: { members: { lapses_on: '2026-11-22' } },
    });
    expect(await lapse('2026-11-21')).toMatchObject({ state: 'lapsed', awaits: [] });
    const last = (await recordsIn(test, commitment.id)).at(-1);
    expect(last).toMatchObject({ body: { kind: 'proposal_lapsed' }, actorId: null, postId: null, sideId: null });
    expect((await refusalOf(lapse('2026-11-21'))).code).toBe('no_open_proposal');
    expect((await viewOf(commitment)).pastProposals).toMatchObject([{ state: 'lapsed', decidedBy: null }]);
  });

  describe('owners of one side', () => {
    const set = (actor: Actor, commitment: BuiltCommitment, organisation: string, seenVersion: number) =>
      test.get(OwnOwnersService).set(actor, {
        commitmentId: commitment.id,
        owners: [{ organisation, part: 'lead' }],
        seenVersion,
      });

    it('are set by its secretariat alone, and end a proposal that was made on others', async () => {
      const commitment = await built();
      const opened = await propose(test, south, commitment, deadline('2027-01-31'));
      const done = await set(north, commitment, 'north-outsider', opened.version);
      expect(done).toMatchObject({ version: opened.version + 2, voidedProposalId: opened.proposalId });
      expect(await kindsIn(commitment)).toEqual(['proposal_opened', 'proposal_voided', 'commitment_amended']);
      const { assignments, pastProposals } = await viewOf(commitment);
      expect(assignments.filter(({ part }) => part === 'lead').map(({ code }) => code)).toEqual([
        'north-outsider',
        'south-lead',
      ]);
      expect(pastProposals).toMatchObject([{ state: 'voided', decisionReason: 'owners_changed' }]);
    });

    it.each([
      ['by a liaison', 'lead', 'north-outsider', 'role_not_allowed'],
      ['of the other side', 'secretariat', 'south-outsider', 'other_side_owns'],
      ['that nobody knows', 'secretariat', 'nobody', 'unknown_organisation'],
    ] as const)('are not set %s', async (_, unit, organisation, code) => {
      const commitment = await built();
      const refusal = await refusalOf(
        set(conference.actor('north', unit), commitment, organisation, commitment.version),
      );
      expect(refusal.code).toBe(code);
      expect(await kindsIn(commitment)).toEqual([]);
    });
  });

  it.each<[string, RecordBody]>([
    ['text_changed', { kind: 'commitment_amended', texts: { en: { title: 'Other', body: 'Other.' } } }],
    ['owners_changed', { kind: 'commitment_amended', assignments: [] }],
    [
      'deadline_changed',
      { kind: 'deadline_set', version: 1, deadline: dueBy('2027-01-31'), reason: null, demonstration: false },
    ],
  ])('is voided with the cause %s where a file changes what lies underneath', async (cause, body) => {
    const commitment = await built();
    const opened = await propose(test, north, commitment, moveSubject('withdraw'));
    await test.get(UnitOfWork).run({ sideId: null }, async (tx) => {
      const store = test.get(CommitmentStore);
      const taken = await store.take(tx, commitment.id, { organisationId: null, conferenceId: conference.id });
      const state = { ...taken.state, version: taken.state.version + 1 };
      const author = store.systemAuthor();
      await store.append(tx, taken, { bodies: [body], next: state, author });
      await test.get(VoidChanged).after(tx, taken, { state, author });
    });
    expect((await recordsIn(test, commitment.id)).at(-1)?.body).toEqual({
      kind: 'proposal_voided',
      proposalId: opened.proposalId,
      because: cause,
    });
  });

  it('needs every one of three and of four sides', async () => {
    for (const sides of [
      ['one', 'two', 'three'],
      ['one', 'two', 'three', 'four'],
    ]) {
      const many = await aConference(test, sides);
      const commitment = await aCommitment(test, many).build();
      let outcome = await propose(test, many.actor('one', 'secretariat'), commitment, {
        type: 'text',
        texts: textsSaying('of all'),
      });
      for (const [place, side] of sides.slice(1).entries()) {
        expect([outcome.state, outcome.awaits]).toEqual(['open', sides.slice(place + 1)]);
        outcome = await test.get(ProposalService).accept(many.actor(side, 'secretariat'), consentTo(outcome));
      }
      expect(outcome.state).toBe('accepted');
      expect(stateOf(await replayOf(test, many, commitment.id))).toEqual(await storedState(test, many, commitment.id));
    }
  });
});

function fail(): never {
  throw new Error('no day');
}
