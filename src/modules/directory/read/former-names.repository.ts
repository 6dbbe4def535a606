import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
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

/** The same as expressions of a statement. */
export interface ThenSql {
  readonly day: string;
  readonly instant: string;
}

interface Change {
  readonly untilOn: CivilDate;
  readonly knownAt: Date;
}

/**
 * What something was called at the end of a day, by what was known at an instant, as part of a statement. The earliest change
 * that was still to come, or still unknown, holds the names of then; without one they are those of now. Sides of two
 * conferences may share an id; whatever else has a name has an id of its own.
 */
export function nameThen({ what, of, column }: NamedRow, { day, instant }: ThenSql): string {
  const own = what === 'side' ? `and f.conference_id = ${of}.conference_id ` : '';
  return `coalesce((select f.names -> '${column}' from former_name f
    where f.what = '${what}' and f.id = ${of}.id::text ${own}and (f.until_on > ${day} or f.known_at > ${instant})
    order by f.known_at limit 1), ${of}.${column})`;
}

/** When things of a conference were given other names. */
@Injectable()
export class FormerNamesRepository {
  /** The point where something was called otherwise at it; null where everything bore the names of now, as is usual. */
  async differing(tx: Transaction, conferenceId: string, then: Then | null): Promise<Then | null> {
    if (then === null) return null;
    const changes = await tx.keptRows<Change>(
      'select distinct until_on as "untilOn", known_at as "knownAt" from former_name where conference_id = $1',
      [conferenceId],
    );
    return changes.some(({ untilOn, knownAt }) => untilOn > then.day || knownAt > then.knownAt) ? then : null;
  }
}
