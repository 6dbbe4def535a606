import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../frame/page-query.js';

/** The address of a session: returns may be asked for as at another day. */
export class SessionQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  as_of?: string;
}

/** The form that orders an edition, as typed: what is wrong in it is said on the page. */
export class EditionForm {
  @IsString()
  @MaxLength(20)
  'as-of-day': string = '';

  @IsString()
  @MaxLength(20)
  'as-of-month': string = '';

  @IsString()
  @MaxLength(20)
  'as-of-year': string = '';

  @IsString()
  @MaxLength(20)
  language: string = '';

  @IsString()
  @MaxLength(20)
  format: string = '';

  @IsOptional()
  @IsString()
  @MaxLength(200)
  _csrf?: string;
}
