import { readFileSync } from 'node:fs';

import { KINDS } from '../../domain/shared/kind.js';
import { checkConference } from './check-conference.js';
import type { ConferenceFile } from './conference-file.js';
import type { ConferenceFileCommitment } from './conference-file-commitment.js';

const FILE = 'config/conferences/hk-cq.yaml';
/** Names of six words or more, which are nobody's wording. */
const NAMES = ['the asia summit on global health'];
const RELEASE = 'test/fixtures/press-releases/press-release-hk-cq-2023-05-11.txt';

function load(): ConferenceFile {
  const checked = checkConference(readFileSync(FILE, 'utf8'), new Set(['hk', 'cn']));
  if (!checked.ok)
    throw new Error(
      checked.faults
        .map((fault) => `${fault.line} ${fault.path} ${fault.code} ${JSON.stringify(fault.params)}`)
        .join('\n'),
    );
  return checked.file;
}

const file = load();
const { commitments } = file;

function tally(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(values)].sort().map((value) => [value, values.filter((other) => other === value).length]),
  );
}

function present({ demonstration }: ConferenceFileCommitment, side: string): string {
  return demonstration?.positions[side]?.at(-1)?.state ?? 'no_report';
}

/** Groups of `length` words in a row, lower case, without punctuation. */
function runs(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

describe(FILE, () => {
  it('holds the conference: 2 sides, 3 sessions, 4 instruments of the first, 11 areas, 56 commitments', () => {
    expect(file.sides.map((side) => side.seal)).toEqual(['港', '渝']);
    expect(file.sessions.map((session) => [session.kind, session.heldOn])).toEqual([
      ['plenary', '2023-05-11'],
      ['plenary', null],
      ['working_meeting', '2024-06-27'],
    ]);
    expect(file.instruments.map((instrument) => instrument.session)).toEqual([1, 1, 1, 1]);
    expect(file.areas.map((area) => area.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(commitments).toHaveLength(56);
    expect(tally(commitments.map((commitment) => String(commitment.area)))).toEqual({
      1: 6,
      2: 6,
      3: 5,
      4: 3,
      5: 4,
      6: 5,
      7: 6,
      8: 5,
      9: 5,
      10: 6,
      11: 5,
    });
  });

  it('sorts the commitments by the class of their verb', () => {
    expect(Object.keys(tally(commitments.map((commitment) => commitment.kind))).sort()).toEqual([...KINDS].sort());
    expect(tally(commitments.map((commitment) => commitment.kind))).toEqual({
      action: 3,
      deliverable: 3,
      facilitation: 36,
      implementation: 1,
      ongoing: 10,
      study: 3,
    });
  });

  it('names a lead on both sides for every commitment, marked as inferred, each with a liaison who has a mailbox', () => {
    for (const { lead, leadInferred, number } of commitments) {
      expect([number, Object.keys(lead).sort(), leadInferred]).toEqual([number, ['cq', 'hk'], true]);
      for (const organisation of Object.values(lead)) {
        const post = file.posts.find((other) => other.organisation === organisation && other.role === 'liaison');
        expect([organisation, file.people.filter((person) => person.post === post?.code).length]).toEqual([
          organisation,
          1,
        ]);
      }
    }
    expect(commitments.filter(({ lead }) => lead['hk'] === 'itib').map(({ number }) => number)).toEqual([
      '03.01',
      '03.02',
      '03.03',
      '03.04',
      '03.05',
      '07.03',
      '07.04',
    ]);
  });

  it('lists a liaison and a secretariat of each side and the auditor at sign-in', () => {
    const listed = file.people.filter((person) => person.listed).map((person) => [person.post, person.language]);
    expect(listed.sort()).toEqual([
      ['cmab-secretariat', 'zh-Hant'],
      ['cqhmao-secretariat', 'zh-Hans'],
      ['cqstb-liaison', 'zh-Hans'],
      ['itib-liaison', 'en'],
      ['joint-auditor', 'en'],
    ]);
  });

  it('has the deadlines of the ledger picture: 12 dated, 13 before the next plenary, 7 each year, 24 none', () => {
    const inForce = commitments.map(({ deadlines }) => deadlines.at(-1)?.deadline);
    expect(tally(inForce.map((deadline) => deadline?.kind ?? ''))).toEqual({
      before_session: 13,
      dated: 12,
      none: 24,
      recurring: 7,
    });
    expect(new Set(inForce.map((deadline) => deadline?.precision))).toEqual(
      new Set(['none', 'day', 'month', 'quarter', 'half_year', 'year']),
    );
  });

  it('keeps the first date of 03.01 and both extensions with their reasons', () => {
    const history = commitments.find(({ number }) => number === '03.01')?.deadlines ?? [];
    expect(history.map(({ agreedOn, deadline, reason }) => [agreedOn, deadline.latest, reason !== null])).toEqual([
      ['2023-05-11', '2024-12-31', false],
      ['2025-01-09', '2026-06-30', true],
      ['2026-06-19', '2026-12-31', true],
    ]);
  });

  it.each(['itib', 'cqstb'])(
    'gives the liaison of %s something due in the five weeks after 2026-11-23',
    (organisation) => {
      const due = commitments
        .filter(({ lead }) => Object.values(lead).includes(organisation))
        .map(({ deadlines }) => deadlines.at(-1)?.deadline.latest ?? '')
        .filter((latest) => latest >= '2026-11-23' && latest <= '2026-12-31');
      expect(due.length).toBeGreaterThanOrEqual(2);
      expect(due).toContain('2026-11-30');
    },
  );

  it('demonstrates every standing as often as the pictures do', () => {
    const standings = commitments.map((commitment) => {
      const closed = commitment.demonstration?.joint?.state;
      if (closed) return closed;
      const [hk, cq] = [present(commitment, 'hk'), present(commitment, 'cq')];
      if (hk === 'no_report' || cq === 'no_report') return 'no_report';
      return hk === cq ? hk : 'sides_differ';
    });
    expect(tally(standings)).toEqual({
      completed: 1,
      no_report: 3,
      not_begun: 1,
      not_yet: 1,
      routine: 4,
      sides_differ: 3,
      under_way: 40,
      waiting: 3,
    });
  });

  it('proposes to complete 03.01: one side is fulfilled, shared evidence at hand, and a draft of the other stays private', () => {
    const item = commitments.find(({ number }) => number === '03.01');
    const { proposal, statements = [] } = item?.demonstration ?? {};
    expect(item && [present(item, 'hk'), present(item, 'cq')]).toEqual(['under_way', 'fulfilled']);
    expect(proposal).toMatchObject({ side: 'cq', move: 'complete', on: '2026-11-20' });
    expect(statements.find(({ side, visibility }) => side === 'cq' && visibility === 'shared')?.evidence.length).toBe(
      2,
    );
    expect(statements.filter(({ side, visibility }) => side === 'hk' && visibility === 'side')).toHaveLength(1);
  });

  it('states nothing before the first plenary nor after the day of the demonstration', () => {
    const days = commitments.flatMap(({ demonstration }) => [
      ...Object.values(demonstration?.positions ?? {})
        .flat()
        .map((position) => position.since),
      ...(demonstration?.statements ?? []).flatMap((statement) => [statement.on, statement.period[1]]),
      ...(demonstration?.statements ?? []).flatMap(({ evidence }) => evidence.map((paper) => paper.datedOn)),
    ]);
    expect(days.filter((day) => day < '2023-05-11' || day > '2026-11-22')).toEqual([]);
  });

  it('says it in our own words: no six words in a row are those of the press release', () => {
    const theirs = new Set(runs(readFileSync(RELEASE, 'utf8'), 6));
    expect(theirs.size).toBeGreaterThan(1000);
    const ours = [
      ...commitments.flatMap(({ title, text }) => [title.en, text.en]),
      ...file.areas.flatMap(({ title, reason }) => [title.en, reason.en]),
    ];
    const shared = ours.flatMap((text) => runs(text, 6)).filter((run) => theirs.has(run));
    expect(shared.filter((run) => !NAMES.includes(run))).toEqual([]);
  });

  it('writes each script its own way', () => {
    const texts = commitments.flatMap(({ title, text }) => [title, text]);
    const hant = texts.map((text) => text['zh-Hant']).join('');
    const hans = texts.map((text) => text['zh-Hans']).join('');
    expect(hant.match(/[国际业与发开东两个术学“”]/gu) ?? []).toEqual([]);
    expect(hans.match(/[國際業與發開東兩個術學「」]/gu) ?? []).toEqual([]);
    expect(hant).not.toMatch(/信息|期限|卫|衛/);
    expect(hans).not.toMatch(/資訊|限期|匯報/);
  });
});
