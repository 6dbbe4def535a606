import { IsOptional, Matches } from 'class-validator';
import { TimedQuery } from '../frame/timed-query.js';

/** The address of a session's page. */
export class SessionQuery extends TimedQuery {
  /** The number of the last edition of the page before. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,8}$/)
  before?: string;
}

/** The number that the address says; null on the first page. */
export function editionsBefore({ before }: SessionQuery): number | null {
  return before === undefined ? null : Number(before);
}
