import { ApiTokenService, hashPassword, SIGN_IN_COOKIE, SignInService } from '../../src/modules/access/index.js';
import { Environment } from '../../src/platform/config/environment.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { refusalOf } from '../support/refusal-of.js';
import { type RoomsApplication, startRoomsApplication } from '../support/rooms-application.js';
import { Visitor } from '../support/visitor.js';

const EMAIL = 'liaison.itib@hk.example';
const PASSWORD = 'kettle-lantern-9';

describe('who gets past the door', () => {
  let rooms: RoomsApplication;
  let environment: Environment;
  let accountId: string;

  const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    rooms.app.get(UnitOfWork).run({ sideId: null }, (tx) => tx.rows<Row>(sql, parameters));
  const signIns = (): SignInService => rooms.app.get(SignInService, { strict: false });
  const withPassword = () => signIns().withPassword({ email: EMAIL, password: PASSWORD, place: 'here' });
  const sign = (secret: string): string => rooms.app.getHttpAdapter().getInstance().signCookie(secret);
  const statusWith = async (cookie: string): Promise<number> => {
    const headers = { cookie: `${SIGN_IN_COOKIE}=${encodeURIComponent(cookie)}` };
    return (await fetch(`${rooms.address}/ledger`, { headers, redirect: 'manual' })).status;
  };
  const statusOfToken = async (token: string): Promise<number> =>
    (await fetch(`${rooms.address}/api/v1/commitments`, { headers: { authorization: `Bearer ${token}` } })).status;

  beforeAll(async () => {
    rooms = await startRoomsApplication();
    environment = rooms.app.get(Environment);
    accountId = (await rows<{ id: string }>('select id from user_account where email = $1', [EMAIL]))[0]?.id ?? '';
    await rows('update user_account set password_hash = $2 where id = $1', [accountId, await hashPassword(PASSWORD)]);
  }, 120_000);

  afterEach(() => {
    environment.LUOSHI_DEMO = 'on';
  });
  afterAll(() => rooms?.close());

  describe('an account of the demonstration', () => {
    it('opens nothing once the demonstration is over, however it was signed in', async () => {
      const cookie = sign(await signIns().asDemonstration(accountId));
      const token = await rooms.app.get(ApiTokenService, { strict: false }).create(EMAIL, 'test', 1);
      expect([await statusWith(cookie), await statusOfToken(token)]).toEqual([200, 200]);
      environment.LUOSHI_DEMO = 'off';
      expect([await statusWith(cookie), await statusOfToken(token)]).toEqual([303, 401]);
      expect((await refusalOf(withPassword())).code).toBe('wrong_credentials');
      expect((await refusalOf(signIns().asDemonstration(accountId))).code).toBe('not_found');
      const tokens = rooms.app.get(ApiTokenService, { strict: false });
      expect((await refusalOf(tokens.create(EMAIL, 'test', 1))).code).toBe('not_found');
    });

    it('opens all again where it is on again, and another account always', async () => {
      await expect(withPassword()).resolves.toEqual(expect.any(String));
      environment.LUOSHI_DEMO = 'off';
      await rows('update user_account set demonstration = false where id = $1', [accountId]);
      const secret = await withPassword();
      expect(await statusWith(sign(secret))).toBe(200);
      await rows('update user_account set demonstration = true where id = $1', [accountId]);
    });
  });

  describe('the cookie', () => {
    it('must be signed: the secret alone, or with a signature of another, opens nothing', async () => {
      const secret = await signIns().asDemonstration(accountId);
      expect(await statusWith(sign(secret))).toBe(200);
      expect(await statusWith(secret)).toBe(303);
      expect(await statusWith(`${secret}.${'A'.repeat(43)}`)).toBe(303);
      expect(await statusWith(sign(`${secret}x`))).toBe(303);
    });

    it('of the door must be signed too: a planted one is worth no form', async () => {
      const visitor = new Visitor(rooms.address);
      const _csrf = await visitor.tokenAt('/sign-in');
      const form = { email: EMAIL, password: PASSWORD, next: '/', _csrf };
      expect((await visitor.post('/sign-in', form)).status).toBe(303);
      const planted = await fetch(`${rooms.address}/sign-in`, {
        method: 'POST',
        headers: { cookie: 'luoshi_door=planted' },
        body: new URLSearchParams(form),
      });
      expect(planted.status).toBe(403);
    });
  });

  describe('an account that holds no post today', () => {
    const without = async <T>(work: () => Promise<T>): Promise<T> => {
      await rows(`update holder set to_on = '2026-11-21' where account_id = $1`, [accountId]);
      try {
        return await work();
      } finally {
        await rows('update holder set to_on = null where account_id = $1', [accountId]);
      }
    };

    it.each([
      ['en', 'Ask the secretariat of your side'],
      ['zh-Hant', '請聯絡本方秘書處'],
      ['zh-Hans', '请联系本方秘书处'],
    ])('is told at the door whom to ask (%s)', async (language, words) => {
      await without(async () => {
        const visitor = new Visitor(rooms.address);
        const _csrf = await visitor.tokenAt(`/sign-in?lang=${language}`);
        const answer = await visitor.post('/sign-in', { email: EMAIL, password: PASSWORD, next: '/', _csrf });
        expect(answer.status).toBe(403);
        expect(await answer.text()).toContain(words);
        expect((await visitor.get('/')).status).toBe(303);
      });
    });

    it('is refused before anything is kept, and only whoever knows the password learns why', async () => {
      await without(async () => {
        const count = 'select count(*)::int as count from sign_in where account_id = $1';
        const before = await rows(count, [accountId]);
        expect((await refusalOf(withPassword())).code).toBe('no_current_post');
        expect((await refusalOf(signIns().start(accountId))).code).toBe('no_current_post');
        expect(await rows(count, [accountId])).toEqual(before);
        const wrong = signIns().withPassword({ email: EMAIL, password: 'not it', place: 'here' });
        expect((await refusalOf(wrong)).code).toBe('wrong_credentials');
      });
      await expect(withPassword()).resolves.toEqual(expect.any(String));
    });

    it('is one whose post begins tomorrow, too', async () => {
      await rows(`update holder set from_on = '2026-11-23' where account_id = $1`, [accountId]);
      expect((await refusalOf(withPassword())).code).toBe('no_current_post');
      await rows(`update holder set from_on = '2026-11-22' where account_id = $1`, [accountId]);
      await expect(withPassword()).resolves.toEqual(expect.any(String));
    });
  });
});
