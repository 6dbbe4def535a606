import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** What every form at the door carries: its token, and where to go on to. */
export class DoorForm {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string;

  @IsString()
  @MaxLength(200)
  _csrf!: string;
}

/** The sign-in form. */
export class SignInForm extends DoorForm {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(1000)
  password!: string;
}

/** A button of the demonstration's list. */
export class DemonstrationSignInForm extends DoorForm {
  @IsUUID()
  account!: string;
}
