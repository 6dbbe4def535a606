import { type Form, type FormReader, formReaderAt, placeOf } from '../support/form-readers.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

const DAY = { 'date-day': '31', 'date-month': '3', 'date-year': '2027' };
const EXTENDS = { precision: 'day', ...DAY, before: '', reason: 'The venue is not ready.' };
const TEXTS = Object.fromEntries(
  ['en', 'zh-Hant', 'zh-Hans'].flatMap((language) => [
    [`title_${language}`, `Title ${language}`],
    [`body_${language}`, `Body ${language}`],
  ]),
);

describe('the pages of consent', () => {
  let rooms: RoomsApplication;
  let ours: FormReader;
  let theirs: FormReader;
  let secretariat: FormReader;
  let auditor: FormReader;

  const at = (number: string) => placeOf(rooms, number);

  beforeAll(async () => {
    rooms = await startRoomsApplication();
    ours = await formReaderAt(rooms, 'liaison.itib@');
    theirs = await formReaderAt(rooms, 'liaison.cqstb@');
    secretariat = await formReaderAt(rooms, 'secretariat.cmab@');
    auditor = await formReaderAt(rooms, 'auditor@');
  }, 120_000);
  afterAll(() => rooms?.close());

  it('lists what can be proposed, and says why and whom to ask for the rest', async () => {
    const { room } = await at('03.05');
    const list = await ours.main(`${room}/propose`);
    expect(list).toContain(`href="${room}/propose/deadline"`);
    expect(list).toContain(`href="${room}/propose/move-carry_forward"`);
    expect(list).not.toContain(`href="${room}/propose/split"`);
    expect(list).toContain('For secretariats. You hold: liaison. Ask: Secretariat, CMAB');
    expect(await secretariat.main(`${room}/propose`)).toContain(`href="${room}/propose/split"`);
    expect(await auditor.main(`${room}/propose`)).not.toContain('/propose/deadline"');
    expect((await auditor.get(`${room}/propose/deadline`)).status).toBe(403);
    for (const none of ['nothing', 'migration', 'move-begin', 'move-gone', 'move-__proto__'])
      expect((await ours.get(`${room}/propose/${none}`)).status).toBe(404);
  });

  it.each([
    ['deadline', { ...EXTENDS, precision: '' }, ['#precision']],
    ['deadline', { ...EXTENDS, precision: 'yesterday' }, ['#precision']],
    ['deadline', { ...EXTENDS, 'date-day': '32' }, ['#date']],
    ['deadline', { ...EXTENDS, 'date-day': '', 'date-month': '', 'date-year': '' }, ['#date']],
    ['deadline', { ...EXTENDS, reason: '  ' }, ['#reason']],
    ['deadline', { ...EXTENDS, reason: 'x'.repeat(2001) }, ['#reason']],
    ['deadline', { ...EXTENDS, reason: 'turned \u202e' }, ['#reason']],
    ['deadline', { ...EXTENDS, precision: 'before_session', before: '77' }, ['#before']],
    ['text', { title_en: '', body_en: '' }, ['#title_en', '#body_en']],
    ['text', { ...TEXTS, title_en: 'x'.repeat(301), 'body_zh-Hant': 'x'.repeat(5001) }, ['#title_en', '#body_zh-Hant']],
    ['owners', { owner_itib: 'lead', owner_cedb: 'lead' }, ['#owner_cedb', '#owner_itib']],
    ['owners', { owner_itib: 'chief' }, ['#owner_itib']],
    ['move-carry_forward', { session: '99', reason: 'Later' }, ['#session']],
    ['move-carry_forward', { session: '1', reason: '' }, ['#reason']],
    ['move-reword', { reason: 'Clearer' }, ['#title_en', '#body_en']],
  ])('asks again on %s for %j', async (topic, form: Form, fields) => {
    const { room, version } = await at('03.05');
    const { status, main } = await ours.post(`${room}/propose/${topic}`, { ...form, step: 'check', version });
    expect(status).toBe(422);
    const summary = main.slice(main.indexOf('summary-fault'), main.indexOf('</ul>'));
    expect(fields.some((field) => summary.includes(`href="${field}"`))).toBe(true);
    for (const [name, value] of Object.entries(form))
      if (name === 'reason' && value.trim() !== '') expect(main).toContain(value.slice(0, 20));
  });

  it.each([
    [{ parts: '1' }, '#parts'],
    [{ parts: '21' }, '#parts'],
    [{ parts: 'many' }, '#parts'],
    [{ parts: '3' }, '#p3_body_zh-Hans'],
  ])('asks again for the parts of a split: %j', async (form: Form, field) => {
    const { room, version } = await at('03.05');
    const { status, main } = await secretariat.post(`${room}/propose/split`, { ...form, step: 'check', version });
    expect([status, main.includes(`href="${field}"`)]).toEqual([422, true]);
  });

  it.each([
    ['07.99', 'no commitment'],
    ['03.05', 'itself'],
    ['', 'nothing'],
  ])('asks again for the commitment to merge into: %s', async (into) => {
    const { room, version } = await at('03.05');
    const form = { into, reason: 'One matter', step: 'check', version };
    const { status, main } = await secretariat.post(`${room}/propose/move-merge`, form);
    expect([status, main.includes('href="#into"')]).toEqual([422, true]);
  });

  it('refuses a form without its button or its version', async () => {
    const { room, version } = await at('03.05');
    expect((await ours.post(`${room}/propose/deadline`, { ...EXTENDS, version })).status).toBe(422);
    expect((await ours.post(`${room}/propose/deadline`, { ...EXTENDS, step: 'send', version: '0' })).status).toBe(422);
  });

  it('carries an extension from the form to the countersign, through a counter-proposal', async () => {
    const { room, version } = await at('03.05');
    const address = `${room}/propose/deadline`;
    const checked = await ours.post(address, { ...EXTENDS, step: 'check', version });
    expect(checked.status).toBe(200);
    expect(checked.main).toContain('Wed 31 Mar 2027');
    expect((await at('03.05')).version).toBe(version);
    const stale = await ours.post(address, { ...EXTENDS, step: 'send', version: '1' });
    expect([stale.status, stale.main.includes('The venue is not ready.')]).toEqual([409, true]);
    const sent = await ours.post(address, { ...EXTENDS, step: 'send', version });
    expect(sent).toMatchObject({ status: 303, location: `${room}?done=proposed` });
    const again = await ours.post(address, { ...EXTENDS, step: 'send', version: (await at('03.05')).version });
    expect(again.status).toBe(409);

    const seen = await theirs.main(room);
    expect(seen).toContain('Wed 31 Mar 2027');
    expect(seen).toContain('It lapses on');
    const counter = /href="([^"]*\/propose\/deadline\?counters=[^"]*)"/.exec(seen)?.[1] ?? '';
    expect(await theirs.main(counter)).toContain('The venue is not ready.');
    expect(await ours.main(room)).not.toContain('?counters=');
    const now = (await at('03.05')).version;
    const answer = { ...EXTENDS, 'date-month': '5', step: 'send', version: now };
    expect(await theirs.post(counter, answer)).toMatchObject({ status: 303, location: `${room}?done=countered` });

    const asked = await ours.main(room);
    const accept = /action="(\/proposals\/[^"]*)\/accept"/.exec(asked)?.[1] ?? '';
    const hash = /name="content_hash" value="([^"]*)"/.exec(asked)?.[1] ?? '';
    expect(asked).toMatch(/href="#proposal-[0-9a-f-]+"/);
    const form = { content_hash: hash, version: (await at('03.05')).version };
    expect((await ours.post(`${accept}/accept`, form)).location).toBe(`${room}?done=effective`);
    expect(await theirs.main(room)).toContain('The proposal that took its place');
    const same = { ...EXTENDS, 'date-month': '5', step: 'check', version: (await at('03.05')).version };
    const nothing = await ours.post(address, same);
    expect([nothing.status, nothing.main.includes('href="#precision"')]).toEqual([422, true]);
  });

  it('sets the owners of one side at once, for its secretariat alone, and shows no private word of the other', async () => {
    const { room, version } = await at('03.02');
    const address = `${room}/propose/own-owners`;
    expect(await ours.main(address)).toContain('This move is closed now');
    const page = await secretariat.main(address);
    expect(page).toContain('id="owner_itib"');
    expect(page).not.toContain('id="owner_cqstb"');
    const owners = Object.fromEntries(
      [...page.matchAll(/<select id="(owner_[^"]*)"[\s\S]*?<\/select>/g)].map(([html, name = '']) => {
        return [name, /value="([^"]*)"[^>]*selected/.exec(html)?.[1] ?? ''];
      }),
    );
    const form = { ...owners, owner_cedb: 'supporting', version };
    const checked = await secretariat.post(address, { ...form, step: 'check' });
    expect(checked.main).toContain('added');
    expect(await secretariat.post(address, { ...form, step: 'send' })).toMatchObject({
      status: 303,
      location: `${room}?done=owners_set`,
    });
    expect(await theirs.main(room)).toContain('changed its own owners');
    const refused = await ours.post(address, {
      owner_itib: 'lead',
      step: 'send',
      version: (await at('03.02')).version,
    });
    expect(refused.status).toBe(403);
  });

  it('names closed subjects and who can help in the interface for programs too', async () => {
    const { room } = await at('03.05');
    const told = (await (await ours.get(`/api/v1${room}/moves`)).json()) as {
      subjects: { subject: string; open: boolean; code: string | null; helpers: { post: { en: string } }[] }[];
    };
    expect(told.subjects.map(({ subject, open, code }) => [subject, open, code])).toEqual([
      ['deadline', true, null],
      ['text', true, null],
      ['owners', true, null],
      ['split', false, 'role_not_allowed'],
      ['own_owners', false, 'role_not_allowed'],
    ]);
    expect(told.subjects[3]?.helpers[0]?.post.en).toBe('Secretariat, CMAB');
    // Where a paper is missing, those who lead can share one; who leads himself needs nobody.
    const study = (await at('02.04')).room;
    const closed = (await (await secretariat.get(`/api/v1${study}/moves`)).json()) as {
      closed: { move: string; code: string; helpers: object[]; refusal: { ask: string } }[];
    };
    const go = closed.closed.find(({ move }) => move === 'conclude_go');
    expect(go).toMatchObject({ code: 'missing_evidence', refusal: { ask: 'lead' } });
    expect(go?.helpers.length).toBeGreaterThan(0);
    expect(await secretariat.main(`${study}/propose`)).toMatch(/at least one paper has been shared\. Ask: [^<]+/);
    expect(JSON.stringify(told)).not.toContain('@');
  });
});
