import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';
import { deployedPerson, type DeployedPerson } from '../support/deployed-people.js';

/** What a browser is told about each page, so that it guards whoever reads it. */
describe.each([
  ['over TLS', 'https://luoshi.example', true],
  ['without TLS', 'http://luoshi.example', false],
])('an ordinary page %s', (_, publicUrl, tls) => {
  let deployed: DeployedApplication;
  let person: DeployedPerson;
  beforeAll(async () => {
    deployed = await startDeployedApplication({ PUBLIC_URL: publicUrl });
    person = await deployedPerson(deployed, 'secretariat');
  }, 120_000);
  afterAll(() => deployed?.close());

  it.each(['/', '/ledger', '/sessions', '/settings', '/accessibility', '/imports', '/no-such-page'])(
    '%s loads nothing from elsewhere, runs nothing written into it, and stands in no frame',
    async (path) => {
      const { headers, status } = await person.browser.get(path);
      expect(status).toBe(path === '/no-such-page' ? 404 : 200);
      const policy = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
        ]),
      );
      expect(policy.join(' ')).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      const transport = headers.get('strict-transport-security');
      if (tls) expect(transport).toMatch(/^max-age=31536000/);
      else expect(transport).toBeNull();
    },
  );

  it('keeps its cookies from scripts, from other sites and, with TLS, from the open wire', async () => {
    const door = await fetch(`${deployed.address}/sign-in?lang=en`);
    const token = /name="_csrf" value="([^"]*)"/.exec(await door.text())?.[1] ?? '';
    const cookie = door.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const entered = await fetch(`${deployed.address}/sign-in`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ email: person.email, password: person.password, next: '/', _csrf: token }),
      redirect: 'manual',
    });
    expect(entered.status).toBe(303);
    const cookies = [...door.headers.getSetCookie(), ...entered.headers.getSetCookie()];
    const names = new Set(cookies.map((one) => one.split('=')[0]));
    expect([...names].sort()).toEqual(['luoshi_door', 'luoshi_lang', 'luoshi_sign_in']);
    for (const one of cookies) {
      expect(one).toMatch(/; Path=\//);
      expect(one).toMatch(/; HttpOnly/);
      expect(one).toMatch(/; SameSite=(Lax|Strict)/);
      expect(/; Secure/.test(one)).toBe(tls);
      expect(one).not.toMatch(/; Domain=/);
    }
  });
});

describe('a browser that signs in again', () => {
  let deployed: DeployedApplication;
  beforeAll(async () => {
    deployed = await startDeployedApplication();
  }, 120_000);
  afterAll(() => deployed?.close());

  it('holds one sign-in: the one before opens nothing any more', async () => {
    const { browser, email, password } = await deployedPerson(deployed, 'liaison');
    const signIns = async (): Promise<unknown[]> =>
      (await deployed.owner.query('select token_sha256 from sign_in')).rows;
    // Whoever is signed in is shown no door, but the link in a colleague's mail has the token of one.
    const colleague = 'account create --email c@north.example --name C --role liaison --conference north-south';
    const link = deployed.pathOf(await deployed.luoshi(...colleague.split(' '), '--organisation', 'nn'));
    const signIn = async (typed: string): Promise<number> => {
      const form = { email, password: typed, next: '/', _csrf: await browser.tokenAt(link) };
      return (await browser.post('/sign-in', form)).status;
    };
    const first = await signIns();
    expect(first).toHaveLength(1);
    expect(await signIn('a wrong one that is long enough')).toBe(401);
    expect(await signIns()).toEqual(first);
    expect(await signIn(password)).toBe(303);
    const second = await signIns();
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    expect((await browser.get('/ledger')).status).toBe(200);
  });
});
