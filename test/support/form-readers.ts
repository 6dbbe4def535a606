import { ApiTokenService, SIGN_IN_COOKIE, SignInService } from '../../src/modules/access/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { RoomsApplication } from './rooms-application.js';

export type Form = Readonly<Record<string, string>>;

/** The pages of one account, as a browser without script asks for them. */
export interface FormReader {
  main(path: string): Promise<string>;
  get(path: string): Promise<Response>;
  post(path: string, form: Form): Promise<{ status: number; location: string; main: string }>;
}

/** Reads rows as nobody's side. */
export function rowsIn<Row>(rooms: RoomsApplication, sql: string, values: unknown[] = []): Promise<Row[]> {
  return rooms.app.get(UnitOfWork).run({ sideId: null }, (tx) => tx.rows<Row>(sql, values));
}

/** The account whose address begins like this. */
async function accountAt(rooms: RoomsApplication, post: string): Promise<{ id: string; email: string }> {
  const [account] = await rowsIn<{ id: string; email: string }>(
    rooms,
    'select id, email from user_account where email like $1',
    [`${post}%`],
  );
  if (account === undefined) throw new Error(`nobody at ${post}`);
  return account;
}

/** Signs the account in whose address begins like this, in English. */
export async function formReaderAt(rooms: RoomsApplication, post: string): Promise<FormReader> {
  const { id } = await accountAt(rooms, post);
  const secret = await rooms.app.get(SignInService, { strict: false }).asDemonstration(id);
  const signed = rooms.app.getHttpAdapter().getInstance().signCookie(secret);
  const headers = { cookie: `${SIGN_IN_COOKIE}=${encodeURIComponent(signed)}`, 'accept-language': 'en' };
  const inEnglish = (path: string): string => `${rooms.address}${path}${path.includes('?') ? '&' : '?'}lang=en`;
  const get = (path: string): Promise<Response> =>
    fetch(path.startsWith('/api') ? rooms.address + path : inEnglish(path), { headers, redirect: 'manual' });
  const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return {
    get,
    main: async (path) => mainOf(await (await get(path)).text()),
    post: async (path, form) => {
      const token = /name="csrf-token" content="([^"]*)"/.exec(await (await get('/ledger')).text())?.[1] ?? '';
      const body = new URLSearchParams({ ...form, _csrf: token });
      const answer = await fetch(inEnglish(path), { method: 'POST', headers, body, redirect: 'manual' });
      const location = answer.headers.get('location') ?? '';
      return { status: answer.status, location, main: mainOf(await answer.text()) };
    },
  };
}

/** Address of a commitment's page, and the version it has now. */
export async function placeOf(rooms: RoomsApplication, number: string): Promise<{ room: string; version: string }> {
  const [found] = await rowsIn<{ id: string; version: number }>(
    rooms,
    'select id, version from commitment where number = $1',
    [number],
  );
  return { room: `/commitments/${found?.id}`, version: String(found?.version) };
}

/** Shares a report with one paper, over the interface for programs. */
export async function sharePaper(rooms: RoomsApplication, post: string, number: string): Promise<void> {
  const { email } = await accountAt(rooms, post);
  const token = await rooms.app.get(ApiTokenService, { strict: false }).create(email, 'paper', 1);
  const { room, version } = await placeOf(rooms, number);
  const answer = await fetch(`${rooms.address}/api/v1${room}/statements`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `paper-${number}-${version}`,
    },
    body: JSON.stringify({
      version: Number(version),
      activity: 'substantial',
      narrative: 'It was done.',
      period_from: '2026-01-01',
      period_to: '2026-10-31',
      visibility: 'shared',
      evidence: [{ title: 'The minutes', kept_at: 'File 7' }],
    }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
}
