import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Foundations } from '../app.module.js';
import type { Environment } from '../platform/config/environment.js';
import { startEmbeddedPostgres } from '../platform/embedded/start-embedded-postgres.js';
import { bringSchemaUp } from './schema.js';

/** Foundations and how to leave them. */
export interface LaidFoundations extends Foundations {
  /** Stops what was started for this process; the last thing to do. */
  release(): Promise<void>;
}

/**
 * Finds or starts what the product stands on. With DATABASE_URL nothing is started; otherwise PostgreSQL of the data
 * folder is started or adopted and brought to the present schema. Throws EmbeddedStartError, and
 * StartRefused where a newer release has written it.
 */
export async function layFoundations(environment: Environment): Promise<LaidFoundations> {
  if (environment.DATABASE_URL !== undefined)
    return { environment, databaseUrl: environment.DATABASE_URL, release: async () => undefined };
  const postgres = await startEmbeddedPostgres({ dataFolder: environment.LUOSHI_DATA, log: () => undefined });
  try {
    environment.SESSION_SECRET ??= keptSecret(environment.LUOSHI_DATA);
    await bringSchemaUp(postgres.url);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { environment, databaseUrl: postgres.url, release: () => postgres.stop() };
}

/** The embedded default makes its own secret once, so that a restart does not sign everybody out. */
function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'session.secret');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(dataFolder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
