import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Named } from '../former-name.entity.js';

/** The row that a name is of: its kind, its alias in the statement, and the column with its present name. */
export interface NamedRow {
  readonly what: Named;
  readonly of: string;
  readonly column: 'name' | 'short_name' | 'title';
}

/** A point in the past: the end of a day, by what was known at an instant. */
export interface Then {
  readonly day: CivilDate;
  readonly knownAt: Date;
}

/** The same as expressions of the statement. */
export interface ThenSql {
  readonly day: string;
  readonly instant: string;
}

/**
 * What something was called at the end of a day, by what was known at an instant, as part of a statement. The earliest change
 * that was still to come, or still unknown, holds the names of then; without one they are those of now.
 */
export function nameThen({ what, of, column }: NamedRow, { day, instant }: ThenSql): string {
  return `coalesce((select f.names -> '${column}' from former_name f
    where f.what = '${what}' and f.id = ${of}.id::text and (f.until_on > ${day} or f.known_at > ${instant})
    order by f.known_at limit 1), ${of}.${column})`;
}
