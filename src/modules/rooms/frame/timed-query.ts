import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from './page-query.js';

/** A field of a form that was left empty asks for nothing. */
export const Unasked = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** A day or an instant that a page is asked for, as it was typed; it is judged where it is read. */
export const AskedPoint = (): PropertyDecorator => applyDecorators(Unasked(), IsOptional(), IsString(), MaxLength(40));

/** The address of a page that can show the past. */
export class TimedQuery extends PageQuery {
  @AskedPoint()
  as_of?: string;

  @AskedPoint()
  known_at?: string;
}
