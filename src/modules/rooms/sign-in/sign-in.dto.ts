import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** The sign-in form. */
export class SignInForm {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(1000)
  password!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string;

  @IsString()
  @MaxLength(200)
  _csrf!: string;
}

/** A button of the demonstration's list. */
export class DemonstrationSignInForm {
  @IsUUID()
  account!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string;

  @IsString()
  @MaxLength(200)
  _csrf!: string;
}
