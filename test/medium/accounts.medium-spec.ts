import { civilDateAt } from '../../src/platform/clock/clock.js';
import { formatInstant } from '../../src/platform/web/i18n/format-instant.js';
import { translatorOf } from '../../src/platform/web/i18n/translator-of.js';
import { smallConference } from '../support/small-conference.js';
import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';

const WHO = ['--name', 'Chan Tai Man', '--conference', 'north-south'];
let deployed: DeployedApplication;
let next = 0;
const address = (): string => `person${(next += 1)}@north.example`;
const create = (email: string, ...more: string[]) =>
  deployed.luoshi('account', 'create', '--email', email, ...WHO, ...more);
const rows = async (sql: string, ...values: unknown[]) =>
  (await deployed.owner.query<Record<string, unknown>>(sql, values)).rows;

beforeAll(async () => {
  deployed = await startDeployedApplication();
}, 120_000);
afterAll(() => deployed?.close());

describe('account create', () => {
  it('opens an account without a password that holds a post from today, and prints the link last', async () => {
    const { code, out, err } = await create('Person@North.Example', '--role', 'liaison', '--organisation', 'nn');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Chan Tai Man <person@north.example> holds the post nn-liaison of nn in north-south/);
    expect(out.trim().split('\n').at(-1)).toMatch(/^http:\/\/luoshi\.example\/welcome\/[\w-]{43}$/);
    expect(
      await rows(
        `select a.name, a.language, a.password_hash, a.demonstration, p.code, h.from_on, h.to_on from user_account a
         join holder h on h.account_id = a.id join post p on p.id = h.post_id where a.email = 'person@north.example'`,
      ),
    ).toEqual([
      {
        name: 'Chan Tai Man',
        language: 'zh-Hant', // that of its side
        password_hash: null,
        demonstration: false,
        code: 'nn-liaison',
        from_on: civilDateAt(new Date()),
        to_on: null,
      },
    ]);
  });

  it('keeps no secret of the link, only its hash', async () => {
    const printed = await create(address(), '--role', 'liaison', '--organisation', 'nn');
    const secret = deployed.pathOf(printed).split('/').at(-1) ?? '';
    const stored = JSON.stringify(await rows('select * from invitation'));
    expect(stored).not.toContain(secret);
    expect(
      await rows(`select 1 from invitation where token_sha256 = encode(sha256($1::bytea), 'hex')`, secret),
    ).toHaveLength(1);
  });

  it('gives three days, and says until when', async () => {
    const email = address();
    const { out } = await create(email, '--role', 'liaison', '--organisation', 'nn');
    const [link] = await rows(
      `select i.expires_at as until, i.expires_at - i.created_at = interval '72 hours' as three_days
       from invitation i join user_account a on a.id = i.account_id where a.email = $1`,
      email,
    );
    expect(link).toMatchObject({ three_days: true });
    expect(out).toContain(`until ${formatInstant(translatorOf('en').t, link?.['until'] as Date)} (UTC+8)`);
  });

  it('says who else holds the post', async () => {
    const { out } = await create(address(), '--role', 'liaison', '--organisation', 'nn');
    expect(out).toContain('The post is held by Chan Tai Man');
  });

  it('finds the only organisation with such a post, and takes another language', async () => {
    const email = address();
    expect((await create(email, '--role', 'auditor', '--lang', 'en')).code).toBe(0);
    expect(await rows('select language from user_account where email = $1', email)).toEqual([{ language: 'en' }]);
  });

  it('prints JSON alone where asked', async () => {
    const { out } = await create(address(), '--role', 'liaison', '--organisation', 'nn', '--json');
    expect(JSON.parse(out)).toEqual({
      email: expect.stringContaining('@north.example'),
      post: 'nn-liaison',
      post_made: false,
      organisation: 'nn',
      link: expect.stringContaining('http://luoshi.example/welcome/'),
      expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
    });
  });

  it.each<[string, string[], RegExp]>([
    [
      'a conference that is not loaded',
      ['--role', 'liaison', '--conference', 'nowhere'],
      /nowhere is loaded.*north-south/,
    ],
    ['a side the conference lacks', ['--role', 'liaison', '--side', 'east'], /no side east.*north, south/],
    ['an organisation it lacks', ['--role', 'liaison', '--organisation', 'zz'], /no organisation zz.*nn, ss/],
    [
      'an organisation of the other side',
      ['--role', 'liaison', '--side', 'south', '--organisation', 'nn'],
      /nn does not belong.*ss/,
    ],
    ['a liaison of a body of no side', ['--role', 'liaison', '--organisation', 'third'], /third belongs to no side/],
    ['an organisation left to guess', ['--role', 'secretariat', '--side', 'south'], /--organisation: ss/],
  ])('refuses %s with 1 and names what there is', async (_, more, words) => {
    const email = address();
    const { code, out, err } = await create(email, ...more);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(words);
    expect(await rows('select 1 from user_account where email = $1', email)).toEqual([]);
  });

  it('refuses an address that has an account, in whatever letters, and names the way to a new password', async () => {
    const email = address();
    await create(email, '--role', 'liaison', '--organisation', 'nn');
    const { code, err } = await create(email.toUpperCase(), '--role', 'liaison', '--organisation', 'nn');
    expect(code).toBe(1);
    expect(err).toContain(`account reset --email ${email}`);
  });

  it.each<[string, string[]]>([
    ['a role of nobody', ['--role', 'minister']],
    ['no role', []],
    ['a language that is none of ours', ['--role', 'liaison', '--lang', 'fr']],
    ['an address that is none', ['--role', 'liaison', '--email', 'not an address']],
    ['an empty name', ['--role', 'liaison', '--name', '  ']],
    ['a name of two lines', ['--role', 'liaison', '--name', 'A\nB']],
  ])('answers %s with 2', async (_, more) => {
    const { code, out, err } = await create(address(), ...more);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  it('of two at once for one address opens one', async () => {
    const email = address();
    const both = await Promise.all([1, 2].map(() => create(email, '--role', 'liaison', '--organisation', 'nn')));
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  });

  it('makes a post where the organisation has none, which a changed file must name before it is loaded', async () => {
    const { code, out } = await create(address(), '--role', 'liaison', '--side', 'south', '--organisation', 'ss');
    expect(code).toBe(0);
    const line = out.split('\n').find((text) => text.startsWith('  - { code: ss-liaison'));
    const changedFile = (posts: string): string =>
      smallConference((file) => void (file['tag'] = 'N-S2' as never)).replace('\npeople:', `\n${posts}people:`);
    const refused = await deployed.load(changedFile(''));
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('post ss-liaison is loaded')]);
    const taken = await deployed.load(changedFile(`${line}\n`));
    expect(taken).toMatchObject({ code: 0, err: '' });
    const renamed = await deployed.load(changedFile(`${line?.replace('南局聯絡員', '南局新聯絡員')}\n`));
    expect(renamed).toMatchObject({ code: 0, out: expect.stringContaining('~ post ss-liaison: name.zh-Hant') });
    expect(
      await rows(
        `select p.name->>'zh-Hant' as name from post p join holder h on h.post_id = p.id where p.code = 'ss-liaison'`,
      ),
    ).toEqual([{ name: '南局新聯絡員' }]);
  });
});

