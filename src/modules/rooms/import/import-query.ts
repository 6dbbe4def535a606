import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../frame/page-query.js';

/** Address of the list: the session to begin with, where a link from its page says so. */
export class ImportListQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{1,4}$/)
  session?: string;
}
