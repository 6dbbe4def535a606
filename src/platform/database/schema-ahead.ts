/** Thrown where a database has run migrations that this program does not know: a newer one has written it. */
export class SchemaAhead extends Error {
  /** `unknown` holds their names, in the order in which they ran. */
  constructor(readonly unknown: readonly string[]) {
    super(`schema_ahead ${unknown.join(' ')}`);
    this.name = 'SchemaAhead';
  }
}
