import { civilDate } from '../../src/domain/shared/civil-date.js';
import { DayToCome, RemindCommand } from '../../src/modules/reminders/index.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { type ScriptedSmtp, startScriptedSmtp } from '../support/scripted-smtp.js';
import { startPostRoom } from '../support/seed/post-room.js';
import type { TestApplication } from '../support/test-application.js';

/** A sweep of a day takes all that is due until then, so one of a day far ahead would use up the reminders of the days between. */
describe('`remind --on` a day to come', () => {
  let smtp: ScriptedSmtp;
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    smtp = await startScriptedSmtp();
    // Friday 13 February 2026: the Mainland works on Saturday, Hong Kong again on Monday.
    test = await startPostRoom({ smtpUrl: smtp.url, now: '2026-02-13T12:00:00+08:00' });
    conference = await aConference(test);
  }, 120_000);

  afterAll(async () => {
    await test?.close();
    await smtp?.close();
  });

  const calendarOfSouth = (calendar: string) =>
    test.owner.query(`update side set calendar = $2 where conference_id = $1 and id = 'south'`, [
      conference.id,
      calendar,
    ]);
  const remind = (on: string, dryRun = false) => test.get(RemindCommand).run({ on: civilDate(on), dryRun });
  const last = async (on: string): Promise<string | null> => {
    const refusal = await remind(on).then(
      () => null,
      (error: unknown) => error,
    );
    return refusal instanceof DayToCome ? refusal.last : null;
  };

  it('sends for the next day on which any side works, and for no day after it', async () => {
    await calendarOfSouth('hk');
    expect(await last('2026-02-17')).toBe('2026-02-16');
    await calendarOfSouth('cn');
    expect(await last('2026-02-16')).toBe('2026-02-14');
    await aCommitment(test, conference).due('2026-02-16').build(); // a holiday in the south, so the 14th is its own day
    expect(await remind('2026-02-14')).toMatchObject({ claimed: 2, sent: 2, dayOff: ['north'] });
  });

  it('uses nothing up where it is refused, and tells all of it as a dry run', async () => {
    await calendarOfSouth('hk');
    const kept = async () =>
      (await test.owner.query('select (select count(*) from reminder) + (select count(*) from sweep) as n')).rows;
    const before = await kept();
    await aCommitment(test, conference).due('2026-12-31').build();
    await expect(remind('2026-12-30')).rejects.toThrow(DayToCome);
    const dry = await remind('2026-12-30', true);
    expect(dry.mails.flatMap(({ items }) => items.map(({ occasion }) => occasion))).toContain('one_before@2026-12-31');
    expect(await kept()).toEqual(before);
  });

  it('catches a missed day up as before', async () => {
    await expect(remind('2026-02-12')).resolves.toMatchObject({ on: '2026-02-12' });
  });
});
