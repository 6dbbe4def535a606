import {
  deadlineBeforeSession,
  deadlineOnDay,
  recurringDeadline,
} from '../../../../test/support/builders/a-deadline.js';
import type { Deadline } from '../../../domain/deadlines/deadline.js';
import { noDeadline } from '../../../domain/deadlines/no-deadline.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { agreeVersions } from './agree-versions.js';
import type { DeadlineTerms } from './commitment-terms.js';
import type { SessionDay } from './session-days.js';
import { versionBySession } from './version-by-session.js';

const day = (text: string | null) => (text === null ? null : civilDate(text));
const session = (number: number, held: string | null, before: string | null, plenary = true): SessionDay => ({
  number,
  plenary,
  name: { en: `Plenary ${number}`, 'zh-Hant': `第${number}次會議`, 'zh-Hans': `第${number}次会议` },
  heldOn: day(held),
  heldBefore: day(before),
  demonstration: false,
});
const FIRST = session(1, '2023-05-11', '2023-05-11');
const terms = (deadline: Deadline, agreedOn: string | null = '2023-05-11'): DeadlineTerms => ({
  deadline,
  agreedOn: day(agreedOn),
  reason: null,
  demonstration: false,
});
const after = (deadline: Deadline, ...sessions: SessionDay[]) =>
  versionBySession({ session: 1, deadlines: [terms(deadline)] }, [FIRST, ...sessions]);
const fixedAt = (heldOn: string): Deadline => ({ ...deadlineOnDay(civilDate(heldOn)), session: 2 });

describe('the version that the day of a session adds', () => {
  it('is a date once the day is fixed, with the reason in every language', () => {
    expect(after(deadlineBeforeSession(2), session(2, '2027-03-01', null))).toEqual({
      deadline: fixedAt('2027-02-28'),
      agreedOn: '2023-05-11',
      reason: {
        en: 'The date of the session was fixed: Plenary 2, 1 Mar 2027.',
        'zh-Hant': '會議日期已定：第2次會議，2027年3月1日。',
        'zh-Hans': '会议日期已定：第2次会议，2027年3月1日。',
      },
      demonstration: false,
    });
  });

  it('is invented where the day is', () => {
    const invented = { ...session(2, '2027-03-01', null), demonstration: true };
    expect(after(deadlineBeforeSession(2), invented)?.demonstration).toBe(true);
  });

  it.each([
    ['moves with the day', '2027-06-01', '2027-03-01', fixedAt('2027-05-31')],
    ['is none again where the day is given up', null, '2027-03-01', deadlineBeforeSession(2)],
  ])('%s', (_, held, before, expected) => {
    expect(after(fixedAt('2027-02-28'), session(2, held, before))?.deadline).toEqual(expected);
  });

  it.each([
    ['a session without a day', deadlineBeforeSession(2), session(2, null, null)],
    ['a session that is not in the file', deadlineBeforeSession(3), session(2, '2027-03-01', null)],
    ['a day that stays', fixedAt('2027-02-28'), session(2, '2027-03-01', '2027-03-01')],
    ['a date of its own beside the session', fixedAt('2027-01-15'), session(2, '2027-06-01', '2027-03-01')],
    ['a date before the session was ever fixed', fixedAt('2027-01-15'), session(2, '2027-06-01', null)],
    ['a rhythm', recurringDeadline('year'), session(2, '2027-03-01', null)],
    ['no deadline', noDeadline(), session(2, '2027-03-01', null)],
  ])('there is none for %s', (_, deadline, held) => {
    expect(after(deadline, held)).toBeNull();
  });

  it('takes the next plenary with a day where no session is named', () => {
    const later = session(4, '2028-01-10', null);
    const sooner = session(3, '2027-03-01', null);
    const working = session(2, '2026-12-01', null, false);
    const past = session(5, '2020-01-01', '2020-01-01');
    expect(after(deadlineBeforeSession(null), later, sooner, working, past)?.deadline).toEqual({
      ...fixedAt('2027-02-28'),
      session: 3,
    });
    expect(after(deadlineBeforeSession(null), working, past)).toBeNull();
  });
});

describe('versions that are added', () => {
  const stored = [terms(noDeadline())];
  const today = civilDate('2026-11-22');

  it('count on, each agreed on its own day, else today, and never before the one in force', () => {
    const added = [terms(noDeadline(), '2026-10-01'), terms(noDeadline(), null)];
    const agreed = agreeVersions(stored, added, today).map(({ body, agreedOn }) => [body.version, agreedOn]);
    expect(agreed).toEqual([
      [2, '2026-10-01'],
      [3, '2026-11-22'],
    ]);
    expect(agreeVersions([terms(noDeadline(), '2027-01-01')], [terms(noDeadline(), null)], today)).toMatchObject([
      { agreedOn: '2027-01-01' },
    ]);
    expect(() => agreeVersions(stored, [terms(noDeadline(), '2023-05-10')], today)).toThrow(RangeError);
  });
});
