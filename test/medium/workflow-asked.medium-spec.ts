import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { ConferenceDirectory } from '../../src/modules/conferences/index.js';
import { ReminderReasons, ReminderSweepService, type SweepOutcome } from '../../src/modules/reminders/index.js';
import { FrameRepository } from '../../src/modules/rooms/frame/frame.repository.js';
import {
  DraftDesk,
  ProposalDesk,
  WaitingProposals,
  type WorkflowProposal,
  WorkflowReading,
} from '../../src/modules/workflows/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';
import { relabelled } from '../support/workflow-bench.js';

/** Proposed on Sunday 22 November 2026, and left without an answer. */
describe('a version of a workflow that one side proposes', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;
  let proposal: WorkflowProposal;

  const sweep = (on: string, of: BuiltConference = conference): Promise<SweepOutcome> => {
    test.clock.moveTo(new Date(`${on}T09:00:00+08:00`));
    const order = { conferenceId: of.id, on: civilDate(on), dryRun: false };
    return test.get(ReminderSweepService).sweep(order);
  };
  const proposed = async (by: Actor): Promise<WorkflowProposal> => {
    const drafts = test.get(DraftDesk);
    const begun = await drafts.begin(by, { kind: 'study', basedOn: 1, title: 'Clearer words' });
    const draft = await drafts.edit(by, begun, relabelled(begun, 'begin', 'Take up'));
    return test.get(ProposalDesk).proposeVersion(by, draft);
  };
  const waiting = (actor: Actor): Promise<number | undefined> =>
    test.get(UnitOfWork).read(actor, async (tx) => (await new FrameRepository().read(tx, actor))?.waiting);
  const asked = (actor: Actor) =>
    test.get(UnitOfWork).read(actor, async (tx) => {
      const frame = await test.get(ConferenceDirectory).frame(tx, conference.id);
      return test.get(WaitingProposals).of(tx, frame, actor.sideId ?? '');
    });

  beforeAll(async () => {
    test = await startPostRoom();
    conference = await aConference(test);
    [north, south] = [conference.actor('north', 'secretariat'), conference.actor('south', 'secretariat')];
    proposal = await proposed(north);
  }, 120_000);
  afterAll(() => test?.close());

  it('counts among what waits for the other side’s secretariat, and for nobody else', async () => {
    expect(await Promise.all([north, south, conference.actor('south', 'lead')].map(waiting))).toEqual([0, 1, 0]);
    expect(await asked(north)).toEqual([]);
    expect(await asked(south)).toMatchObject([
      {
        id: proposal.id,
        kind: 'study',
        version: 101,
        title: 'Clearer words',
        migration: false,
        lapsesOn: '2026-12-18',
      },
    ]);
  });

  it('stands in the digest of that secretariat, with the day on which it lapses, and the mail says why it came', async () => {
    let told: SweepOutcome = await sweep('2026-11-23');
    for (let day = 24; told.mails.length === 0 && day < 31; day += 1) told = await sweep(`2026-11-${day}`);
    expect(told.mails.map(({ to }) => to)).toEqual([conference.emailOf(south)]);
    const [mail] = told.mails;
    expect(mail?.subject).toBe('[Luoshi T] 1 to countersign');
    const body = mail?.body.replaceAll(/\s+/g, ' ') ?? '';
    expect(body).toContain('RULES WAITING FOR YOUR CONSENT study.v101 Clearer words');
    expect(body).toContain('lapses after');
    expect(body).toContain(`https://luoshi.example/settings/workflows/proposals/${proposal.id}`);
    const { reminders } = await test.get(ReminderReasons).whyDidIGetThis(south, mail?.id ?? '');
    expect(reminders).toMatchObject([
      { commitmentId: null, number: 'study.v101', title: 'Clearer words', about: 'workflow' },
    ]);
  });

  it('can be answered on the whole of its last day, lapses after it, and goes back to its side', async () => {
    await sweep('2026-12-18');
    expect((await test.get(ProposalDesk).read(south, proposal.id)).state).toBe('open');
    await sweep('2026-12-21');
    expect(await test.get(ProposalDesk).read(south, proposal.id)).toMatchObject({ state: 'lapsed', endedBy: null });
    const draftId = proposal.draftId ?? '';
    expect((await test.get(DraftDesk).read(north, draftId)).state).toBe('returned');
    const [last] = await test.get(WorkflowReading).records(south, draftId, 1);
    expect(last).toMatchObject({ kind: 'lapsed', sideId: null });
    expect(await waiting(south)).toBe(0);
    await sweep('2026-12-22');
  });

  it('does not lapse before somebody was told of it and had days to answer, however long the house stood still', async () => {
    const other = await aConference(test);
    const [asks, asked] = [other.actor('north', 'secretariat'), other.actor('south', 'secretariat')];
    await sweep('2026-12-23', other);
    const { id } = await proposed(asks);
    const stateOn = async (on: string) => {
      const { mails } = await sweep(on, other);
      return [mails.map(({ to }) => to), (await test.get(ProposalDesk).read(asked, id)).state];
    };
    expect(await stateOn('2027-03-01')).toEqual([[other.emailOf(asked)], 'open']);
    expect((await stateOn('2027-03-02')).at(-1)).toBe('open');
    expect((await stateOn('2027-03-08')).at(-1)).toBe('open');
    expect((await stateOn('2027-03-09')).at(-1)).toBe('lapsed');
  });
});
