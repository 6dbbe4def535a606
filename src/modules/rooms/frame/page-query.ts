import { IsIn, IsOptional, Matches } from 'class-validator';
import { LANGUAGES } from '../../../domain/shared/language.js';

/** What any page's address may carry: the language switch, and the key of a notice about what was just done. */
export class PageQuery {
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: string;

  @IsOptional()
  @Matches(/^[a-z_]{1,40}$/)
  done?: string;
}
