import { IsOptional, IsString, MaxLength } from 'class-validator';

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
