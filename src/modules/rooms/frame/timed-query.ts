import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from './page-query.js';

/** A field of a form that was left empty asks for nothing. */
export const Unasked = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** The address of a page that can show the past. */
export class TimedQuery extends PageQuery {
  @Unasked()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  as_of?: string;

  @Unasked()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  known_at?: string;
}
