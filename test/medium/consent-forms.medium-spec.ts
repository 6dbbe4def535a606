import { type Form, type FormReader, formReaderAt, placeOf, rowsIn, sharePaper } from '../support/form-readers.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

const TEXTS = Object.fromEntries(
  ['en', 'zh-Hant', 'zh-Hans'].flatMap((language) => [
    [`title_${language}`, `New title ${language}`],
    [`body_${language}`, `New sentence ${language}`],
  ]),
);
const SENTENCE = { sentence: 'Both sides find that it is done.', sentence_language: 'en' };

/** Every form that a secretariat can send, filled in as it is meant to be, up to the countersign of the other side. */
describe('the forms of joint moves, sent validly', () => {
  let rooms: RoomsApplication;
  let ours: FormReader;
  let theirs: FormReader;

  beforeAll(async () => {
    rooms = await startRoomsApplication();
    ours = await formReaderAt(rooms, 'secretariat.cmab@');
    theirs = await formReaderAt(rooms, 'secretariat.cqhmao@');
  }, 120_000);
  afterAll(() => rooms?.close());

  /** What stands of a commitment. */
  async function standing(number: string): Promise<{ joint: string; closed: boolean }> {
    const [found] = await rowsIn<{ joint: string; closed: boolean }>(
      rooms,
      'select joint_state as joint, closed_on is not null as closed from commitment where number = $1',
      [number],
    );
    if (found === undefined) throw new Error(number);
    return found;
  }

  /** Body of the last record of a kind. */
  async function recorded(number: string, kind: string): Promise<Record<string, unknown>> {
    const [found] = await rowsIn<{ payload: Record<string, unknown> }>(
      rooms,
      `select r.payload from record r join commitment c on c.id = r.commitment_id
        where c.number = $1 and r.kind = $2 order by r.sequence desc limit 1`,
      [number, kind],
    );
    return found?.payload ?? {};
  }

  /** Fills the form in, looks at the check page, sends it, and lets the other side countersign what it is shown. */
  async function agreed(number: string, topic: string, form: Form, told: readonly string[]): Promise<void> {
    const { room, version } = await placeOf(rooms, number);
    const address = `${room}/propose/${topic}`;
    expect((await ours.get(address)).status).toBe(200);
    const checked = await ours.post(address, { ...form, step: 'check', version });
    expect([checked.status, checked.status === 200 ? '' : checked.main]).toEqual([200, '']);
    for (const words of told) expect(textOf(checked.main)).toContain(words);
    // What the check page carries along is what is sent.
    const carried = Object.fromEntries(
      [...checked.main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, unescaped(value)],
      ),
    );
    expect(carried).toMatchObject(form);
    const sent = await ours.post(address, { ...carried, step: 'send' });
    expect(sent).toMatchObject({ status: 303, location: `${room}?done=proposed` });
    const asked = await theirs.main(room);
    for (const words of told) expect(textOf(asked)).toContain(words);
    const accept = /action="(\/proposals\/[^"]*)\/accept"/.exec(asked)?.[1] ?? '';
    const hash = /name="content_hash" value="([^"]*)"/.exec(asked)?.[1] ?? '';
    const now = (await placeOf(rooms, number)).version;
    const taken = await theirs.post(`${accept}/accept`, { content_hash: hash, version: now });
    expect([taken.status, taken.location]).toEqual([303, `${room}?done=effective`]);
  }

  it('carries a commitment forward at a session', async () => {
    await agreed('03.02', 'move-carry_forward', { session: '1', reason: 'It needs another year.' }, [
      'It needs another year.',
    ]);
    expect(await standing('03.02')).toEqual({ joint: 'agreed', closed: false });
    expect(await recorded('03.02', 'joint_moved')).toMatchObject({ move: 'carry_forward', session: 1 });
  });

  it('rewords a commitment in every language', async () => {
    await agreed('03.03', 'move-reword', { ...TEXTS, reason: 'Clearer' }, ['New title en', 'New sentence zh-Hans']);
    const texts = await rowsIn<{ title: string }>(
      rooms,
      `select t.title from commitment_text t join commitment c on c.id = t.commitment_id
        where c.number = $1 order by t.title`,
      ['03.03'],
    );
    expect(texts.map(({ title }) => title)).toEqual(['New title en', 'New title zh-Hans', 'New title zh-Hant']);
  });

  it('merges a commitment into another, which goes on for both', async () => {
    await agreed('01.03', 'move-merge', { into: '01.05', reason: 'One event' }, ['01.05', 'One event']);
    expect(await standing('01.03')).toEqual({ joint: 'merged', closed: true });
    expect(await recorded('01.05', 'commitment_linked')).toMatchObject({
      relation: 'merged_from',
      other: { number: '01.03' },
    });
  });

  it('absorbs into routine work, and withdraws', async () => {
    await agreed('01.04', 'move-absorb', { reason: 'It is done every week.' }, ['It is done every week.']);
    expect(await standing('01.04')).toEqual({ joint: 'routine', closed: true });
    await agreed('01.06', 'move-withdraw', { reason: 'No longer wanted' }, ['No longer wanted']);
    expect(await standing('01.06')).toEqual({ joint: 'withdrawn', closed: true });
  });

  it('completes a deliverable with a sentence that both sides agree on', async () => {
    await sharePaper(rooms, 'liaison.itib@', '03.01');
    await agreed('03.01', 'move-complete', SENTENCE, [SENTENCE.sentence]);
    expect((await standing('03.01')).closed).toBe(true);
    expect(await recorded('03.01', 'proposal_opened')).toMatchObject({
      sentence: { language: 'en', text: SENTENCE.sentence },
    });
  });

  it('completes an implementation with its list of measures, one a line', async () => {
    await sharePaper(rooms, 'secretariat.cmab@', '11.01');
    const measures = 'The first measure\nThe second measure';
    const form = { measures, measures_language: 'en', ...SENTENCE };
    await agreed('11.01', 'move-complete', form, ['The first measure', 'The second measure', SENTENCE.sentence]);
    expect((await standing('11.01')).closed).toBe(true);
    expect(await recorded('11.01', 'joint_moved')).toMatchObject({
      move: 'complete',
      measures: ['The first measure', 'The second measure'].map((text) => ({ language: 'en', text })),
    });
  });

  it('closes a period of an action, which goes on', async () => {
    await sharePaper(rooms, 'liaison.itib@', '07.03');
    const days = { 'from-day': '1', 'from-month': '1', 'from-year': '2025', 'to-day': '31', 'to-month': '12' };
    await agreed('07.03', 'move-close_period', { ...days, 'to-year': '2025' }, ['1 Jan 2025', '31 Dec 2025']);
    expect(await standing('07.03')).toEqual({ joint: 'agreed', closed: false });
    expect(await recorded('07.03', 'joint_moved')).toMatchObject({ period: { from: '2025-01-01', to: '2025-12-31' } });
  });

  it.each([
    ['02.04', 'move-conclude_no_go'],
    ['11.02', 'move-conclude_not_yet'],
  ])('ends the study %s in %s, with its sentence', async (number, move) => {
    await sharePaper(rooms, 'secretariat.cmab@', number);
    const moves = await ours.main(`${(await placeOf(rooms, number)).room}/propose`);
    const topic = [...moves.matchAll(/propose\/(move-[a-z_]+)"/g)].map(([, name = '']) => name);
    expect(topic).toContain(move);
    await agreed(number, move, SENTENCE, [SENTENCE.sentence]);
    expect((await standing(number)).closed).toBe(true);
  });
});

/** What a page says, whatever is marked in it. */
function textOf(html: string): string {
  return unescaped(html.replaceAll(/<[^>]*>/g, ''));
}

function unescaped(html: string): string {
  return html
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
