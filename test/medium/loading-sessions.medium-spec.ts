import { civilDate } from '../../src/domain/shared/civil-date.js';
import { ConferenceLoader, LoadingModule, ReplayCheck } from '../../src/modules/loading/index.js';
import { ReminderSweepService } from '../../src/modules/reminders/index.js';
import { changed, faults } from '../support/loading-bench.js';
import { startPostRoom } from '../support/seed/post-room.js';
import { smallConference } from '../support/small-conference.js';
import type { TestApplication } from '../support/test-application.js';

/** Commitment 01.02 is due before the second plenary, which has no day yet. Sunday 22 November 2026. */
describe('a deadline before a session', () => {
  let test: TestApplication;
  beforeEach(async () => {
    test = await startPostRoom({ beside: [LoadingModule] });
  }, 60_000);
  afterEach(() => test?.close());

  const file = (heldOn: string | null): string =>
    smallConference((conference) => {
      conference['sessions']![1]!['held_on'] = heldOn as never;
      conference['commitments']![1]!['deadline'] = { kind: 'before_session', session: 2, demonstration: true } as never;
    });
  const load = async (heldOn: string | null) => {
    const outcome = await test.get(ConferenceLoader).load(file(heldOn), { apply: true });
    expect(faults(outcome)).toEqual([]);
    expect((await test.get(ReplayCheck).run()).differences).toEqual([]);
    return changed(outcome);
  };
  const versions = async () => {
    const { rows } = await test.owner.query<{ line: string }>(
      `select concat_ws(' ', d.version, d.kind, d.latest, d.agreed_on, case when d.in_force then 'in force' end,
         d.reason ->> 'en') as line
       from deadline d join commitment c on c.id = d.commitment_id where c.number = '01.02' order by d.version`,
    );
    return rows.map(({ line }) => line);
  };
  const sweep = (on: string) =>
    test.get(ReminderSweepService).sweep({ conferenceId: 'north-south', on: civilDate(on), dryRun: false });
  /** By rungs of the plan; what timers of the workflow say does not hang on the session. */
  const reminded = async (on: string) =>
    (await sweep(on)).mails.flatMap(({ items }) =>
      items
        .filter(({ number, occasion }) => number === '01.02' && !occasion.startsWith('silent@'))
        .map(({ occasion }) => occasion),
    );

  it('gets its date when the session does, by a record, and reminders go out for it', async () => {
    await load(null);
    expect(await versions()).toEqual(['1 before_session 2023-05-11 in force']);
    expect(await load('2026-12-18')).toEqual([
      { kind: 'change', what: 'session', key: '2', fields: ['held_on'] },
      { kind: 'change', what: 'commitment', key: '01.02', fields: ['deadlines.2'] },
    ]);
    expect(await versions()).toEqual([
      '1 before_session 2023-05-11',
      '2 dated 2026-12-17 2026-11-22 in force The date of the session was fixed: Second, 18 Dec 2026.',
    ]);
    expect(await reminded('2026-12-10')).toEqual(['five_before@2026-12-17']);
    expect(await load('2026-12-18')).toEqual([]);
  });

  it('moves with the session, and is open again where the day is given up', async () => {
    await load(null);
    await load('2026-12-18');
    await load('2027-01-15');
    await load(null);
    expect((await versions()).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 before_session 2023-05-11',
      '2 dated 2026-12-17',
      '3 dated 2027-01-14',
      '4 before_session 2026-11-22',
    ]);
    expect(await reminded('2026-12-10')).toEqual([]);
  });

  it('has its date from the start where the session has one', async () => {
    await load('2026-12-18');
    expect(await versions()).toEqual([
      '1 before_session 2023-05-11',
      '2 dated 2026-12-17 2023-05-11 in force The date of the session was fixed: Second, 18 Dec 2026.',
    ]);
  });

  it('stays as it is on a commitment that all sides have closed', async () => {
    await load(null);
    await test.owner.query(`update commitment set closed_on = '2026-11-20' where number = '01.02'`);
    const outcome = await test.get(ConferenceLoader).load(file('2026-12-18'), { apply: true });
    expect(changed(outcome)).toEqual([{ kind: 'change', what: 'session', key: '2', fields: ['held_on'] }]);
    expect(await versions()).toEqual(['1 before_session 2023-05-11 in force']);
  });
});
