import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** Every form of the signed-in account carries the token of its sign-in. */
class AccountForm {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  _csrf?: string;
}

/** The language of the account, as sent: a wrong one is said on the page. */
export class LanguageForm extends AccountForm {
  @IsString()
  @MaxLength(20)
  language: string = '';
}

/** A new token, as typed. */
export class TokenForm extends AccountForm {
  @IsString()
  @MaxLength(1000)
  label: string = '';

  @IsString()
  @MaxLength(20)
  days: string = '';
}

/** Ends a token. */
export class RevokeForm extends AccountForm {
  @IsUUID()
  token!: string;
}
