import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The answer once given to a request that named this key, so that sending it again does nothing twice. */
@Entity('idempotency_key')
@Index('idempotency_key_age', ['createdAt'])
export class IdempotencyKey {
  @ForeignKey('UserAccount', 'id', { name: 'idempotency_key_of_account' })
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'idempotency_key_pkey' })
  accountId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_key_pkey' })
  key!: string;

  /** Whose answer it is: an answer may hold what only its side may see. Null for a post of no side. */
  @Column({ type: 'text', name: 'side_id', nullable: true })
  sideId!: string | null;

  @Column({ type: 'text', name: 'request_sha256' })
  requestSha256!: string;

  @Column({ type: 'integer', nullable: true })
  status!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  headers!: object | null;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
