import { IsOptional, Matches } from 'class-validator';
import { TimedQuery } from '../frame/timed-query.js';

/** The address of the history: the place below which the page begins, and the point in time. */
export class RecordsQuery extends TimedQuery {
  @IsOptional()
  @Matches(/^\d{1,9}(\.\d{1,9})?$/)
  before?: string;
}
