import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../domain/shared/language.js';

/** One version of a deadline. The first is kept for ever; exactly one is in force. */
@Entity('deadline')
@Check('deadline_period_ordered', `earliest <= latest`)
@Index('deadline_one_in_force', { synchronize: false })
@Index('deadline_due', { synchronize: false })
export class DeadlineRow {
  @ForeignKey('Commitment', 'id', { name: 'deadline_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'deadline_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'deadline_pkey' })
  version!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  precision!: string;

  @Column({ type: 'date', nullable: true })
  earliest!: CivilDate | null;

  @Column({ type: 'date', nullable: true })
  latest!: CivilDate | null;

  @Column({ type: 'jsonb', nullable: true })
  words!: LocalizedText | null;

  @Column({ type: 'integer', name: 'session_number', nullable: true })
  sessionNumber!: number | null;

  @Column({ type: 'text', nullable: true })
  every!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  reason!: LocalizedText | null;

  @Column({ type: 'text', name: 'reason_language', nullable: true })
  reasonLanguage!: Language | null;

  @Column({ type: 'date', name: 'agreed_on' })
  agreedOn!: CivilDate;

  @Column({ type: 'boolean', name: 'in_force' })
  inForce!: boolean;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}
