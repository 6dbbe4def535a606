import { LANGUAGES } from '../../src/domain/shared/language.js';
import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';
import { Visitor } from '../support/visitor.js';

const GOOD = 'a quiet lantern at noon';

let deployed: DeployedApplication;
let next = 0;

const aVisitor = (): Visitor => new Visitor(deployed.address);

async function invite(): Promise<{ readonly email: string; readonly path: string }> {
  const email = `tai.man${(next += 1)}@north.example`;
  const who = ['--email', email, '--name', 'Chan Tai Man', '--role', 'liaison', '--lang', 'en'];
  const where = ['--conference', 'north-south', '--organisation', 'nn'];
  return { email, path: deployed.pathOf(await deployed.luoshi('account', 'create', ...who, ...where)) };
}

const reset = async (email: string): Promise<string> =>
  deployed.pathOf(await deployed.luoshi('account', 'reset', '--email', email));

async function signInsOf(email: string): Promise<number> {
  const { rowCount } = await deployed.owner.query(
    'select 1 from sign_in s join user_account a on a.id = s.account_id where a.email = $1',
    [email],
  );
  return rowCount ?? -1;
}

beforeAll(async () => {
  deployed = await startDeployedApplication();
}, 120_000);
afterAll(() => deployed?.close());

describe('the link of an invitation', () => {
  it('is opened as often as a mail program likes, and used once', async () => {
    const { email, path } = await invite();
    const visitor = aVisitor();
    for (let look = 0; look < 3; look += 1) expect((await visitor.get(path)).status).toBe(200);
    const entered = await visitor.choose(path, GOOD);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
    const room = await visitor.get('/');
    expect([room.status, await room.text()]).toEqual([200, expect.stringContaining('My work')]);
    const used = await aVisitor().get(path);
    expect([used.status, await used.text()]).toEqual([410, expect.stringContaining('This link has been used')]);
    expect((await visitor.choose(path, 'another lantern at dusk')).status).toBe(403); // no form was shown
    expect(await aVisitor().signIn(email, GOOD)).toBe(303);
    expect(await aVisitor().signIn(email, 'another lantern at dusk')).toBe(401);
  });

  it.each([
    ['en', 'Ask the secretariat of your side to have you named'],
    ['zh-Hant', '請聯絡本方秘書處，安排你擔任崗位'],
    ['zh-Hans', '请联系本方秘书处，安排你担任岗位'],
  ])('keeps the password of an account without a post, and says whom to ask (%s)', async (language, words) => {
    const [{ email, path }, before] = [await invite(), await invite()];
    const visitor = aVisitor();
    expect((await visitor.choose(before.path, GOOD)).status).toBe(303);
    const begins = (on: string) =>
      deployed.owner.query(
        'update holder set from_on = $2 where account_id = (select id from user_account where email = $1)',
        [email, on],
      );
    await begins('2099-01-01');
    const entered = await visitor.choose(`${path}?lang=${language}`, GOOD);
    const page = await entered.text();
    expect([entered.status, page]).toEqual([403, expect.stringContaining(words)]);
    expect(page).toContain(email);
    // Whoever was signed in on this browser before is signed out, and nobody is in.
    expect([await signInsOf(before.email), await signInsOf(email)]).toEqual([0, 0]);
    expect((await visitor.get('/')).headers.get('location')).toContain('/sign-in');
    await begins('2020-01-01');
    expect(await aVisitor().signIn(email, GOOD)).toBe(303);
  });

  it('says for whom it is and until when, in the language of the account or the one chosen', async () => {
    const { email, path } = await invite();
    const page = await (await aVisitor().get(path)).text();
    for (const words of ['Chan Tai Man', email, 'Link open until', 'at least 12 characters'])
      expect(page.toLowerCase()).toContain(words.toLowerCase());
    const headings = { en: 'Welcome to Luoshi', 'zh-Hant': '歡迎使用落實', 'zh-Hans': '欢迎使用落实' };
    for (const language of LANGUAGES) {
      const told = await (await aVisitor().get(`${path}?lang=${language}`)).text();
      expect(told).toContain(`<html lang="${language}"`);
      expect(told).toContain(headings[language]);
    }
  });

  it('is kept by no browser and told to no other site', async () => {
    const { path } = await invite();
    const { headers } = await aVisitor().get(path);
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'same-origin']);
  });

  it.each([
    ['too short', 'eleven char', 'eleven char', 'needs at least 12 characters'],
    ['common', 'Password2026!', 'Password2026!', 'easy to guess'],
    ['their own name', 'ChanTaiMan-2026', 'ChanTaiMan-2026', 'easy to guess'],
    ['two different ones', GOOD, `${GOOD}s`, 'entries differ'],
    ['nothing', '', '', 'Enter a password'],
    ['a whole document', 'ab c'.repeat(100), 'ab c'.repeat(100), 'too long'],
  ])('refuses a password that is %s, says so at its field, repeats none of it and stays open', async (_, ...typed) => {
    const [password, again, words] = typed;
    const { path } = await invite();
    const visitor = aVisitor();
    const refused = await visitor.choose(path, password, again);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toMatch(/<title>Error: /);
    expect(page.split(words)).toHaveLength(3); // in the summary and at the field
    if (password !== '') expect(page).not.toContain(password);
    expect((await visitor.choose(path, GOOD)).status).toBe(303);
  });

  it('asks for no capitals, digits or signs', async () => {
    for (const password of ['only small letters here', 'ONLY GREAT LETTERS', '山高水長來日方長一路同行'])
      expect((await aVisitor().choose((await invite()).path, password)).status).toBe(303);
  });

  it('takes what looks alike for alike', async () => {
    const { email, path } = await invite();
    await aVisitor().choose(path, 'ｋｅｔｔｌｅ lantern 九');
    expect(await aVisitor().signIn(email, 'kettle lantern 九')).toBe(303);
  });

  it('ends when its time is over, and says that a newer one can be had', async () => {
    const { email, path } = await invite();
    const visitor = aVisitor();
    expect((await visitor.get(path)).status).toBe(200);
    await deployed.owner.query(
      `update invitation set expires_at = now() from user_account a where a.id = account_id and a.email = $1`,
      [email],
    );
    const late = await visitor.get(path);
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('This link has ended')]);
  });

  it('does not set a password when it ended between the page and its answer', async () => {
    const { email, path } = await invite();
    const visitor = aVisitor();
    const token = await visitor.tokenAt(path);
    await reset(email);
    expect((await visitor.post(path, { password: GOOD, again: GOOD, _csrf: token })).status).toBe(410);
    expect(await aVisitor().signIn(email, GOOD)).toBe(401);
  });

  it('has one winner where two use it at once', async () => {
    const { path } = await invite();
    const visitors = [aVisitor(), aVisitor(), aVisitor()];
    const tokens = await Promise.all(visitors.map((one) => one.tokenAt(path)));
    const answers = await Promise.all(
      visitors.map((one, at) => one.post(path, { password: GOOD, again: GOOD, _csrf: tokens[at] ?? '' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  });

  it.each(['garbage', 'a'.repeat(43), '%00', '..%2f..', 'x'.repeat(90), '<script>'])(
    'that was never ours (%s) is not found',
    async (secret) => {
      const answer = await aVisitor().get(`/welcome/${secret}`);
      expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining('<script>')]);
    },
  );

  it('takes no answer that another site sends', async () => {
    const { path } = await invite();
    const other = await aVisitor().post(path, { password: GOOD, again: GOOD, _csrf: 'made-up' });
    expect(other.status).toBe(403);
    expect((await aVisitor().choose(path, GOOD)).status).toBe(303);
  });
});

describe('a link after account reset', () => {
  it('leaves the password in force until it is used, then ends it and every sign-in', async () => {
    const { email, path } = await invite();
    const desk = aVisitor();
    await desk.choose(path, GOOD);
    const renewed = await reset(email);
    expect((await desk.get('/')).status).toBe(200);
    expect(await aVisitor().signIn(email, GOOD)).toBe(303);
    const elsewhere = aVisitor();
    expect(await (await elsewhere.get(renewed)).text()).toContain('A new password');
    expect((await elsewhere.choose(renewed, 'another lantern at dusk')).status).toBe(303);
    expect((await desk.get('/')).status).toBe(303);
    expect((await elsewhere.get('/')).status).toBe(200);
    expect(await aVisitor().signIn(email, GOOD)).toBe(401);
    expect(await aVisitor().signIn(email, 'another lantern at dusk')).toBe(303);
  });

  it('opened in the browser of somebody else signs that one out there', async () => {
    const [first, second] = [await invite(), await invite()];
    const shared = aVisitor();
    await shared.choose(first.path, GOOD);
    expect(await signInsOf(first.email)).toBe(1);
    await shared.choose(second.path, GOOD);
    expect(await signInsOf(first.email)).toBe(0);
  });
});
