import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../frame/page-query.js';

/** The address of the history: the place below which the page begins. */
export class RecordsQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{1,9}(\.\d{1,9})?$/)
  before?: string;
}
