import { LentConnection } from '../../src/platform/database/lent-connection.js';
import type { LoadOutcome } from '../../src/modules/loading/index.js';
import { changed, faults, type LoadingBench, loadingBench, SHIPPED_CONFERENCE } from '../support/loading-bench.js';
import { type Loose, smallConference } from '../support/small-conference.js';

function kinds(outcome: LoadOutcome): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcome.changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('loading conference files', () => {
  let bench: LoadingBench;

  describe('the shipped conference, as a demonstration', () => {
    let outcome: LoadOutcome;
    let statements: number;
    beforeAll(async () => {
      bench = await loadingBench(true);
      const sent = jest.spyOn(LentConnection.prototype, 'send');
      outcome = await bench.loader.load(SHIPPED_CONFERENCE, { apply: true });
      statements = sent.mock.calls.length;
      sent.mockRestore();
    }, 120_000);
    afterAll(() => bench.close());

    it('adds everything, with a number of statements in proportion to the records', async () => {
      expect(outcome).toMatchObject({ ok: true, applied: true });
      expect(kinds(outcome)).toEqual({ add: outcome.changes.length });
      expect(await bench.rows('select count(*)::int as n from commitment')).toEqual([{ n: 56 }]);
      expect(
        await bench.rows('select count(*)::int as n from user_account where demonstration and password_hash is null'),
      ).toEqual([{ n: 25 }]);
      expect(await bench.rows('select distinct from_on, to_on from holder')).toEqual([
        { from_on: '2023-05-11', to_on: null },
      ]);
      const [{ n: records = 0 } = {}] = await bench.rows('select count(*)::int as n from record');
      expect(statements).toBeLessThan(9 * Number(records));
    });

    it('leaves what its records say', async () => {
      expect(await bench.differences()).toEqual([]);
    });

    it('tells the history of a commitment in the order of days, in the hands of its leads', async () => {
      const told = await bench.rows(
        `select concat_ws(' ', r.effective_on, r.kind, r.side_id, p.code, r.payload -> 'subject' ->> 'move',
          case when r.kind = 'position_stated' then r.payload ->> 'move' end) as act, r.visibility
         from record r join commitment c on c.id = r.commitment_id left join post p on p.id = r.post_id
         where c.number = '03.01' order by r.sequence, r.draft`,
      );
      expect(told.map(({ act }) => act)).toEqual([
        '2023-05-11 commitment_agreed',
        '2023-05-11 deadline_set',
        '2023-12-08 position_stated hk itib-liaison begin',
        '2023-12-08 position_stated cq cqstb-liaison begin',
        '2025-01-09 deadline_set',
        '2025-03-03 position_stated hk itib-liaison wait',
        '2025-03-03 position_stated cq cqstb-liaison wait',
        '2025-09-19 position_stated hk itib-liaison resume',
        '2025-09-19 position_stated cq cqstb-liaison resume',
        '2026-06-19 deadline_set',
        '2026-11-11 progress_reported hk itib-liaison',
        '2026-11-18 progress_reported hk itib-liaison',
        '2026-11-20 progress_reported cq cqstb-liaison',
        '2026-11-20 position_stated cq cqstb-liaison state_fulfilled',
        '2026-11-20 proposal_opened cq cqstb-liaison complete',
      ]);
      expect(told[11]).toMatchObject({ visibility: 'side' });
      const times = await bench.rows(
        `select c.number from commitment c join record r on r.commitment_id = c.id
           join record s on s.commitment_id = c.id and s.sequence = r.sequence + 1
         where s.recorded_at < r.recorded_at or s.effective_on < r.effective_on`,
      );
      expect(times).toEqual([]);
    });

    it('closes what was closed with the consent of every side', async () => {
      const closed = await bench.rows(
        `select c.number, c.joint_state, c.standing, c.closed_on, p.state, count(k.*)::int as consents
         from commitment c join proposal p on p.commitment_id = c.id join consent k on k.proposal_id = p.id
         where c.closed_on is not null group by c.id, p.id order by c.number`,
      );
      const routine = { joint_state: 'routine', standing: 'routine', state: 'accepted', consents: 2 };
      const completed = { joint_state: 'completed', standing: 'fulfilled', state: 'accepted', consents: 2 };
      expect(closed).toEqual([
        { number: '01.02', closed_on: '2025-09-30', ...routine },
        { number: '05.01', closed_on: '2025-12-12', ...routine },
        { number: '07.02', closed_on: '2026-06-26', ...completed, joint_state: 'not_yet' },
        { number: '08.01', closed_on: '2026-01-16', ...routine },
        { number: '10.03', closed_on: '2026-06-12', ...routine },
        { number: '11.03', closed_on: '2025-06-20', ...completed },
      ]);
    });

    it('changes nothing when the same file comes again, or one that differs in a comment', async () => {
      const before = await bench.everything();
      expect(await bench.loader.load(SHIPPED_CONFERENCE, { apply: true })).toEqual({
        ok: true,
        changes: [],
        applied: true,
      });
      const commented = await bench.loader.load(`${SHIPPED_CONFERENCE}\n# a remark`, { apply: true });
      expect(changed(commented)).toEqual([]);
      expect(await bench.everything()).toEqual(before);
    });

    it('leaves a conference alone that is there, where only a new one was to be loaded', async () => {
      const renamed = SHIPPED_CONFERENCE.replace('en: Education\n', 'en: Schools\n');
      expect(renamed).not.toBe(SHIPPED_CONFERENCE);
      expect(await bench.loader.load(renamed, { apply: 'if_new' })).toEqual({ ok: true, changes: [], applied: false });
    });
  });

  describe('a new file', () => {
    afterEach(() => bench.close());

    it('loads no people, no invented dates and no invented history where the demonstration is off', async () => {
      bench = await loadingBench(false);
      await bench.loader.load(smallConference(), { apply: true });
      expect(await bench.rows('select 1 from user_account')).toEqual([]);
      expect(await bench.rows('select distinct kind from record order by 1')).toEqual([
        { kind: 'commitment_agreed' },
        { kind: 'deadline_set' },
      ]);
      expect(await bench.rows('select distinct kind, earliest, latest from deadline')).toEqual([
        { kind: 'none', earliest: null, latest: null },
      ]);
      expect(await bench.rows(`select distinct recorded_at from record`)).toEqual([
        { recorded_at: new Date('2026-11-22T12:00:00+08:00') },
      ]);
      expect(await bench.differences()).toEqual([]);
    });

    it('keeps the drafts of every side in their own hands', async () => {
      bench = await loadingBench(true);
      const text = smallConference((file) => {
        const told = file['commitments']![0]!['demonstration']!;
        const draft = (side: string) => ({
          ...told['statements']![0],
          side,
          visibility: 'side',
          text: side,
          evidence: [],
        });
        told['statements'] = [draft('north'), draft('south'), draft('north')] as never;
      });
      await bench.loader.load(text, { apply: true });
      expect(await bench.rows('select side_id, narrative, visibility from statement order by sequence')).toEqual([
        { side_id: 'north', narrative: 'north', visibility: 'side' },
        { side_id: 'south', narrative: 'south', visibility: 'side' },
        { side_id: 'north', narrative: 'north', visibility: 'side' },
      ]);
      expect(await bench.differences()).toEqual([]);
    });

    it('asks every side of three before it closes', async () => {
      bench = await loadingBench(true);
      const text = smallConference((file) => {
        const three = (en: string) => ({ en, 'zh-Hant': en, 'zh-Hans': en });
        file['sides']!.push({ id: 'east', name: three('East'), seal: '東', calendar: 'cn', language: 'en' } as never);
        file['organisations']!.push({ code: 'ee', side: 'east', name: three('EE'), short: three('E') } as never);
        for (const commitment of file['commitments'] as Loose[]) commitment['lead']!['east'] = 'ee' as never;
        const told = file['commitments']![0]!['demonstration']!;
        told['proposal'] = null as never;
        told['joint'] = { state: 'not_yet', on: '2026-11-20', sentence: three('Done.') } as never;
      });
      expect(faults(await bench.loader.load(text, { apply: true }))).toEqual([]);
      expect(await bench.rows('select side_id from consent order by given_at')).toEqual([
        { side_id: 'north' },
        { side_id: 'south' },
        { side_id: 'east' },
      ]);
      expect(
        await bench.rows(`select distinct state from "position" p join commitment c on c.id = p.commitment_id
        where c.number = '01.01'`),
      ).toEqual([{ state: 'fulfilled' }]);
      expect(await bench.differences()).toEqual([]);
    });

    it('names every commitment whose told history its workflow forbids, and loads nothing', async () => {
      bench = await loadingBench(true);
      const text = smallConference((file) => {
        file['commitments']![0]!['demonstration']!['proposal']!['on'] = '2024-03-01' as never;
        file['commitments']![1]!['demonstration'] = {
          positions: { north: { state: 'fulfilled', since: '2024-01-01' } },
        } as never;
      });
      const outcome = await bench.loader.load(text, { apply: true });
      expect(faults(outcome)).toEqual([
        expect.stringMatching(
          /^told_does_not_follow: what is told of 01\.01 for 2025-02-01 .*proposal .* is open\): correct the demonstration$/,
        ),
        'told_no_way: no move of side north leads 01.02 to a first position of fulfilled: correct the demonstration',
      ]);
      expect(await bench.rows('select 1 from conference')).toEqual([]);
    });

    it.each([
      ['a move that the kind has not', { move: 'complete' }, 'told_no_joint_move: kind study of 01.01 has no'],
      ['a move of one side', { move: 'begin' }, 'told_no_joint_move: kind study of 01.01 has no joint move begin'],
      ['a move that needs more than words', { move: 'merge' }, 'told_needs_more: the move merge of 01.01 needs into'],
      ['an end that the kind has not', { state: 'completed' }, 'told_no_way_to_close: no joint move of kind study'],
      ['an end that is none', { state: 'agreed' }, 'told_no_way_to_close: no joint move of kind study'],
      ['an end to which no move leads', { state: 'split' }, 'told_no_way_to_close: no joint move of kind study'],
      ['a word of the language itself', { move: 'constructor' }, 'told_no_joint_move: kind study of 01.01 has'],
    ])('asks the workflow of the kind, and refuses %s', async (_, more, fault) => {
      bench = await loadingBench(true);
      const text = smallConference((file) => {
        const told = file['commitments']![0]!['demonstration']!;
        const { on, sentence } = told['proposal']! as Record<string, unknown>;
        if ('state' in more) Object.assign(told, { proposal: null, joint: { ...more, on, sentence } });
        else Object.assign(told['proposal']!, more);
      });
      expect(faults(await bench.loader.load(text, { apply: true }))).toEqual([expect.stringContaining(fault)]);
    });

    it('gives every fault of a file that cannot be read', async () => {
      bench = await loadingBench(true);
      const outcome = await bench.loader.load('schema: luoshi-conference/1\nid: x y\n', { apply: true });
      expect(outcome.ok).toBe(false);
      expect(faults(outcome).length).toBeGreaterThan(5);
    });

    it('loads once when two load at the same time', async () => {
      bench = await loadingBench(true);
      const outcomes = await Promise.all([1, 2].map(() => bench.loader.load(smallConference(), { apply: true })));
      expect(outcomes.map((outcome) => outcome.changes.length > 0).sort()).toEqual([false, true]);
      expect(await bench.rows('select count(*)::int as n from commitment')).toEqual([{ n: 2 }]);
    });
  });
});
