import { LANGUAGES } from '../../domain/shared/language.js';
import { translatorOf } from '../web/i18n/translator-of.js';
import { EnvironmentFault, type VariableFault, variableFaultLine, VARIABLES } from './environment-fault.js';
import { loadEnvironment } from './load-environment.js';

const DEPLOYED = {
  DATABASE_URL: 'postgres://luoshi:secret@db.example:5432/luoshi',
  SESSION_SECRET: 'a secret of the test that is long enough',
};
const PAGES = { servesPages: true };

function faultsOf(source: NodeJS.ProcessEnv, needs = PAGES): readonly VariableFault[] {
  try {
    loadEnvironment(source, needs);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentFault) return error.faults;
    throw error;
  }
}

/** Names of the variables complained of. */
const wrong = (source: NodeJS.ProcessEnv, needs = PAGES): string[] =>
  faultsOf(source, needs).map(({ variable }) => variable);

describe('loadEnvironment', () => {
  it('needs nothing, and takes an empty variable for one that is not set', () => {
    const environment = loadEnvironment({ PORT: '', DATABASE_URL: '', TRUST_PROXY: '' });
    expect(environment).toMatchObject({ PORT: 3000, embedded: true, demonstration: true, trustedProxies: [] });
  });

  it('lists every fault at once', () => {
    const source = { PORT: '70000', SMTP_URL: 'mail.example', LUOSHI_DEMO: 'perhaps', DATABASE_URL: 'postgres://h/d' };
    expect(wrong(source)).toEqual(['SMTP_URL', 'PORT', 'LUOSHI_DEMO', 'SESSION_SECRET']);
  });

  it('needs a secret beside DATABASE_URL where pages are served, and a mail server nowhere', () => {
    const { SESSION_SECRET: _, ...alone } = DEPLOYED;
    expect(wrong(alone)).toEqual(['SESSION_SECRET']);
    expect(wrong(alone, { servesPages: false })).toEqual([]);
    expect(wrong({ ...alone, SESSION_SECRET: 'short' }, { servesPages: false })).toEqual(['SESSION_SECRET']);
    expect(loadEnvironment(DEPLOYED, PAGES)).toMatchObject({ embedded: false, demonstration: false, sendsMail: false });
  });

  it.each(LANGUAGES)('has words for every fault of every variable in %s', (language) => {
    const { t } = translatorOf(language);
    const every = Object.fromEntries(VARIABLES.map((name) => [name, name === 'LUOSHI_NOW' ? 'now' : '\n']));
    const faults = [
      ...faultsOf({ ...every, LUOSHI_DEMO: 'x' }),
      ...faultsOf({ DATABASE_URL: DEPLOYED.DATABASE_URL, LUOSHI_NOW: '2026-11-23T01:40:00Z' }),
    ];
    const lines = faults.map((fault) => variableFaultLine(fault, t));
    // A folder and a file may have any name but none, and none is not set.
    const never = ['LUOSHI_DATA', 'LUOSHI_HEARTBEAT'];
    const told = [...new Set(lines.map((line) => line.split(':')[0]))].sort();
    expect(told).toEqual(VARIABLES.filter((name) => !never.includes(name)).sort());
    for (const line of lines) expect(line).toMatch(/^[A-Z_]+: \S/);
    expect(lines.filter((line) => line.includes('environment.fault'))).toEqual([]);
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
