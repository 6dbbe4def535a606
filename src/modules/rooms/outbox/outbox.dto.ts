import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../frame/page-query.js';

/** An id as the sink gives them; a path can never be one. */
const MAIL_ID = /^[\w-]{20,80}$/;

/** Where the list goes on: behind the mail seen last. */
export class OutboxQuery extends PageQuery {
  @IsOptional()
  @Matches(MAIL_ID)
  before?: string;
}

/** The button that orders a sweep. */
export class SweepForm {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  _csrf?: string;
}
