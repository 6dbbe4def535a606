import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../frame/page-query.js';

/** Address of a draft's page: from which of its areas on, or which of its items it has to hold. */
export class DraftQuery extends PageQuery {
  /** Ordinal of an area; empty where its form was sent without a choice. */
  @IsOptional()
  @Matches(/^\d{0,4}$/)
  area?: string;

  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$/)
  item?: string;
}
