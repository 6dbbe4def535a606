import { EnvironmentFault, loadEnvironment } from './load-environment.js';

const DEPLOYED = {
  DATABASE_URL: 'postgres://luoshi:secret@db.example:5432/luoshi',
  SESSION_SECRET: 'a secret of the test that is long enough',
  SMTP_URL: 'smtp://mail.example:25',
};

function faultsOf(source: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentFault) return error.faults;
    throw error;
  }
}

/** Names of the variables complained of. */
const wrong = (source: NodeJS.ProcessEnv): string[] => faultsOf(source).map((fault) => fault.split(':')[0] ?? '');

describe('loadEnvironment', () => {
  it('needs nothing, and takes an empty variable for one that is not set', () => {
    const environment = loadEnvironment({ PORT: '', DATABASE_URL: '', TRUST_PROXY: '' });
    expect(environment).toMatchObject({ PORT: 3000, embedded: true, demonstration: true, trustedProxies: [] });
  });

  it('lists every fault at once', () => {
    const source = { PORT: '70000', SMTP_URL: 'mail.example', LUOSHI_DEMO: 'perhaps', DATABASE_URL: 'postgres://h/d' };
    expect(wrong(source)).toEqual(['SMTP_URL', 'PORT', 'LUOSHI_DEMO', 'SESSION_SECRET']);
  });

  it.each([
    ['0', 0],
    ['80', 80],
    ['65535', 65535],
  ])('takes port %s', (text, port) => expect(loadEnvironment({ PORT: text }).PORT).toBe(port));

  it.each([' ', '0x50', '1e3', '80 ', '-1', '+80', '8.5', '65536', '８０', 'http'])('refuses port %j', (text) => {
    expect(wrong({ PORT: text })).toEqual(['PORT']);
  });

  it.each(['2026-11-23T01:40:00Z', '2026-11-23T09:40+08:00', '2024-02-29T23:59:59.999-05:30'])(
    'takes now %s',
    (text) => {
      expect(loadEnvironment({ LUOSHI_NOW: text }).LUOSHI_NOW).toBe(text);
      expect(new Date(text).getTime()).not.toBeNaN();
    },
  );

  it.each([
    '2026-W47-7',
    '2026-327',
    '2026-11-23',
    '2026-11-23T09:40:00',
    '2026-11-23 09:40:00Z',
    '2026-02-30T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T09:40:00+15:00',
    '20261123T094000Z',
    'now',
  ])('refuses now %s', (text) => {
    expect(wrong({ LUOSHI_NOW: text })).toEqual(['LUOSHI_NOW']);
  });

  it('keeps a fixed time to the demonstration', () => {
    const now = { LUOSHI_NOW: '2026-11-23T01:40:00Z' };
    expect(wrong({ ...DEPLOYED, ...now })).toEqual(['LUOSHI_NOW']);
    expect(wrong({ ...now, LUOSHI_DEMO: 'off' })).toEqual(['LUOSHI_NOW']);
    expect(wrong({ ...DEPLOYED, ...now, LUOSHI_DEMO: 'on' })).toEqual([]);
  });

  it('reads the proxies to believe', () => {
    const { trustedProxies } = loadEnvironment({ TRUST_PROXY: '10.0.0.7, 172.18.0.0/16,fd00::/8, ::1' });
    expect(trustedProxies).toEqual(['10.0.0.7', '172.18.0.0/16', 'fd00::/8', '::1']);
  });

  it.each([
    'true',
    '*',
    'proxy.example',
    '10.0.0',
    '10.0.0.7,',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/8/8',
    '1',
  ])('believes nobody for %s', (text) => expect(wrong({ TRUST_PROXY: text })).toEqual(['TRUST_PROXY']));
});
