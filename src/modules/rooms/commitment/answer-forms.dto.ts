import { IsOptional, IsString, Matches } from 'class-validator';
import { CsrfToken, VersionField } from './version-field.js';

/** A button that answers or takes back, with the version its reader saw. */
export class AnswerForm {
  @CsrfToken()
  _csrf!: string;

  @VersionField()
  version!: string;
}

/** Countersign: consent names the exact content. */
export class AcceptForm extends AnswerForm {
  @Matches(/^[0-9a-f]{64}$/)
  content_hash!: string;
}

/** Decline; the reason is checked on the page, so that it is not lost. */
export class DeclineForm extends AnswerForm {
  @IsOptional()
  @IsString()
  reason?: string;
}
