import type { Language } from '../../src/domain/shared/language.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { FixedClock } from '../../src/platform/clock/fixed-clock.js';
import { changed, faults, type LoadingBench, loadingBench } from '../support/loading-bench.js';
import { type Loose, smallConference } from '../support/small-conference.js';

const PAPER = {
  document: 'paper',
  title: { en: 'The paper', 'zh-Hant': '文件甲', 'zh-Hans': '文件甲' },
  url: 'https://papers.example/1',
  span: null,
};

describe('loading a file that changes', () => {
  let bench: LoadingBench;
  beforeEach(async () => {
    bench = await loadingBench(true);
    await bench.loader.load(smallConference(), { apply: true });
  }, 60_000);
  afterEach(() => bench.close());

  it('shows what would change and changes nothing, then takes it over by records', async () => {
    const before = await bench.everything();
    const text = smallConference((file) => {
      file['areas']![0]!['title']!['en'] = 'Another name' as never;
      file['commitments']![1]!['title']!['en'] = 'Carry on' as never;
      file['commitments']![1]!['waiting_for'] = [] as never;
      file['commitments']![1]!['source']!['line'] = 7 as never;
      file['commitments']![0]!['instrument'] = null as never;
      file['commitments']![0]!['deadlines']!.push({
        agreed_on: '2026-10-01',
        kind: 'none',
        reason: { en: 'Open', 'zh-Hant': '無期', 'zh-Hans': '无期' },
      } as never);
    });
    const wanted = [
      { kind: 'change', what: 'area', key: '1.1', fields: ['title.en'] },
      { kind: 'change', what: 'commitment', key: '01.01', fields: ['instrument', 'deadlines.3'] },
      { kind: 'change', what: 'commitment', key: '01.02', fields: ['source.line', 'en.title', 'waiting_for.third'] },
    ];
    const shown = await bench.loader.load(text, { apply: false });
    expect(shown).toMatchObject({ ok: true, applied: false });
    expect(changed(shown)).toEqual(wanted);
    expect(await bench.everything()).toEqual(before);
    expect(changed(await bench.loader.load(text, { apply: true }))).toEqual(wanted);
    const kinds = (await bench.everything()).map((record) => record['kind']);
    expect(kinds.filter((kind) => kind === 'commitment_amended')).toHaveLength(2);
    expect(await bench.rows('select number, source, instrument from commitment order by number')).toEqual([
      { number: '01.01', source: { ...PAPER, line: 3 }, instrument: null },
      { number: '01.02', source: { ...PAPER, line: 7 }, instrument: null },
    ]);
    expect(
      await bench.rows(`select title from commitment_text t join commitment c on c.id = t.commitment_id
      where c.number = '01.02' and language = 'en'`),
    ).toEqual([{ title: 'Carry on' }]);
    expect(
      await bench.rows(`select d.version, d.kind, d.agreed_on from deadline d where in_force order by kind`),
    ).toEqual([
      { version: 1, kind: 'none', agreed_on: '2023-05-11' },
      { version: 3, kind: 'none', agreed_on: '2026-10-01' },
    ]);
    expect(await bench.differences()).toEqual([]);
  });

  it('marks renderings that the authoritative text leaves behind, until they follow', async () => {
    const clock = bench.app.get(Clock);
    if (!(clock instanceof FixedClock)) throw new Error('the clock moves');
    const say = async (words: Partial<Record<Language, string>>): Promise<Date> => {
      clock.moveTo(new Date(clock.now().getTime() + 3_600_001));
      const text = smallConference((file) => Object.assign(file['commitments']![1]!['title']!, words));
      expect(faults(await bench.loader.load(text, { apply: true }))).toEqual([]);
      expect(await bench.differences()).toEqual([]);
      return clock.now();
    };
    const stale = async () =>
      Object.fromEntries(
        (
          await bench.rows(`select language, stale_since from commitment_text t
             join commitment c on c.id = t.commitment_id where c.number = '01.02'`)
        ).map((row) => [row['language'], row['stale_since']]),
      );
    const first = await say({ 'zh-Hant': '不斷' });
    expect(await stale()).toEqual({ 'zh-Hant': null, en: first, 'zh-Hans': first });
    await say({ 'zh-Hant': '恆常', en: 'Always' });
    expect(await stale()).toEqual({ 'zh-Hant': null, en: null, 'zh-Hans': first });
    await say({ 'zh-Hant': '恆常', en: 'Always', 'zh-Hans': '恒常' });
    expect(await stale()).toEqual({ 'zh-Hant': null, en: null, 'zh-Hans': null });
    await bench.rows(`update commitment_text set stale_since = now() where language = 'en' and title = 'Always'`);
    expect(await bench.differences()).toMatchObject([{ commitment: '01.02', field: 'text.en.stale_since' }]);
  });

  it('voids an open proposal whose content it changes', async () => {
    const text = smallConference((file) => {
      file['commitments']![0]!['text']!['en'] = 'Both look into it again.' as never;
    });
    await bench.loader.load(text, { apply: true });
    expect(await bench.rows('select state, decision_reason from proposal')).toEqual([
      { state: 'voided', decision_reason: 'text_changed' },
    ]);
    expect(await bench.differences()).toEqual([]);
  });

  it.each<[string, (file: Loose) => void, string]>([
    [
      'an organisation gone',
      (file) => {
        file['organisations']!.pop();
        file['posts']!.pop();
        file['commitments']![0]!['demonstration'] = null as never;
        file['commitments']![1]!['waiting_for'] = [] as never;
      },
      'would_remove: organisation third',
    ],
    ['a commitment gone', (file) => void file['commitments']!.pop(), 'would_remove: commitment 01.02'],
    [
      'a post gone',
      (file) => {
        file['people'] = [] as never;
        file['posts']!.shift();
      },
      'would_remove: post nn-liaison',
    ],
    [
      'another kind',
      (file) => {
        file['commitments']![1]!['kind'] = 'facilitation' as never;
      },
      'fixed_in_history: kind of 01.02',
    ],
    [
      'a rewritten deadline',
      (file) => {
        file['commitments']![0]!['deadlines']![1]!['agreed_on'] = '2025-02-01' as never;
      },
      'deadline_rewritten: version 2 of the deadline of 01.01',
    ],
    [
      'a deadline without a day whose successor is dated before it',
      (file) => {
        delete file['commitments']![1]!['deadline'];
        const reason = { en: 'Open', 'zh-Hant': '無期', 'zh-Hans': '无期' };
        file['commitments']![1]!['deadlines'] = [
          { agreed_on: '2023-05-10', kind: 'none' },
          { agreed_on: '2023-05-10', kind: 'none', reason },
        ] as never;
      },
      'deadline_backdated: version 2 of the deadline of 01.02 is dated 2023-05-10, before version 1',
    ],
    [
      'an organisation of another side',
      (file) => {
        file['organisations']![2]!['side'] = 'north' as never;
      },
      'fixed_once_loaded: side_id of organisation third',
    ],
    [
      'a third side',
      (file) => {
        const three = (en: string) => ({ en, 'zh-Hant': en, 'zh-Hans': en });
        file['sides']!.push({ id: 'east', name: three('East'), seal: '東', calendar: 'cn', language: 'en' } as never);
        file['organisations']!.push({ code: 'ee', side: 'east', name: three('EE'), short: three('E') } as never);
        for (const commitment of file['commitments'] as Loose[]) commitment['lead']!['east'] = 'ee' as never;
      },
      'side_added_after_load: side east cannot join a conference that is loaded',
    ],
  ])('refuses %s with a way out, and changes nothing', async (_, edit, fault) => {
    const before = await bench.everything();
    const text = smallConference(edit);
    const outcome = await bench.loader.load(text, { apply: true });
    expect(faults(outcome)).toContainEqual(expect.stringContaining(fault));
    expect(await bench.everything()).toEqual(before);
  });
});
