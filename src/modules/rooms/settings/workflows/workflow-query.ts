import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../../frame/page-query.js';

/** What the addresses of authoring may carry. */
export class WorkflowQuery extends PageQuery {
  /** Of a new move: whose it is. */
  @IsOptional()
  @IsIn(['side', 'joint'])
  scope?: 'side' | 'joint';

  /** Of a list by number: behind which commitment it goes on. */
  @IsOptional()
  @Matches(/^[\w.-]{1,40}$/)
  after?: string;

  /** Of a comparison: names of versions. */
  @IsOptional()
  @Matches(/^[\w.]{1,40}$/)
  a?: string;

  @IsOptional()
  @Matches(/^[\w.]{1,40}$/)
  b?: string;

  /** Of a rehearsal: as typed, since its form says what is wrong with them. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  months?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  seed?: string;
}
