import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '../../domain/shared/language.js';

/** A person who can sign in. `listed` accounts stand on the sign-in page of the demonstration. */
@Entity('user_account')
@Unique('user_account_email_once', ['email'])
@Check('user_account_email_lower', `email = lower(email)`)
export class UserAccount {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'user_account_pkey' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;

  @Column({ type: 'boolean', default: false })
  listed!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}
