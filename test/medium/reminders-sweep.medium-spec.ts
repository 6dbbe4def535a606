import { civilDate } from '../../src/domain/shared/civil-date.js';
import { columnsOf } from '../../src/domain/shared/columns-of.js';
import { ReminderSweepService, type SweepOutcome } from '../../src/modules/reminders/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

/** North works by the Hong Kong calendar, south by the Mainland's. */
describe('the reminder sweep', () => {
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    test = await startPostRoom();
  }, 120_000);

  afterAll(() => test.close());

  beforeEach(async () => {
    conference = await aConference(test);
    await test.owner.query(`update side set calendar = 'cn' where conference_id = $1 and id = 'south'`, [
      conference.id,
    ]);
  });

  const sweep = (on: string, dryRun = false): Promise<SweepOutcome> =>
    test.get(ReminderSweepService).sweep({ conferenceId: conference.id, on: civilDate(on), dryRun });
  const emailOf = (side: string, unit: 'lead' | 'secretariat'): string =>
    conference.emailOf(conference.actor(side, unit));
  const readers = ({ mails }: SweepOutcome): string[] => mails.map(({ to }) => to).sort();
  const count = async (table: string): Promise<number> => {
    const { rows } = await test.owner.query<{ count: number }>(
      table === 'outbox_job'
        ? `select count(*)::int as count from outbox_job where payload ->> 'mailId' in (select id::text from mail where conference_id = $1)`
        : table === 'reminder'
          ? 'select count(*)::int as count from reminder r join mail m on m.id = r.mail_id where m.conference_id = $1'
          : `select count(*)::int as count from ${table} where conference_id = $1`,
      [conference.id],
    );
    return rows[0]?.count ?? -1;
  };
  const close = (one: BuiltCommitment) =>
    test.owner.query(`update commitment set joint_state = 'completed', closed_on = '2026-01-31' where id = $1`, [
      one.id,
    ]);
  const propose = async (one: BuiltCommitment, side: string, on: string): Promise<void> => {
    await test.owner.query(
      `with opened as (insert into proposal (id, commitment_id, move, subject, proposed_by, state, content, content_hash, opened_on, opened_at)
         values (gen_random_uuid(), $1, 'complete', '{"type":"move","move":"complete"}', $2, 'open', '{}', 'h', $3, now()) returning id)
       insert into consent (proposal_id, side_id, content_hash, given_on, given_at) select id, $2, 'h', $3, now() from opened`,
      [one.id, side, on],
    );
  };

  it('counts working days on each side by its own calendar', async () => {
    await aCommitment(test, conference).due('2026-02-27').build();
    expect(readers(await sweep('2026-02-12'))).toEqual([]);
    const thirteenth = await sweep('2026-02-13');
    expect(readers(thirteenth)).toEqual([emailOf('south', 'lead')]);
    expect(thirteenth.mails[0]?.items[0]).toMatchObject({ occasion: 'five_before@2026-02-27', backfilled: false });
    const twentieth = await sweep('2026-02-20');
    expect(readers(twentieth)).toEqual([emailOf('north', 'lead')]);
    expect(twentieth.dayOff).toEqual(['south']);
  });

  it('sends nothing twice', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    const first = await sweep('2026-11-26');
    expect(first).toMatchObject({ claimed: 2, alreadySent: 0, backfilled: 0 });
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 0, alreadySent: 2, heldBack: 0, mails: [] });
    expect([await count('mail'), await count('reminder'), await count('outbox_job')]).toEqual([2, 2, 2]);
  });

  it('gives each reminder once to ten sweeps at a time', async () => {
    for (let i = 0; i < 5; i += 1) await aCommitment(test, conference).due('2026-11-27').build();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => sweep('2026-11-26')));
    expect(outcomes.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(10);
    expect(outcomes.flatMap(({ mails }) => mails)).toHaveLength(2);
    expect([await count('mail'), await count('reminder'), await count('outbox_job')]).toEqual([2, 10, 2]);
  });

  it('catches missed days up, once, the most urgent one of a matter, and says so', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    await sweep('2026-11-11');
    const late = await sweep('2026-11-24'); // the 13th (ten before) and the 20th (five before) were missed
    expect(late).toMatchObject({ claimed: 2, backfilled: 2 });
    expect(late.mails.flatMap(({ items }) => items.map(({ occasion, plannedOn }) => [occasion, plannedOn]))).toEqual([
      ['five_before@2026-11-27', '2026-11-20'],
      ['five_before@2026-11-27', '2026-11-20'],
    ]);
    expect(late.mails[0]?.body).toContain('Meant for Fri 20 Nov, sent now.');
    expect(await sweep('2026-11-25')).toMatchObject({ claimed: 0 });
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 2, backfilled: 0 });
  });

  it('a sweep of a far day takes nothing from the days before it', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    const far = (await sweep('2027-03-01')).mails.flatMap(({ items }) => items.map(({ occasion }) => occasion));
    // By then it is long past due, of which the workflow's timers tell; the plan's reminders are as they were.
    expect(far.filter((occasion) => !occasion.startsWith('overdue'))).toEqual([]);
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 2, backfilled: 0 });
  });

  it('keeps what comes up after the day’s mail for the next working day', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 2, heldBack: 0 });
    await aCommitment(test, conference).due('2026-11-27').build();
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 0, alreadySent: 2, heldBack: 2 });
    const next = await sweep('2026-11-27');
    // On the day both matters are due today; the day's own reminder is the more urgent one. Secretariats hear of both too.
    expect(next).toMatchObject({ claimed: 8, backfilled: 0 });
    await aCommitment(test, conference).due('2026-11-27').build();
    expect(await sweep('2026-11-27')).toMatchObject({ claimed: 0, heldBack: 4 });
    // The day after is past: it is caught up as a notice to the own side, marked as late.
    expect(await sweep('2026-11-30')).toMatchObject({ claimed: 4, backfilled: 4 });
  });

  it('tells the secretariat on the day and leaves the auditor alone', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    expect(readers(await sweep('2026-11-27'))).toEqual(
      [
        emailOf('north', 'lead'),
        emailOf('north', 'secretariat'),
        emailOf('south', 'lead'),
        emailOf('south', 'secretariat'),
      ].sort(),
    );
  });

  it('writes to nobody whose post has ended or whose account is closed', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    const north = conference.actor('north', 'lead');
    const south = conference.actor('south', 'lead');
    await test.owner.query(`update holder set to_on = '2026-11-25' where account_id = $1`, [north.accountId]);
    await test.owner.query('update user_account set disabled_at = now() where id = $1', [south.accountId]);
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 0, mails: [] });
  });

  it('is silent about closed commitments', async () => {
    await close(await aCommitment(test, conference).due('2026-11-27').build());
    expect(await sweep('2026-11-27')).toMatchObject({ claimed: 0 });
  });

  it('an overdue notice goes to the side that has not done its part, never to the other', async () => {
    await aCommitment(test, conference).due('2026-11-20').with('north', 'fulfilled').with('south', 'under_way').build();
    const after = await sweep('2026-11-27'); // five working days later on both calendars
    expect(readers(after)).toEqual([emailOf('south', 'lead'), emailOf('south', 'secretariat')].sort());
    expect(after.mails[0]?.body).toContain('PAST DUE ON OUR SIDE');
    expect(after.mails[0]?.body).toContain('Was due Fri 20 Nov 2026.');
  });

  it('does not send a missed reminder of the day to a side that is done', async () => {
    await aCommitment(test, conference).due('2026-11-20').with('north', 'fulfilled').build();
    await sweep('2026-11-19');
    const late = await sweep('2026-11-23');
    expect(readers(late)).toEqual([emailOf('south', 'lead'), emailOf('south', 'secretariat')].sort());
  });

  it('reminds the side that a proposal waits for, and again every five working days', async () => {
    const one = await aCommitment(test, conference).build();
    await propose(one, 'north', '2026-11-20');
    const south = [emailOf('south', 'lead'), emailOf('south', 'secretariat')].sort();
    const monday = await sweep('2026-11-23');
    expect(readers(monday)).toEqual(south);
    expect(monday.mails[0]?.body).toContain('WAITING FOR YOUR COUNTERSIGN');
    expect(monday.mails[0]?.body).toMatch(/proposes: Fulfilled\.\s+Open\s+since\s+Fri\s+20\s+Nov\./);
    expect(monday.mails[0]?.body).toContain(`https://luoshi.example/commitments/${one.id}`);
    expect(monday.mails[0]?.subject).toBe('[Luoshi T] 1 to countersign');
    for (const day of ['2026-11-24', '2026-11-27']) expect(await sweep(day)).toMatchObject({ claimed: 0 });
    expect(readers(await sweep('2026-11-30'))).toEqual(south);
    await test.owner.query(`update proposal set state = 'rescinded' where commitment_id = $1`, [one.id]);
    expect(await sweep('2026-12-07')).toMatchObject({ claimed: 0 });
  });

  it('a new deadline version begins its own rungs from the day it was agreed', async () => {
    const one = await aCommitment(test, conference).due('2026-11-27').build();
    await sweep('2026-11-26');
    await test.owner.query('update deadline set in_force = false where commitment_id = $1', [one.id]);
    await test.owner.query(
      `insert into deadline (commitment_id, version, kind, precision, earliest, latest, agreed_on, in_force)
       values ($1, 2, 'dated', 'day', '2026-12-01', '2026-12-01', '2026-11-27', true)`,
      [one.id],
    );
    expect(await sweep('2026-11-27')).toMatchObject({ claimed: 0 }); // five before was the 24th, before it was agreed
    const monday = await sweep('2026-11-30');
    expect(monday.mails[0]?.items[0]?.occasion).toBe('one_before@2026-12-01');
  });

  it('stops reminding of a period of recurring work once its report is in', async () => {
    const one = await aCommitment(test, conference).build();
    await test.owner.query(
      `insert into deadline (commitment_id, version, kind, precision, every, agreed_on, in_force)
       values ($1, 1, 'recurring', 'quarter', 'quarter', '2026-01-05', true)`,
      [one.id],
    );
    await test.owner.query(
      `insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to, visibility, sequence, draft, stated_on)
       values (gen_random_uuid(), $1, 'north', 'some', 'en', 'x', '2026-07-01', '2026-09-30', 'side', 9, 1, '2026-09-28')`,
      [one.id],
    );
    const given = (up: boolean) =>
      test.owner.query('update statement set discarded = $2 where commitment_id = $1', [one.id, up]);
    await given(true); // a draft given up is no report
    expect(readers(await sweep('2026-09-29', true))).toEqual(
      [emailOf('north', 'lead'), emailOf('south', 'lead')].sort(),
    );
    await given(false);
    expect(readers(await sweep('2026-09-29'))).toEqual([emailOf('south', 'lead')]);
    const next = await sweep('2026-12-30');
    expect(next.mails.map(({ subject }) => subject)).toContain('[Luoshi T] 1 due in Q4 2026');
  });

  it('never narrows a period to a day', async () => {
    const one = await aCommitment(test, conference).build();
    await test.owner.query(
      `insert into deadline (commitment_id, version, kind, precision, earliest, latest, agreed_on, in_force)
       values ($1, 1, 'dated', 'quarter', '2026-10-01', '2026-12-31', '2026-01-05', true)`,
      [one.id],
    );
    const mail = (await sweep('2026-12-30')).mails[0];
    expect(mail?.body).toContain('DUE IN Q4 2026 (1 WORKING DAY LEFT)');
    expect(mail?.body).not.toContain('31 Dec');
  });

  it('writes to each reader in the reader’s language, within the width of the mail frame', async () => {
    await test.owner.query(`update user_account set language = 'zh-Hant' where id = $1`, [
      conference.actor('north', 'lead').accountId,
    ]);
    await test.owner.query(`update user_account set language = 'zh-Hans' where id = $1`, [
      conference.actor('south', 'lead').accountId,
    ]);
    const one = await aCommitment(test, conference).due('2026-11-27').build();
    await test.owner.query(`update commitment_text set title = $2 where commitment_id = $1 and language = 'zh-Hant'`, [
      one.id,
      '建立兩地政府科技交流機制，並就創新科技人才培訓、科研成果轉化及產業合作等範疇定期舉行會議（包括線上會議）。',
    ]);
    const { mails } = await sweep('2026-11-26');
    const [hant, hans] = ['north', 'south'].map((side) => mails.find(({ to }) => to === emailOf(side, 'lead')));
    expect(hant?.subject).toBe('[Luoshi T] 11月27日（五）或以前到期 1 項');
    expect(hans?.subject).toBe('[Luoshi T] 11月27日（周五）或之前到期 1 项');
    expect(hant?.body).toContain('【明天到期，11月27日（五）】');
    expect(hans?.body).toContain('【明天到期，11月27日（周五）】');
    expect(hant?.body).toContain('建立兩地政府科技交流機制');
    for (const line of `${hant?.body}${hans?.body}`.split('\n')) {
      if (!line.includes('https://')) expect(columnsOf(line)).toBeLessThanOrEqual(64);
      expect(line.trimStart()).not.toMatch(/^[，。、；：）」】]/);
    }
  });

  it('a dry run tells everything and keeps nothing', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    const dry = await sweep('2026-11-26', true);
    expect(dry.mails).toHaveLength(2);
    expect([await count('mail'), await count('reminder'), await count('outbox_job'), await count('sweep')]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 2 });
  });

  it('a sweep that cannot finish claims nothing', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    await test.owner.query('alter table outbox_job rename to outbox_job_gone');
    await expect(sweep('2026-11-26')).rejects.toThrow('outbox_job');
    await test.owner.query('alter table outbox_job_gone rename to outbox_job');
    expect([await count('mail'), await count('reminder'), await count('sweep')]).toEqual([0, 0, 0]);
    expect(await sweep('2026-11-26')).toMatchObject({ claimed: 2, backfilled: 0 });
  });

  it('mail and ledger of one side cannot be seen from the other', async () => {
    await aCommitment(test, conference).due('2026-11-27').build();
    await sweep('2026-11-26');
    const seen = (sideId: string | null) =>
      test
        .get(UnitOfWork)
        .run({ sideId }, async (tx) => [
          ...(await tx.rows<{ side: string }>('select side_id as side from mail where conference_id = $1', [
            conference.id,
          ])),
          ...(await tx.rows<{ side: string }>('select distinct side_id as side from reminder')),
        ]);
    expect(await seen('north')).toEqual([{ side: 'north' }, { side: 'north' }]);
    expect(await seen(null)).toEqual([]);
  });
});
