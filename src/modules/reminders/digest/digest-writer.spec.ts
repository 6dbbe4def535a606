import { deadlineInPeriod, deadlineOnDay } from '../../../../test/support/builders/a-deadline.js';
import { civilDate } from '../../../domain/shared/civil-date.js';
import { LANGUAGES, type Language } from '../../../domain/shared/language.js';
import { Environment } from '../../../platform/config/environment.js';
import { shippedCalendar } from '../../../../test/support/shipped-calendars.js';
import type { Digest, DigestDeadline, DigestItem, DigestOutcome } from './digest.js';
import { DigestWriter } from './digest-writer.js';
import { columnsOf } from '../../../domain/shared/columns-of.js';

const ON = civilDate('2026-11-26');
const writer = new DigestWriter(Object.assign(new Environment(), { PUBLIC_URL: 'https://luoshi.example' }));

const due = (number: string, day: string, more: Partial<DigestDeadline> = {}): DigestDeadline => {
  const latest = civilDate(day);
  const deadline = { ...deadlineOnDay(latest), latest };
  return {
    kind: 'deadline',
    commitmentId: `id-${number}`,
    number,
    title: `Title ${number}`,
    meantFor: null,
    provisional: false,
    deadline,
    ...more,
  };
};
const ITEMS: readonly DigestItem[] = [
  due('03.05', '2026-12-04'),
  due('07.03', '2026-11-27'),
  due('03.01', '2026-11-27'),
  due('03.04', '2026-11-20', { meantFor: civilDate('2026-11-25') }),
  {
    ...due('07.04', '2026-01-01'),
    kind: 'proposal',
    proposedBy: 'Chongqing',
    state: 'Completed',
    openedOn: civilDate('2026-11-20'),
  },
];
const digest = (items: readonly DigestItem[], language: Language = 'en'): Digest => ({
  on: ON,
  conferenceTag: 'HK-CQ',
  calendars: [shippedCalendar('hk')],
  recipient: { language, post: 'Liaison, ITIB', since: civilDate('2026-03-02'), organisationCode: 'itib' },
  items,
});

