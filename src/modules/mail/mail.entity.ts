import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';

/** A mail as queued and sent. "Sent" says that the receiving server took it, not that it was read. */
@Entity('mail')
@Unique('mail_digest_once_a_day', ['accountId', 'conferenceId', 'sideId', 'kind', 'digestOn'])
@Check('mail_state_known', `state in ('queued', 'sent', 'failed')`)
@Index('mail_by_time', ['conferenceId', 'queuedAt', 'id'])
@Index('mail_unsent', { synchronize: false })
export class Mail {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_pkey' })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'mail_of_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @ForeignKey('UserAccount', 'id', { name: 'mail_to_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @ForeignKey('Post', 'id', { name: 'mail_to_post' })
  @Column({ type: 'uuid', name: 'post_id' })
  postId!: string;

  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date', name: 'digest_on' })
  digestOn!: CivilDate;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text', name: 'to_address' })
  toAddress!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  tag!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', name: 'queued_at' })
  queuedAt!: Date;

  /** When its job was last made anew, because it had lain queued for too long. */
  @Column({ type: 'timestamptz', name: 'requeued_at', nullable: true })
  requeuedAt!: Date | null;

  /** A process is sending it until then; past, that process is dead, and null where nobody has it in hand. */
  @Column({ type: 'timestamptz', name: 'sending_until', nullable: true })
  sendingUntil!: Date | null;

  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'text', name: 'server_reply', nullable: true })
  serverReply!: string | null;
}
