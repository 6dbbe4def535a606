import pg from 'pg';

const DATE_OID = 1082;

/** Reads `date` columns as the text PostgreSQL sends; the driver would turn a civil day into a local midnight. */
export function readDatesAsText(): void {
  pg.types.setTypeParser(DATE_OID, (text: string) => text);
}
