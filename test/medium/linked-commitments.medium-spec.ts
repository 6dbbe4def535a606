import type { Actor } from '../../src/domain/shared/actor.js';
import { KINDS } from '../../src/domain/shared/kind.js';
import { moveSubject, type Subject } from '../../src/domain/workflow/subject.js';
import { CommitmentPageService } from '../../src/modules/commitments/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { agree, consentTo, dueBy, propose, replayDifferences } from '../support/agreeing.js';
import { atOnce } from '../support/at-once.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { textsSaying } from '../support/filled-subject.js';
import { recordsIn } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const part = (words: string) => ({ texts: textsSaying(words), assignments: null });
const SPLIT: Subject = { type: 'split', parts: [part('the one half'), part('the other half')] };
const into = (number: string): Subject => moveSubject('merge', { into: number });

describe('commitments that hang together', () => {
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

  const viewOf = (id: string) => test.get(CommitmentPageService).view(north, id);
  const linksOf = async (id: string) => (await viewOf(id)).links.map(({ relation, number }) => [relation, number]);
  const kindsIn = async (id: string) => (await recordsIn(test, id)).map(({ body }) => body.kind);

  it.each(['deliverable', 'action', 'implementation'] as const)('a study that ends in go opens a %s', async (kind) => {
    const study = await aCommitment(test, conference).of('study').withEvidence('north').build();
    const successor = { kind, texts: textsSaying('what follows'), assignments: null, deadline: dueBy('2027-12-31') };
    const done = await agree(test, conference, study, moveSubject('conclude_go', { successor }));
    const [opened] = done.linked;
    if (opened === undefined) throw new Error('nothing was opened');
    expect(done).toMatchObject({ joint: 'go', standing: 'fulfilled' });
    expect(opened.number).toMatch(/^01\.\d\d$/);
    expect(await linksOf(study.id)).toEqual([['opens', opened.number]]);
    expect(await linksOf(opened.id)).toEqual([['opened_by', study.number]]);
    expect(await viewOf(opened.id)).toMatchObject({
      kind,
      jointState: 'agreed',
      standing: 'no_report',
      agreedOn: '2026-11-22',
      deadline: { version: 1, latest: '2027-12-31' },
      version: 3,
    });
    expect(await kindsIn(opened.id)).toEqual(['commitment_agreed', 'commitment_linked', 'deadline_set']);
    expect((await kindsIn(study.id)).slice(-3)).toEqual(['consent_given', 'joint_moved', 'commitment_linked']);
  });

  it('a split closes the whole and leaves its parts with its owners, deadline and source', async () => {
    const source = {
      document: 'press',
      title: null,
      url: null,
      line: 3,
      span: { start: 10, end: 20, text: '0123456789' },
    };
    const whole = await aCommitment(test, conference).from(source).due('2027-01-31').build();
    const done = await agree(test, conference, whole, SPLIT);
    expect(done).toMatchObject({ joint: 'split', standing: 'continued' });
    expect(done.linked).toHaveLength(2);
    expect(await linksOf(whole.id)).toEqual(done.linked.map(({ number }) => ['split_into', number]));
    for (const { id } of done.linked) {
      const view = await viewOf(id);
      expect(view.source).toEqual(source);
      expect(view.deadline?.latest).toBe('2027-01-31');
      expect(view.assignments).toHaveLength(8);
      expect(view.links).toMatchObject([{ relation: 'split_from', number: whole.number }]);
    }
    expect((await viewOf(whole.id)).path.at(-1)).toMatchObject({ cause: 'joint', move: null, standing: 'continued' });
  });

  it('a merger closes the one into the other, names both, and ends what was proposed on the other', async () => {
    const [one, other] = [await aCommitment(test, conference).build(), await aCommitment(test, conference).build()];
    const pending = await propose(test, north, other, moveSubject('withdraw'));
    const done = await agree(test, conference, one, into(other.number));
    expect(done).toMatchObject({ joint: 'merged', standing: 'continued', linked: [{ number: other.number }] });
    expect(await linksOf(one.id)).toEqual([['merged_into', other.number]]);
    expect(await linksOf(other.id)).toEqual([['merged_from', one.number]]);
    expect((await recordsIn(test, other.id)).slice(-2).map(({ body }) => body)).toEqual([
      {
        kind: 'commitment_linked',
        relation: 'merged_from',
        other: { id: one.id, number: one.number },
        proposalId: done.proposalId,
      },
      { kind: 'proposal_voided', proposalId: pending.proposalId, because: 'merged' },
    ]);
  });

  it.each(KINDS)('a %s is split by its secretariats too', async (kind) => {
    const whole = await aCommitment(test, conference).of(kind).build();
    expect(await agree(test, conference, whole, SPLIT)).toMatchObject({ joint: 'split' });
  });

  it('at the same time never get the same number', async () => {
    const wholes = await Promise.all(Array.from({ length: 8 }, () => aCommitment(test, conference).build()));
    const proposed = await Promise.all(wholes.map((whole) => propose(test, north, whole, SPLIT)));
    const done = await Promise.all(proposed.map((one) => test.get(ProposalService).accept(south, consentTo(one))));
    const numbers = done.flatMap(({ linked }) => linked.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(16);
  });

  it('merged into each other at the same time, only one goes on in the other', async () => {
    for (let race = 0; race < 10; race += 1) {
      const [a, b] = [await aCommitment(test, conference).build(), await aCommitment(test, conference).build()];
      const [first, second] = [
        await propose(test, north, a, into(b.number)),
        await propose(test, north, b, into(a.number)),
      ];
      const works = [first, second].map((one) => () => test.get(ProposalService).accept(south, consentTo(one)));
      const settled = await Promise.allSettled((race % 2 ? works : works.reverse()).map((work) => work()));
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const joints = 'select joint_state as joint from commitment where id = any($1) order by 1';
      expect((await test.owner.query(joints, [[a.id, b.id]])).rows).toEqual([{ joint: 'agreed' }, { joint: 'merged' }]);
    }
  });

  it('are split, or merged, or changed underneath: exactly one, in whatever order', async () => {
    const seen = new Set<string>();
    for (let race = 0; race < 12; race += 1) {
      const [whole, other] = [await aCommitment(test, conference).build(), await aCommitment(test, conference).build()];
      const opened = await propose(test, north, whole, race % 2 ? SPLIT : into(other.number));
      const proposals = test.get(ProposalService);
      const counter = {
        proposalId: opened.proposalId,
        subject: moveSubject('withdraw'),
        sentence: null,
        reason: 'No.',
      };
      const works: (() => Promise<{ readonly state: string }>)[] = [
        () => proposals.accept(south, consentTo(opened)),
        () => proposals.counter(south, { ...counter, seenVersion: opened.version }),
        () => proposals.rescind(north, { proposalId: opened.proposalId, seenVersion: opened.version }),
      ];
      const order = [...works.slice(race % 3), ...works.slice(0, race % 3)];
      const settled = await atOnce(test, whole.id, order);
      const done = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.state] : []));
      expect(done).toHaveLength(1);
      seen.add(`${race % 2} ${done[0]}`);
      const links = await test.owner.query('select 1 from commitment_link where commitment_id = $1', [whole.id]);
      expect(links.rowCount).toBe(done[0] === 'accepted' ? 1 + (race % 2) : 0);
    }
    expect(seen.size).toBe(6);
  });

  it('into one that closes meanwhile are not merged', async () => {
    const [one, other] = [await aCommitment(test, conference).build(), await aCommitment(test, conference).build()];
    const opened = await propose(test, north, one, into(other.number));
    await agree(test, conference, other as BuiltCommitment, moveSubject('withdraw'));
    await expect(test.get(ProposalService).accept(south, consentTo(opened))).rejects.toMatchObject({
      code: 'commitment_closed',
      details: { members: { number: other.number } },
    });
  });
});