describe('the digest', () => {
  it('is sorted by what is asked, then by day', () => {
    const { subject, body, tag } = writer.write(digest(ITEMS));
    expect(subject).toBe('[Luoshi HK-CQ] 2 due by Fri 27 Nov; 1 past due; 1 to countersign');
    expect(tag).toBe('LS-HKCQ-20261126-ITIB');
    expect(body).toBe(`Liaison, ITIB
Thursday 26 November 2026. One mail per working day at most; 5 items in
all.

WAITING FOR YOUR COUNTERSIGN
  07.04  Title 07.04
         Chongqing proposes: Completed. Open since Fri 20 Nov.
         https://luoshi.example/commitments/id-07.04

PAST DUE ON OUR SIDE
  03.04  Title 03.04
         Was due Fri 20 Nov 2026.
         Meant for Wed 25 Nov, sent now.
         https://luoshi.example/commitments/id-03.04

DUE TOMORROW, FRI 27 NOV
  03.01  Title 03.01
  07.03  Title 07.03

DUE BY FRI 4 DEC (6 WORKING DAYS LEFT)
  03.05  Title 03.05

To report or countersign: https://luoshi.example/
Why you got this: you hold the post Liaison, ITIB, since 2 Mar 2026.
Tag: LS-HKCQ-20261126-ITIB
`);
  });

  const ended = (more: Partial<DigestOutcome>): DigestOutcome => ({
    ...due('07.04', '2026-01-01'),
    kind: 'outcome',
    ending: 'accepted',
    endedBy: '',
    because: null,
    state: 'STATE',
    endedOn: civilDate('2026-11-25'),
    ...more,
  });

  it('tells what became of proposals last, and in the subject', () => {
    const { subject, body } = writer.write(digest([ended({}), due('03.01', '2026-11-27')]));
    expect(subject).toBe('[Luoshi HK-CQ] 1 due by Fri 27 Nov; 1 decided');
    expect(body).toMatch(/DUE TOMORROW[^]*WHAT BECAME OF PROPOSALS\n {2}07\.04 {2}Title 07\.04\n[^]*To report/);
  });

  it.each<[string, Partial<DigestOutcome>, readonly [string, string, string]]>([
    [
      'agreed',
      {},
      [
        'In force since Wed 25 Nov with the consent of every side: STATE.',
        '各方已同意，11月25日（三）起生效：STATE。',
        '各方已同意，11月25日（周三）起生效：STATE。',
      ],
    ],
    [
      'declined',
      { ending: 'declined', endedBy: 'SIDE' },
      [
        'Declined by SIDE on Wed 25 Nov: STATE.',
        'SIDE於11月25日（三）拒絕：STATE。',
        'SIDE于11月25日（周三）表示不同意：STATE。',
      ],
    ],
    [
      'taken back',
      { ending: 'rescinded', endedBy: 'SIDE' },
      [
        'Taken back by SIDE on Wed 25 Nov: STATE.',
        'SIDE於11月25日（三）收回：STATE。',
        'SIDE于11月25日（周三）撤回：STATE。',
      ],
    ],
    [
      'ended by a position',
      { ending: 'voided', because: 'position_moved' },
      [
        'Ended on Wed 25 Nov, because a position moved: STATE.',
        '有一方立場改變，建議於11月25日（三）失效：STATE。',
        '有一方立场改变，提议于11月25日（周三）作废：STATE。',
      ],
    ],
    [
      'ended by a change of its content',
      { ending: 'voided', because: 'content_changed' },
      [
        'Ended on Wed 25 Nov, because its content changed: STATE.',
        '內容有所改動，建議於11月25日（三）失效：STATE。',
        '内容有改动，提议于11月25日（周三）作废：STATE。',
      ],
    ],
  ])('words a proposal that was %s', (_, more, expected) => {
    const said = LANGUAGES.map((language) => writer.write(digest([ended(more)], language)).body);
    const unfolded = said.map((body, index) => body.replaceAll(/\n +/g, index === 0 ? ' ' : ''));
    for (const [index, words] of expected.entries()) expect(unfolded[index]).toContain(words);
  });

  it('names a period and never its last day', () => {
    const quarter = deadlineInPeriod({ precision: 'quarter', year: 2026, index: 4 });
    const item = due('01.01', '2026-12-31', { deadline: { ...quarter, latest: civilDate('2026-12-31') } });
    for (const language of LANGUAGES) {
      const { subject, body } = writer.write(digest([item], language));
      expect(`${subject}${body}`).not.toMatch(/31/);
      expect(subject).toContain('2026');
    }
  });

  it.each([
    ['2026-11-26', '[Luoshi HK-CQ] 1 due today', 'DUE TODAY, THU 26 NOV'],
    ['2026-11-27', '[Luoshi HK-CQ] 1 due by Fri 27 Nov', 'DUE TOMORROW, FRI 27 NOV'],
    ['2026-11-28', '[Luoshi HK-CQ] 1 due by Sat 28 Nov', 'DUE THIS WEEK, SAT 28 NOV (1 WORKING DAY LEFT)'],
    ['2026-11-30', '[Luoshi HK-CQ] 1 due by Mon 30 Nov', 'DUE BY MON 30 NOV (2 WORKING DAYS LEFT)'],
  ])('a matter of %s', (day, subject, heading) => {
    const written = writer.write(digest([due('01.01', day)]));
    expect(written.subject).toBe(subject);
    expect(written.body).toContain(`\n${heading}\n`);
  });

  it('says where a day is provisional, and only there', () => {
    expect(writer.write(digest([due('01.01', '2026-11-27', { provisional: true })])).body).toContain('Provisional:');
    expect(writer.write(digest(ITEMS)).body).not.toContain('Provisional');
  });

  it('lists a long group by numbers, so that a secretariat’s mail stays a page', () => {
    const many = Array.from({ length: 60 }, (_, i) => due(`01.${String(i).padStart(2, '0')}`, '2026-11-27'));
    const { body } = writer.write(digest(many));
    expect(body).not.toContain('Title');
    for (const { number } of many) expect(body).toContain(number);
  });

  it.each(LANGUAGES)('fits the mail frame in %s', (language) => {
    const title =
      '促進高層次科研人才到訪實習 and a rather long English name of a scheme for senior researchers，並定期檢討成效。';
    const { body } = writer.write(
      digest(
        ITEMS.map((item) => ({ ...item, title })),
        language,
      ),
    );
    for (const line of body.split('\n')) {
      if (!line.includes('https://')) expect(columnsOf(line)).toBeLessThanOrEqual(language === 'en' ? 72 : 64);
      expect(line).toBe(line.trimEnd());
    }
  });
});
