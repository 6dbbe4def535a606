import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { loadShippedData } from '../../src/boot/load-shipped-data.js';
import { runCli } from '../../src/cli/run-cli.js';
import { terminalOn } from '../../src/cli/terminal.js';
import { loadEnvironment } from '../../src/platform/config/load-environment.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { createApplication } from '../../src/platform/http/create-application.js';
import { createTestDatabase } from './database/template-database.js';
import { smallConference } from './small-conference.js';

/** What one command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A deployment without the demonstration: the whole product on a database of its own, and its command line. */
export interface DeployedApplication {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly owner: pg.Pool;
  /** Runs one command line, given as its words. */
  luoshi(...words: string[]): Promise<Ran>;
  /** Loads the text as a conference file. */
  load(text: string): Promise<Ran>;
  /** The path of the link that `account create` or `account reset` printed. */
  pathOf(printed: Ran): string;
  close(): Promise<void>;
}

/**
 * Starts it with the small conference loaded and nobody to sign in, `different` variables apart. Time is the real one: outside
 * the demonstration it cannot be set.
 */
export async function startDeployedApplication(
  different: Readonly<Record<string, string>> = {},
): Promise<DeployedApplication> {
  const database = await createTestDatabase(async (url) => void (await migrate(url)));
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-deployed-'));
  const variables = {
    DATABASE_URL: database.url,
    SESSION_SECRET: 'a secret of the test that is long enough',
    PUBLIC_URL: 'http://luoshi.example',
    LOG_LEVEL: 'error',
    ...different,
  };
  const environment = loadEnvironment(variables);
  const app = await createApplication(AppModule.on({ environment, databaseUrl: database.url }), environment);
  await app.init();
  await loadShippedData(app, environment);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => undefined);
  const luoshi = async (...words: string[]): Promise<Ran> => {
    const printed = { out: '', err: '' };
    const write = {
      out: (text: string) => void (printed.out += text),
      err: (text: string) => void (printed.err += text),
    };
    const code = await runCli(words, terminalOn(variables, write));
    return { code, ...printed };
  };
  const load = async (text: string): Promise<Ran> => {
    const file = join(folder, 'conference.yaml');
    writeFileSync(file, text);
    return luoshi('load', file, '--apply');
  };
  const close = async (): Promise<void> => {
    await app.close();
    await owner.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  await load(smallConference());
  const pathOf = ({ out }: Ran): string => new URL(out.trim().split('\n').at(-1) ?? '').pathname;
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return { app, address, owner, luoshi, load, pathOf, close };
}