describe('account reset and account list', () => {
  it('gives another link and ends the one before', async () => {
    const email = address();
    const first = deployed.pathOf(await create(email, '--role', 'liaison', '--organisation', 'nn'));
    const reset = await deployed.luoshi('account', 'reset', '--email', email.toUpperCase());
    expect(reset).toMatchObject({ code: 0, err: '' });
    expect((await fetch(deployed.address + first)).status).toBe(410);
    expect((await fetch(deployed.address + deployed.pathOf(reset))).status).toBe(200);
  });

  it('refuses an address nobody has and an account that is closed', async () => {
    const unknown = await deployed.luoshi('account', 'reset', '--email', 'nobody@north.example');
    expect(unknown).toMatchObject({ code: 1, out: '', err: expect.stringContaining('account list') });
    const email = address();
    const path = deployed.pathOf(await create(email, '--role', 'liaison', '--organisation', 'nn'));
    await rows('update user_account set disabled_at = now() where email = $1', email);
    expect(await deployed.luoshi('account', 'reset', '--email', email)).toMatchObject({ code: 1, out: '' });
    expect((await fetch(deployed.address + path)).status).toBe(404);
  });

  it('lists every account with its post and whether its person can sign in', async () => {
    const [open, ended, closed] = [address(), address(), address()];
    for (const email of [open, ended, closed]) await create(email, '--role', 'liaison', '--organisation', 'nn');
    await rows('update user_account set disabled_at = now() where email = $1', closed);
    await rows(
      'update invitation set expires_at = created_at where account_id = (select id from user_account where email = $1)',
      ended,
    );
    const { code, out } = await deployed.luoshi('account', 'list', '--conference', 'north-south', '--json');
    expect(code).toBe(0);
    const lines = JSON.parse(out) as { email: string; state: string; post: string; side: string }[];
    const stateOf = (email: string) => lines.find((line) => line.email === email)?.state;
    expect([open, ended, closed].map(stateOf)).toEqual(['invited', 'stranded', 'closed']);
    expect(lines.find((line) => line.email === open)).toMatchObject({
      post: 'nn-liaison',
      side: 'north',
      role: 'liaison',
    });
    const words = await deployed.luoshi('account', 'list');
    expect(words.out).toMatch(new RegExp(`${open} +north-south/north +nn-liaison +link open +Chan Tai Man`));
    expect(await deployed.luoshi('account', 'list', '--conference', 'nowhere')).toMatchObject({
      out: 'No accounts.\n',
    });
  });
});
