import { pendingMigrations } from '../platform/database/data-source.js';
import type { Foundations } from '../app.module.js';
import { StartRefused } from './start-refused.js';

/** Throws StartRefused where the database is behind the program: guessing at its shape could damage it. */
export async function assertSchema(foundations: Foundations): Promise<void> {
  const pending = await pendingMigrations(foundations.databaseUrl);
  if (pending > 0) throw new StartRefused('schema_behind', { count: pending });
}
