import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedStartError } from './embedded-start-error.js';

/** The files of one embedded PostgreSQL. The folder `home` appears whole or not at all. */
export interface Cluster {
  readonly home: string;
  readonly data: string;
  readonly credentials: string;
  readonly log: string;
}

/** Passwords of the two roles: the administrator `postgres`, and `luoshi`, which owns the database and no more. */
export interface Credentials {
  readonly administrator: string;
  readonly application: string;
}

/** The paths inside a cluster's home; nothing is read. */
export function clusterAt(home: string): Cluster {
  return {
    home,
    data: join(home, 'data'),
    credentials: join(home, 'credentials.json'),
    log: join(home, 'postgres.log'),
  };
}

/**
 * Refuses, before anything is touched, a data folder that another major version of PostgreSQL has written.
 * A folder without a cluster passes.
 */
export function refuseOtherVersion(dataFolder: string, major: string): void {
  const home = join(dataFolder, 'postgres');
  const file = join(home, 'data', 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return;
  throw new EmbeddedStartError('data_folder_other_version', { folder: realpathSync(home), found, expected: major });
}

/** The passwords kept beside the data. Refused as start_failed when the file is gone or is not ours. */
export function readCredentials(cluster: Cluster): Credentials {
  try {
    return JSON.parse(readFileSync(cluster.credentials, 'utf8')) as Credentials;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new EmbeddedStartError('start_failed', { folder: cluster.home, detail }, { cause: error });
  }
}

/** Address of a database of the cluster. It is on the loopback only. */
export function addressOf(port: number, user: string, password: string, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
