import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';

/** The ledger of reminders: one row per recipient, subject, rung and deadline version, claimed before the mail goes out. */
@Entity('reminder')
@Unique('reminder_claimed_once', ['accountId', 'subject', 'rung', 'deadlineVersion'])
@Check('reminder_about_something', `(commitment_id is null) = (subject like 'workflow\\_%')`)
@Index('reminder_by_mail', ['mailId'])
@Index('reminder_by_commitment', ['commitmentId'])
export class Reminder {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reminder_pkey' })
  id!: string;

  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  @ForeignKey('UserAccount', 'id', { name: 'reminder_to_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @ForeignKey('Commitment', 'id', { name: 'reminder_about_commitment' })
  @Column({ type: 'uuid', name: 'commitment_id', nullable: true })
  commitmentId!: string | null;

  /** `deadline_<commitment>`, `proposal_<proposal>`, `outcome_<proposal>`, or `workflow_<proposal>` about no commitment. */
  @Column({ type: 'text' })
  subject!: string;

  /** The occasion, `five_before@2026-06-30`: it hangs on the anchor, so an amended calendar sends nothing twice. */
  @Column({ type: 'text' })
  rung!: string;

  /** 0 for a proposal and its outcome. */
  @Column({ type: 'integer', name: 'deadline_version' })
  deadlineVersion!: number;

  @Column({ type: 'date', name: 'planned_on' })
  plannedOn!: CivilDate;

  @Column({ type: 'date', name: 'swept_on' })
  sweptOn!: CivilDate;

  @Column({ type: 'boolean' })
  backfilled!: boolean;

  @ForeignKey('Mail', 'id', { name: 'reminder_in_mail', deferrable: 'INITIALLY DEFERRED' })
  @Column({ type: 'uuid', name: 'mail_id' })
  mailId!: string;

  @Column({ type: 'timestamptz', name: 'claimed_at' })
  claimedAt!: Date;
}
