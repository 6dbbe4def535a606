import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Activity } from '../../domain/shared/activity.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';

/** What one side says happened in a period. A draft (`side`) is fenced to its own side. */
@Entity('statement')
@Check('statement_visibility_known', `visibility in ('side', 'shared')`)
@Check('statement_discarded_draft', `not discarded or visibility = 'side'`)
@Check('statement_draft_private', `(draft > 0) = (visibility = 'side')`)
@Check('statement_period_ordered', `period_from <= period_to`)
@Index('statement_by_commitment', ['commitmentId', 'sideId', 'sequence'])
export class Statement {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'statement_pkey' })
  id!: string;

  @ForeignKey('Commitment', 'id', { name: 'statement_of_commitment' })
  @Column({ type: 'uuid', name: 'commitment_id' })
  commitmentId!: string;

  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  @Column({ type: 'text' })
  activity!: Activity;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  narrative!: string;

  @Column({ type: 'date', name: 'period_from' })
  periodFrom!: CivilDate;

  @Column({ type: 'date', name: 'period_to' })
  periodTo!: CivilDate;

  @Column({ type: 'text' })
  visibility!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  /** Its number among the private records of its side; 0 once shared. */
  @Column({ type: 'integer', default: 0 })
  draft!: number;

  @Column({ type: 'date', name: 'stated_on' })
  statedOn!: CivilDate;

  /** A draft its side gave up; it is shown nowhere but in the record. */
  @Column({ type: 'boolean', default: false })
  discarded!: boolean;

  @ForeignKey('UserAccount', 'id', { name: 'statement_by_account' })
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}
