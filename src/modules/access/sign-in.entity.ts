import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Only the hash of its cookie is kept. */
@Entity('sign_in')
@Index('sign_in_by_account', ['accountId'])
@Index('sign_in_expiry', ['expiresAt'])
export class SignIn {
  @PrimaryColumn({ type: 'text', name: 'token_sha256', primaryKeyConstraintName: 'sign_in_pkey' })
  tokenSha256!: string;

  @ForeignKey('UserAccount', 'id', { name: 'sign_in_of_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'text', name: 'csrf_secret' })
  csrfSecret!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'seen_at' })
  seenAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
