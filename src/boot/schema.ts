import { migrate, schemaStanding } from '../platform/database/data-source.js';
import { SchemaAhead } from '../platform/database/schema-ahead.js';
import type { Foundations } from '../app.module.js';
import { StartRefused } from './start-refused.js';

/** Throws StartRefused where the database is behind or ahead of the program: guessing at its shape could damage it. */
export async function assertSchema(foundations: Foundations): Promise<void> {
  const { lacking, unknown } = await schemaStanding(foundations.databaseUrl);
  if (unknown.length > 0) throw schemaAhead(unknown);
  if (lacking.length > 0) throw new StartRefused('schema_behind', { count: lacking.length });
}

/**
 * Brings the database to the schema of this release and gives the names of the migrations that ran. Throws StartRefused,
 * with nothing changed, where a newer release has written it.
 */
export async function bringSchemaUp(databaseUrl: string): Promise<string[]> {
  return migrate(databaseUrl).catch((error: unknown) => {
    throw error instanceof SchemaAhead ? schemaAhead(error.unknown) : error;
  });
}

function schemaAhead(unknown: readonly string[]): StartRefused {
  return new StartRefused('schema_ahead', { count: unknown.length, newest: unknown.at(-1) ?? '' });
}
