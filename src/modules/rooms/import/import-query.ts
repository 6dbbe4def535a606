import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../frame/page-query.js';
import { PlaceInList } from '../frame/place-in-list.js';

/** Address of the list: the session to begin with, where a link from its page says so, and behind which draft it goes on. */
export class ImportListQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{1,4}$/)
  session?: string;

  /** The last draft of the page before. */
  @PlaceInList()
  after?: string;
}
