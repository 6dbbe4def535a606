import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { Language } from '../../src/domain/shared/language.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { ProgressModule } from '../../src/modules/progress/index.js';
import { type ProposalOutcome, ProposalService, ProposalsModule } from '../../src/modules/proposals/index.js';
import {
  PlannedReminders,
  ReminderReasons,
  ReminderSweepService,
  type SweepOutcome,
} from '../../src/modules/reminders/index.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

/** Everything is done on Sunday 22 November 2026; the sweep of Monday tells of it. */
describe('what became of a proposal is told', () => {
  const MONDAY = '2026-11-23';
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;
  let commitment: BuiltCommitment;
  let opened: ProposalOutcome;

  beforeAll(async () => {
    test = await startPostRoom({ beside: [ProgressModule, ProposalsModule] });
  }, 120_000);

  afterAll(() => test?.close());

  beforeEach(async () => {
    conference = await aConference(test);
    north = conference.actor('north', 'lead');
    south = conference.actor('south', 'lead');
    commitment = await aCommitment(test, conference).withEvidence('north').withAll('under_way').build();
    opened = await test.get(ProposalService).propose(north, {
      commitmentId: commitment.id,
      move: 'complete',
      sentence: { language: 'en', text: 'It is open.' },
      reason: 'Ready.',
      seenVersion: commitment.version,
    });
  });

  const sweep = (on: string): Promise<SweepOutcome> =>
    test.get(ReminderSweepService).sweep({ conferenceId: conference.id, on: civilDate(on), dryRun: false });
  const seen = () => ({ proposalId: opened.proposalId, seenVersion: opened.version });
  const decline = () => test.get(ProposalService).decline(south, { ...seen(), reason: 'Not yet.' });
  const rescind = () => test.get(ProposalService).rescind(north, seen());
  const accept = () => test.get(ProposalService).accept(south, { ...seen(), contentHash: opened.contentHash });
  const moveAway = () =>
    test.get(MoveService).move(south, {
      commitmentId: commitment.id,
      move: 'wait',
      reason: null,
      waitingFor: 'the railway',
      seenVersion: opened.version,
    });
  const readers = ({ mails }: SweepOutcome): string[] => mails.map(({ to }) => to).sort();
  const emails = (...actors: Actor[]): string[] => actors.map((actor) => conference.emailOf(actor)).sort();
  const speak = (actor: Actor, language: Language) =>
    test.owner.query('update user_account set language = $2 where id = $1', [actor.accountId, language]);

  it.each([
    ['declined, to the side that proposed', decline, () => [north], 'Declined by'],
    ['taken back, to the side that was asked', rescind, () => [south], 'Taken back by'],
    ['voided by a position, to all sides', moveAway, () => [north, south], 'because a position moved: Fulfilled.'],
    ['in force, to all sides', accept, () => [north, south], 'with the consent of every side: Fulfilled.'],
  ] as const)('%s, once', async (_, end, told, words) => {
    await end();
    const monday = await sweep(MONDAY);
    expect(readers(monday)).toEqual(emails(...told()));
    expect(monday).toMatchObject({ claimed: told().length, backfilled: 0 });
    for (const { body, subject, items } of monday.mails) {
      expect(subject).toBe('[Luoshi T] 1 decided');
      expect(body).toContain('WHAT BECAME OF PROPOSALS');
      expect(body.replaceAll(/\s+/g, ' ')).toContain(words);
      expect(body).toContain(`https://luoshi.example/commitments/${commitment.id}`);
      expect(items).toMatchObject([{ occasion: 'proposal_ended@2026-11-22', plannedOn: MONDAY }]);
    }
    for (const day of [MONDAY, '2026-11-24', '2026-11-25']) expect(await sweep(day)).toMatchObject({ claimed: 0 });
  });

  it('tells it late where its day was missed, and once', async () => {
    await sweep('2026-11-20');
    await decline();
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 1, backfilled: 1 });
    expect(await sweep('2026-11-27')).toMatchObject({ claimed: 0 });
  });

  it('gives it once to ten sweeps at a time', async () => {
    await accept();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => sweep(MONDAY)));
    expect(outcomes.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(2);
  });

  it('words it in the language of its reader', async () => {
    await speak(north, 'zh-Hant');
    await speak(south, 'zh-Hans');
    await moveAway();
    const { mails } = await sweep(MONDAY);
    const bodyTo = (actor: Actor) => mails.find(({ to }) => to === conference.emailOf(actor));
    expect(bodyTo(north)?.subject).toBe('[Luoshi T] 有結果 1 項');
    expect(bodyTo(north)?.body).toContain('【建議的結果】');
    expect(bodyTo(north)?.body.replaceAll(/\s+/g, '')).toContain('有一方立場改變，建議於11月22日（日）失效：已落實。');
    expect(bodyTo(south)?.subject).toBe('[Luoshi T] 有结果 1 项');
    expect(bodyTo(south)?.body.replaceAll(/\s+/g, '')).toContain(
      '有一方立场改变，提议于11月22日（周日）作废：已落实。',
    );
  });

  it('stands in what will be sent, and afterwards in why it was', async () => {
    await decline();
    const planned = (actor: Actor) =>
      test.get(PlannedReminders).planned(actor, civilDate('2026-11-22'), civilDate('2026-12-22'));
    expect(await planned(north)).toMatchObject([
      { date: MONDAY, items: [{ commitmentId: commitment.id, about: 'outcome', rung: 'proposal_ended' }] },
    ]);
    expect(await planned(south)).toEqual([]);
    const { mails } = await sweep(MONDAY);
    expect(await planned(north)).toEqual([]);
    const why = await test.get(ReminderReasons).whyDidIGetThis(north, mails[0]?.id ?? '');
    expect(why.reminders).toMatchObject([
      { about: 'outcome', deadlineVersion: null, label: { en: 'What became of a proposal' } },
    ]);
    expect(await test.get(ReminderReasons).remindersOf(south, commitment.id)).toMatchObject({ given: [] });
  });
});
