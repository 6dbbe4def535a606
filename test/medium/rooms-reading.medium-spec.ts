import { SIGN_IN_COOKIE, SignInService } from '../../src/modules/access/index.js';
import { MailSinkReader, type OpenedMail } from '../../src/modules/mail/index.js';
import { Environment } from '../../src/platform/config/environment.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

const MAIL: OpenedMail = {
  id: '2026-11-22T04-00-00-000Z_000000_0a1b2c3d',
  receivedAt: new Date('2026-11-22T04:00:00Z'),
  from: 'Luoshi <no-reply@luoshi.example>',
  to: 'a@north.example',
  subject: '待會簽',
  language: 'zh-Hant',
  headers: [],
  text: 'text',
};

/** Pages of one account, as a browser without script asks for them. */
interface Reader {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Opens a page, takes its token and posts with it. */
  post(page: string, action: string, form: Record<string, string>): Promise<Response>;
}

describe('sessions, settings and the outbox', () => {
  let rooms: RoomsApplication;
  let liaison: Reader;
  let officer: Reader;
  let auditor: Reader;

  const rows = async <Row>(sql: string, sideId: string | null = null): Promise<Row[]> =>
    rooms.app.get(UnitOfWork).run({ sideId }, (tx) => tx.rows<Row>(sql));

  async function readerAt(post: string): Promise<Reader> {
    const [account] = await rows<{ id: string }>(`select id from user_account where email like '${post}%'`);
    const secret = await rooms.app.get(SignInService, { strict: false }).asDemonstration(account?.id ?? '');
    const signed = rooms.app.getHttpAdapter().getInstance().signCookie(secret);
    const cookie = `${SIGN_IN_COOKIE}=${encodeURIComponent(signed)}`;
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${rooms.address}${path}`, { headers: { cookie, ...headers }, redirect: 'manual' });
    const post_ = async (page: string, action: string, form: Record<string, string>): Promise<Response> => {
      const token = /name="csrf-token" content="([^"]*)"/.exec(await (await get(page)).text())?.[1] ?? '';
      return fetch(`${rooms.address}${action}`, {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams({ ...form, _csrf: token }),
        redirect: 'manual',
      });
    };
    return { get, post: post_ };
  }

  /** The page between its frame's head and foot. */
  const mainOf = async (response: Promise<Response>): Promise<string> => {
    const html = await (await response).text();
    return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  };

  beforeAll(async () => {
    rooms = await startRoomsApplication();
    liaison = await readerAt('liaison.itib@');
    officer = await readerAt('secretariat.cqhmao@');
    auditor = await readerAt('auditor@');
  }, 120_000);

  afterAll(() => rooms?.close());

  it('gives an auditor every page and no act on any of them', async () => {
    for (const path of ['/sessions', '/sessions/1', '/sessions/2', '/settings', '/settings/permissions', '/outbox']) {
      const response = await auditor.get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect([path, (await mainOf(Promise.resolve(response))).includes('<form')]).toEqual([path, false]);
    }
    const order = { 'as-of-day': '22', 'as-of-month': '11', 'as-of-year': '2026', language: 'en', format: 'html' };
    expect((await auditor.post('/sessions/1', '/sessions/1/editions', order)).status).toBe(403);
    expect((await auditor.post('/outbox', '/outbox/sweep', {})).status).toBe(403);
  });

  it('shows a draft as a half slip to its own side and to nobody else', async () => {
    const halves = async (reader: Reader): Promise<number> => {
      const body = (await mainOf(reader.get('/sessions/1'))).split('<tbody')[1]?.split('</tbody')[0] ?? '';
      return body.split('#p-half').length - 1;
    };
    const before = [await halves(liaison), await halves(officer), await halves(auditor)];
    const drafted = await rows<{ id: string }>(
      `insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to,
         visibility, sequence, draft, stated_on)
       select gen_random_uuid(), c.id, 'hk', 'some', 'en', 'draft', '2026-10-01', '2026-11-01', 'side', 99, 9, '2026-11-22'
       from commitment c where not exists (select 1 from statement s where s.commitment_id = c.id and s.side_id = 'hk'
         and s.stated_on > '2026-05-22') and c.closed_on is null order by c.number limit 1 returning id`,
      'hk',
    );
    expect(drafted).toHaveLength(1);
    expect([await halves(liaison), await halves(officer), await halves(auditor)]).toEqual([
      (before[0] ?? 0) + 1,
      before[1],
      before[2],
    ]);
  });

  it('leads each figure of the tally to a list of that many commitments', async () => {
    const page = await mainOf(liaison.get('/sessions/1'));
    const items = [...page.replaceAll('&amp;', '&').matchAll(/<a href="([^"]*)"><b>(\d+)<\/b>/g)];
    expect(items).toHaveLength(4);
    for (const [, href = '', count] of items) {
      const list = await mainOf(liaison.get(href));
      expect([href, /<b>(\d+)<\/b> match/.exec(list)?.[1]]).toEqual([href, count]);
    }
  });

  it('orders an edition once the form is right, and keeps what was typed where it is not', async () => {
    const order = { 'as-of-day': '31', 'as-of-month': '2', 'as-of-year': '2026', language: 'zh-Hans', format: 'csv' };
    const refused = await officer.post('/sessions/1', '/sessions/1/editions', order);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#as-of">');
    expect(html).toMatch(/name="as-of-day"[^>]*value="31"/);
    expect(html).toMatch(/value="csv" checked/);
    expect(await rows('select 1 from report_edition')).toHaveLength(0);
    const right = { ...order, 'as-of-day': '1', 'as-of-month': '11' };
    const taken = await officer.post('/sessions/1', '/sessions/1/editions', right);
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/sessions/1?done=queued#editions']);
    expect(await rows('select as_of::text as as_of, language, format, state from report_edition')).toEqual([
      { as_of: '2026-11-01', language: 'zh-Hans', format: 'csv', state: 'queued' },
    ]);
  });

  it('gives htmx the table alone and takes a browser without script back to the page', async () => {
    const part = await liaison.get('/sessions/1/editions', { 'hx-request': 'true' });
    expect(await part.text()).toMatch(/^<section id="editions"/);
    const whole = await liaison.get('/sessions/1/editions');
    expect([whole.status, whole.headers.get('location')]).toEqual([303, '/sessions/1#editions']);
  });

  it('knows no other session, and reads returns as at another day', async () => {
    expect((await liaison.get('/sessions/9')).status).toBe(404);
    expect((await liaison.get('/sessions/1?as_of=2026-02-30')).status).toBe(422);
    expect(await mainOf(liaison.get('/sessions/1?as_of=2026-06-30&lang=en'))).toContain(
      'Returns as at Tue 30 Jun 2026',
    );
  });

  it('makes a token that works, shows it once, and ends it', async () => {
    const page = '/settings/account';
    const blank = await liaison.post(page, '/settings/account/tokens', { label: ' ', days: '90' });
    expect(blank.status).toBe(422);
    const made = await liaison.post(page, '/settings/account/tokens', { label: 'Export', days: '30' });
    const secret = /id="secret">([\w-]+)</.exec(await made.text())?.[1] ?? '';
    expect(made.headers.get('cache-control')).toBe('no-store');
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${rooms.address}${path}`, { ...init, headers: { authorization: `Bearer ${secret}` }, redirect: 'manual' });
    expect((await ask('/api/v1/conference')).status).toBe(200);
    const form = new URLSearchParams({ label: 'successor', days: '365' });
    expect((await ask('/settings/account/tokens', { method: 'POST', body: form })).status).toBe(403);
    const listed = await mainOf(liaison.get(page));
    expect(listed).not.toContain(secret);
    const token = /name="token" value="([^"]*)"/.exec(listed)?.[1] ?? '';
    expect((await officer.post(page, '/settings/account/tokens/revoke', { token })).status).toBe(404);
    expect((await ask('/api/v1/conference')).status).toBe(200);
    expect((await liaison.post(page, '/settings/account/tokens/revoke', { token })).status).toBe(303);
    expect((await ask('/api/v1/conference')).status).toBe(401);
    expect(await mainOf(liaison.get(page))).not.toContain('Export');
  });

  it('keeps the language of the account', async () => {
    const saved = await officer.post('/settings/account', '/settings/account/language', { language: 'en' });
    expect(saved.headers.get('location')).toBe('/settings/account?lang=en&done=language');
    const [account] = await rows(`select language from user_account where email like 'secretariat.cqhmao@%'`);
    expect(account).toEqual({ language: 'en' });
    expect((await officer.post('/settings/account', '/settings/account/language', { language: 'fr' })).status).toBe(
      422,
    );
  });

  it('queues the sweep of the reminders in the transaction of the act', async () => {
    const asked = await officer.post('/outbox', '/outbox/sweep', {});
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/outbox?done=sweep']);
    expect(await rows(`select payload from outbox_job where job = 'reminder.sweep'`)).toEqual([
      { payload: { on: null } },
    ]);
  });

  it('gives a raw mail to be saved, and never to be shown', async () => {
    const sink = rooms.app.get(MailSinkReader, { strict: false });
    jest.spyOn(sink, 'raw').mockImplementation(async (id) => (id === MAIL.id ? Buffer.from('From: <script>') : null));
    jest.spyOn(sink, 'read').mockImplementation(async (id) => (id === MAIL.id ? MAIL : null));
    const raw = await liaison.get(`/outbox/${MAIL.id}.eml`);
    expect(raw.headers.get('content-type')).toBe('message/rfc822');
    expect(raw.headers.get('content-disposition')).toBe(`attachment; filename="luoshi-${MAIL.id}.eml"`);
    expect(raw.headers.get('content-security-policy')).toContain('sandbox');
    expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await raw.text()).toBe('From: <script>');
    expect((await liaison.get(`/outbox/${MAIL.id}`)).status).toBe(200);
    expect((await liaison.get('/outbox/nothing')).status).toBe(404);
    expect((await liaison.get('/outbox/..%2F..%2Fsession.secret.eml')).status).toBe(404);
    expect((await liaison.get('/outbox?before=../x')).status).toBe(422);
  });

  it.each([
    ['beside DATABASE_URL', { DATABASE_URL: 'postgres://elsewhere' }],
    ['in a demonstration beside DATABASE_URL', { DATABASE_URL: 'postgres://elsewhere', LUOSHI_DEMO: 'on' }],
    // Real accounts: it would show one side the digests of the other, and with them what that is late with.
    ['in the embedded default without the demonstration', { LUOSHI_DEMO: 'off' }],
  ] as const)('has no outbox %s', async (_, different) => {
    const environment = rooms.app.get(Environment);
    const before = { ...environment };
    const areDemonstration = (is: boolean) => rows(`update user_account set demonstration = ${is}`);
    Object.assign(environment, different);
    if (!environment.demonstration) await areDemonstration(false);
    try {
      for (const path of ['/outbox', `/outbox/${MAIL.id}`, `/outbox/${MAIL.id}.eml`])
        expect([path, (await liaison.get(path)).status]).toEqual([path, 404]);
      expect((await officer.post('/sessions', '/outbox/sweep', {})).status).toBe(404);
      expect(await (await liaison.get('/sessions')).text()).not.toContain('href="/outbox"');
    } finally {
      for (const name of ['DATABASE_URL', 'LUOSHI_DEMO'] as const) delete environment[name];
      Object.assign(environment, before);
      await areDemonstration(true);
    }
    expect((await liaison.get('/outbox')).status).toBe(200);
  });

  it('tells everybody about accessibility, in the frame of whoever reads it', async () => {
    const strange = await fetch(`${rooms.address}/accessibility?lang=zh-Hant`);
    expect(strange.status).toBe(200);
    const html = await strange.text();
    expect(html).toContain('<h1>無障礙說明</h1>');
    expect(html).not.toContain('href="/ledger"');
    expect(await (await liaison.get('/accessibility')).text()).toContain('href="/ledger"');
  });
});
