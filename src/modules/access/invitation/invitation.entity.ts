import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A link with which a person sets the password of an account, once. Only the hash of its secret is kept. */
@Entity('invitation')
@Index('invitation_by_account', ['accountId'])
export class Invitation {
  @PrimaryColumn({ type: 'text', name: 'token_sha256', primaryKeyConstraintName: 'invitation_pkey' })
  tokenSha256!: string;

  @ForeignKey('UserAccount', 'id', { name: 'invitation_of_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
