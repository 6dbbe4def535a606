import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { loadEnvironment } from '../../src/platform/config/load-environment.js';
import { composedServices, nodeCommandOf } from '../support/composed.js';

const OURS = ['migrate', 'conference', 'web', 'worker'];
const WANTED = {
  POSTGRES_PASSWORD: 'letters4and9digits',
  SESSION_SECRET: 'thirty-two characters or many more',
  SMTP_URL: 'smtps://user:secret@mail.example:465',
  MAIL_FROM: 'Luoshi <luoshi@example.org>',
  PUBLIC_URL: 'https://luoshi.example',
  TRUST_PROXY: '172.18.0.1',
};
const services = composedServices();

/** A value as Compose makes it of `${NAME:?why}`; what is not set stops Compose, here it throws. */
function interpolated(value: string): string {
  return value.replaceAll(/\$\{(\w+)(:\?[^}]*)?\}/g, (_, name: string, required: string | undefined) => {
    const known = (WANTED as Record<string, string>)[name];
    if (known === undefined) throw new Error(`${name} is asked for and not told`);
    if (required === undefined) throw new Error(`${name} may be left out, and would then be empty`);
    return known;
  });
}

describe('docker-compose.yml', () => {
  it.each(OURS)('gives %s an environment that the program takes, without the demonstration', (name) => {
    const entries = Object.entries(services[name]?.environment ?? {});
    const environment = loadEnvironment(Object.fromEntries(entries.map(([key, value]) => [key, interpolated(value)])));
    expect(environment).toMatchObject({ embedded: false, demonstration: false, bindAddress: '0.0.0.0' });
    expect(environment).toMatchObject({ MAIL_FROM: WANTED.MAIL_FROM, REDIS_URL: 'redis://redis:6379' });
  });

  it('has no secret in it, and tells every variable that .env must hold', () => {
    const text = readFileSync(join(projectRoot(), 'docker-compose.yml'), 'utf8');
    const told = text.slice(0, text.indexOf('x-luoshi'));
    for (const name of Object.keys(WANTED)) expect(told).toContain(name);
    expect(text).not.toMatch(/:-/); // a default value of an interpolation
  });

  it.each(OURS)('runs an entry point that there is as %s', (name) => {
    const entry = nodeCommandOf(name).find((word) => word.startsWith('dist/'));
    const source = entry?.replace(/^dist\//, '').replace(/\.js$/, '.ts') ?? '';
    expect([entry, existsSync(join(projectRoot(), source))]).toEqual([entry, true]);
  });

  it('starts web and worker once the schema is there, and lets no refused conference file keep them down', () => {
    for (const name of ['web', 'worker', 'conference'])
      expect(services[name]?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(services['migrate']?.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
  });

  it('waits longer for a stop than the program takes, publishes to the machine alone, and pins what it pulls', () => {
    for (const name of OURS) expect(Number.parseInt(services[name]?.stop_grace_period ?? '0', 10)).toBeGreaterThan(30);
    expect(services['web']?.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
    for (const name of ['postgres', 'redis']) expect(services[name]?.image).toMatch(/:\d+\.\d+/);
    for (const name of ['postgres', 'redis', 'web', 'worker']) expect(services[name]?.healthcheck).toBeDefined();
  });
});
