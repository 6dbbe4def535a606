import { IsOptional, IsString } from 'class-validator';
import { CsrfToken, VersionField } from './version-field.js';

/** The form of a move. Its words are checked on the page, so that a fault gives them back instead of losing them. */
export class MoveForm {
  @CsrfToken()
  _csrf!: string;

  @VersionField()
  version!: string;

  @IsOptional()
  @IsString()
  reason?: string;

  @IsOptional()
  @IsString()
  waiting_for?: string;

  @IsOptional()
  @IsString()
  sentence_language?: string;

  @IsOptional()
  @IsString()
  sentence_en?: string;

  @IsOptional()
  @IsString()
  'sentence_zh-Hant'?: string;

  @IsOptional()
  @IsString()
  'sentence_zh-Hans'?: string;
}
