import { IsString, MaxLength } from 'class-validator';

/** The form with which a person sets a password; the rules of a password are not those of a form. */
export class WelcomeForm {
  @IsString()
  @MaxLength(10_000)
  password!: string;

  @IsString()
  @MaxLength(10_000)
  again!: string;

  @IsString()
  @MaxLength(200)
  _csrf!: string;
}
