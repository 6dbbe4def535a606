import { type Form, type FormReader, formReaderAt, placeOf, rowsIn, sharePaper } from '../support/form-readers.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

const TEXTS = Object.fromEntries(
  ['en', 'zh-Hant', 'zh-Hans'].flatMap((language) => [
    [`title_${language}`, `New title ${language}`],
    [`body_${language}`, `New sentence ${language}`],
  ]),
);
const SENTENCE = { sentence_en: 'Both sides find that it is done.', sentence_language: 'en' };

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
    await agreed('03.01', 'move-complete', SENTENCE, [SENTENCE.sentence_en]);
    expect((await standing('03.01')).closed).toBe(true);
    expect(await recorded('03.01', 'proposal_opened')).toMatchObject({
      sentence: { language: 'en', text: SENTENCE.sentence_en },
    });
  });

  it('completes an implementation with its list of measures, one a line', async () => {
    await sharePaper(rooms, 'secretariat.cmab@', '11.01');
    const measures = 'The first measure\nThe second measure';
    const form = { measures, measures_language: 'en', ...SENTENCE };
    await agreed('11.01', 'move-complete', form, ['The first measure', 'The second measure', SENTENCE.sentence_en]);
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
    // Nothing that shares a day with it is closed again, and nothing before its time; the form says so at its field.
    const { room, version } = await placeOf(rooms, '07.03');
    const { 'to-day': day, 'to-month': month } = days;
    const ask = (to: Form) =>
      ours.post(`${room}/propose/move-close_period`, { ...days, ...to, step: 'check', version });
    const again = await ask({ 'from-month': '12', 'to-day': day, 'to-month': month, 'to-year': '2025' });
    expect([again.status, again.main.includes('href="#from"')]).toEqual([422, true]);
    expect(again.main).toContain('All sides have closed a period that shares days with it.');
    const early = await ask({ 'from-year': '2026', 'to-year': '2026' });
    expect([early.status, early.main.includes('href="#to"')]).toEqual([422, true]);
    const next = await ask({ 'from-year': '2026', 'to-day': '31', 'to-month': '10', 'to-year': '2026' });
    expect(next.status).toBe(200);
  });

  it('ends a study for now, with its sentence, once a paper is shared', async () => {
    const [number, move] = ['11.02', 'move-conclude_not_yet'];
    await sharePaper(rooms, 'secretariat.cmab@', number);
    const moves = await ours.main(`${(await placeOf(rooms, number)).room}/propose`);
    const topic = [...moves.matchAll(/propose\/(move-[a-z_]+)"/g)].map(([, name = '']) => name);
    expect(topic).toContain(move);
    await agreed(number, move, SENTENCE, [SENTENCE.sentence_en]);
    expect((await standing(number)).closed).toBe(true);
  });

  /** The fields of a form as it is laid out, chosen and ticked ones alone. */
  async function laidOut(reader: FormReader, address: string): Promise<Record<string, string>> {
    const page = await reader.main(address);
    const selects = [...page.matchAll(/<select id="([^"]*)"[\s\S]*?<\/select>/g)].map(
      ([html, name = '']) => [name, /value="([^"]*)"[^>]*selected/.exec(html)?.[1] ?? ''] as const,
    );
    const ticked = [...page.matchAll(/<input[^>]* name="([^"]*)"[^>]* value="([^"]*)"[^>]* checked/g)].map(
      ([, name = '', value = '']) => [name, unescaped(value)] as const,
    );
    return Object.fromEntries([...selects, ...ticked]);
  }

  /** Owners of a commitment in short. */
  const ownersOf = async (number: string): Promise<string[]> =>
    (
      await rowsIn<{ owner: string }>(
        rooms,
        `select a.part || '.' || o.code as owner from assignment a join organisation o on o.id = a.organisation_id
          join commitment c on c.id = a.commitment_id where c.number = $1 order by 1`,
        [number],
      )
    ).map(({ owner }) => owner);

  const partTexts = (count: number): Form =>
    Object.fromEntries(
      Array.from({ length: count }, (_, place) =>
        Object.entries(TEXTS).map(([name, words]) => [`p${place + 1}_${name}`, `${words}, part ${place + 1}`]),
      ).flat(),
    );

  it('splits with owners for each part, which a counter-proposal keeps but where it says otherwise', async () => {
    const { room, version } = await placeOf(rooms, '09.01');
    const whole = await ownersOf('09.01');
    expect(whole.length).toBeGreaterThan(2);
    const address = `${room}/propose/split`;
    const first = await laidOut(ours, address);
    expect(first).toMatchObject({ p1_lead_hk: 'doj', p2_lead_cq: 'cqjus' });
    expect(first['p1_others']?.split(' ').sort()).toEqual(whole.filter((one) => !/^lead\.(doj|cqjus)$/.test(one)));
    const { p2_others: _, ...kept } = first;
    const form = { parts: '2', ...partTexts(2), ...kept, p2_lead_hk: 'itib', reason: 'Two matters' };
    // A third part that is asked for comes with the owners of the whole.
    const three = await ours.post(address, { ...form, parts: '3', step: 'edit', version });
    expect(three.main).toMatch(/id="p3_lead_hk"[\s\S]*?value="doj"[^>]*selected/);
    expect(three.main).toMatch(/id="p3_others"[^>]*checked/);
    expect(three.main).not.toMatch(/id="p2_others"[^>]*checked/);
    expect(await ours.post(address, { ...form, step: 'send', version })).toMatchObject({ status: 303 });

    const counter = /href="([^"]*\/propose\/split\?counters=[^"]*)"/.exec(await theirs.main(room))?.[1] ?? '';
    const answered = await laidOut(theirs, counter);
    expect(answered).toMatchObject({ p1_lead_hk: 'doj', p1_others: first['p1_others'], p2_lead_hk: 'itib' });
    expect(answered['p2_others']).toBeUndefined();
    const other = { parts: '2', ...partTexts(2), ...answered, p1_lead_cq: 'cqstb', reason: 'Two matters' };
    const now = (await placeOf(rooms, '09.01')).version;
    const countered = await theirs.post(counter, { ...other, step: 'send', version: now });
    expect([countered.status, countered.location]).toEqual([303, `${room}?done=countered`]);
    const asked = await ours.main(room);
    const accept = /action="(\/proposals\/[^"]*)\/accept"/.exec(asked)?.[1] ?? '';
    const hash = /name="content_hash" value="([^"]*)"/.exec(asked)?.[1] ?? '';
    const last = (await placeOf(rooms, '09.01')).version;
    expect(await ours.post(`${accept}/accept`, { content_hash: hash, version: last })).toMatchObject({ status: 303 });
    const { into } = await recorded('09.01', 'commitment_split');
    const [one, two] = (into as { number: string }[]).map(({ number }) => number);
    const others = whole.filter((owner) => !/^lead\.(doj|cqjus)$/.test(owner));
    expect(await ownersOf(one ?? '')).toEqual([...others, 'lead.cqstb', 'lead.doj'].sort());
    expect(await ownersOf(two ?? '')).toEqual(['lead.cqjus', 'lead.itib']);
  });

  it('opens what follows a study with its owners and a deadline', async () => {
    await sharePaper(rooms, 'secretariat.cmab@', '02.04');
    const { room } = await placeOf(rooms, '02.04');
    const whole = await ownersOf('02.04');
    const laid = await laidOut(ours, `${room}/propose/move-conclude_go`);
    expect(laid).toMatchObject({ lead_hk: 'fstb', lead_cq: 'cqfin', precision: 'none' });
    const form = {
      ...Object.fromEntries(Object.entries(laid).filter(([name]) => /^(lead_|others$)/.test(name))),
      kind: 'deliverable',
      ...TEXTS,
      ...SENTENCE,
      lead_hk: 'itib',
      precision: 'quarter',
      'date-month': '5',
      'date-year': '2028',
    };
    await agreed('02.04', 'move-conclude_go', form, ['New title en', '2028']);
    const { other } = await recorded('02.04', 'commitment_linked');
    const [number, others] = [(other as { number: string }).number, whole.filter((owner) => owner !== 'lead.fstb')];
    expect(await ownersOf(number)).toEqual([...others, 'lead.itib'].sort());
    expect(await recorded(number, 'deadline_set')).toMatchObject({
      deadline: { kind: 'dated', precision: 'quarter', earliest: '2028-04-01', latest: '2028-06-30' },
    });
  });

  it('asks again where the lead chosen is of another side', async () => {
    const { room, version } = await placeOf(rooms, '09.02');
    const form = { parts: '2', ...partTexts(2), p2_lead_hk: 'cqstb', step: 'check', version };
    const { status, main } = await ours.post(`${room}/propose/split`, form);
    expect([status, main.includes('href="#p2_lead_hk"')]).toEqual([422, true]);
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
