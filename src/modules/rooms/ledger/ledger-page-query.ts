import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { LedgerFilterQuery } from '../../commitments/index.js';
import { AskedPoint } from '../frame/timed-query.js';

/** The address of the ledger: the filters of the API, the number a page begins behind, the point in time, the language switch. */
export class LedgerPageQuery extends LedgerFilterQuery {
  @IsOptional()
  @IsString()
  @Matches(/^[\w.-]{1,40}$/)
  after?: string;

  @IsOptional()
  @IsIn(['all'])
  show?: 'all';

  @AskedPoint()
  as_of?: string;

  @AskedPoint()
  known_at?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: string;
}
