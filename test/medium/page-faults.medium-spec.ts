import { SIGN_IN_COOKIE, SignInService } from '../../src/modules/access/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

describe('pages that cannot be shown', () => {
  let rooms: RoomsApplication;
  let cookie: string;

  const rows = async <Row>(sql: string, sideId: string | null = null): Promise<Row[]> =>
    rooms.app.get(UnitOfWork).run({ sideId }, (tx) => tx.rows<Row>(sql));

  beforeAll(async () => {
    rooms = await startRoomsApplication();
    const [account] = await rows<{ id: string }>(`select id from user_account where email like 'liaison.itib@%'`);
    const secret = await rooms.app.get(SignInService, { strict: false }).asDemonstration(account?.id ?? '');
    const signed = rooms.app.getHttpAdapter().getInstance().signCookie(secret);
    cookie = `${SIGN_IN_COOKIE}=${encodeURIComponent(signed)}`;
  }, 120_000);

  afterAll(() => rooms?.close());

  const open = async (path: string, signedIn = true): Promise<{ status: number; html: string }> => {
    const headers = { 'accept-language': 'en', ...(signedIn ? { cookie } : {}) };
    const answer = await fetch(rooms.address + path, { headers, redirect: 'manual' });
    return { status: answer.status, html: await answer.text() };
  };

  const commitment = async (where: string): Promise<string> => {
    const [found] = await rows<{ id: string }>(`select id from commitment where ${where} order by number limit 1`);
    return `/commitments/${found?.id ?? ''}`;
  };

  it('let go what a link carries that a page does not know', async () => {
    const room = await commitment(`number = '03.01'`);
    for (const path of ['/', '/ledger', '/sessions', '/sessions/1', '/settings', '/outbox', room, `${room}/records`]) {
      const { status } = await open(`${path}?words=zzzz&utm_source=mail`);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  it.each([
    ['/ledger?kind=nonsense', '/ledger'],
    ['/ledger?lang=xx', '/ledger'],
    ['/sessions/1?as_of=2026-02-30', '/sessions/1'],
    ['/?done=../x', '/'],
  ])('blame nobody for %s, and lead to the page without it', async (path, again) => {
    const { status, html } = await open(path);
    expect(status).toBe(422);
    expect(html).toContain('This request cannot be read');
    expect(html).not.toContain('Something went wrong on our side');
    expect(html).toContain(`<a class="btn main" href="${again}">Open the page without it</a>`);
    expect((await open(again)).status).toBe(200);
  });

  it('give a form too large for a page the same answer, and no way back that would not help', async () => {
    const room = await commitment(`number = '03.01'`);
    const body = new URLSearchParams({ narrative: 'a'.repeat(4_000_000) });
    const sent = await fetch(`${rooms.address}${room}/report`, { method: 'POST', headers: { cookie }, body });
    const html = await sent.text();
    expect(sent.status).toBe(413);
    expect(html).not.toContain('Something went wrong on our side');
    expect(html).not.toContain('Open the page without it');
  });

  it('keep the rooms open to a signed-in reader who took a wrong turn, and to nobody else', async () => {
    for (const path of ['/nowhere', '/ledger/nowhere', '/commitments/not-an-id']) {
      const { status, html } = await open(path);
      expect([path, status]).toEqual([path, 404]);
      expect([path, html.includes('href="/sessions"')]).toEqual([path, true]);
    }
    const stranger = await open('/nowhere', false);
    expect([stranger.status, stranger.html.includes('href="/sessions"')]).toEqual([404, false]);
  });

  it('say on a commitment whose side said nothing that there is nothing to repeat', async () => {
    const silent = await commitment(`closed_on is null and exists (select 1 from "position" p
      where p.commitment_id = commitment.id and p.side_id = 'hk' and p.statement_id is null)`);
    expect((await open(`${silent}/no-change`)).status).toBe(409);
  });
});
