import { SIGN_IN_COOKIE, SignInService } from '../../src/modules/access/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { LANGUAGE_COOKIE } from '../../src/platform/web/i18n/negotiate-language.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';

/** The shipped conference: its secretariat looks after dozens of commitments, more of one urgency than the room shows. */
describe('the room of my work, with more to do than it shows', () => {
  let rooms: RoomsApplication;
  let get: (path: string) => Promise<{ readonly status: number; readonly html: string }>;

  beforeAll(async () => {
    rooms = await startRoomsApplication();
    const [account] = await rooms.app
      .get(UnitOfWork)
      .run({ sideId: null }, (tx) =>
        tx.rows<{ id: string }>(`select id from user_account where email = 'secretariat.cmab@hk.example'`),
      );
    const secret = await rooms.app.get(SignInService, { strict: false }).asDemonstration(account?.id ?? '');
    const signed = rooms.app.getHttpAdapter().getInstance().signCookie(secret);
    const headers = { cookie: `${SIGN_IN_COOKIE}=${encodeURIComponent(signed)}; ${LANGUAGE_COOKIE}=en` };
    get = async (path) => {
      const response = await fetch(`${rooms.address}${path}`, { headers });
      return { status: response.status, html: await response.text() };
    };
  }, 120_000);

  afterAll(() => rooms?.close());

  const tasksOf = (html: string): string[] =>
    [...html.matchAll(/<li id="task-([0-9a-f-]+)"/g)].map(([, id = '']) => id);

  it('leads from each group that is longer to the whole of it, and says how many there are', async () => {
    const room = (await get('/')).html;
    const links = [...room.matchAll(/<a href="(\/\?group=\w+)">([\d,]+) more: [^<]*<\/a>/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, href = '', more] of links) {
      const { html } = await get(href);
      const count = Number(/<span class="count[^"]*">(\d+)<\/span>\s*<\/h3>/.exec(html)?.[1]);
      expect(tasksOf(html)).toHaveLength(Math.min(count, 50));
      expect(count - 10).toBe(Number(more));
      expect(html).toContain(`${Math.min(count, 50)} of ${count} shown`);
      expect(tasksOf(room)).toEqual(expect.arrayContaining(tasksOf(html).slice(0, 10)));
    }
  });

  it('goes on behind a task, and back to the first page', async () => {
    const first = (await get('/?group=no_date')).html;
    const numbers = [...first.matchAll(/<span class="no num">([^<]+)<\/span>/g)].map(([, number = '']) => number);
    expect(numbers.length).toBeGreaterThan(3);
    const { html } = await get(`/?group=no_date&after=${encodeURIComponent(`0~infinity~${numbers[1]}`)}`);
    expect(tasksOf(html)).toEqual(tasksOf(first).slice(2));
    expect(html).toContain('<a href="/?group=no_date">Back to the first page</a>');
  });

  it.each(['/?group=all', '/?group=later&after=1', '/?group=later&after=0~soon~01.01'])('refuses %s', async (path) => {
    expect((await get(path)).status).toBe(422);
  });

  it('says so where nothing of an urgency is owed', async () => {
    const { status, html } = await get('/?group=later&after=0~9999-12-31~99');
    expect(status).toBe(200);
    expect(tasksOf(html)).toEqual([]);
    expect(html).toContain('Nothing else waits for you.');
  });
});
