import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Activity } from '../../domain/shared/activity.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';

/** Where one side says the commitment stands, and its activity as last shared. */
@Entity('position')
@Index('position_waiting', { synchronize: false })
@Index('position_waiting', { synchronize: false })
export class PositionRow {
  @ForeignKey('Commitment', 'id', { name: 'position_on_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'position_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'text', name: 'side_id', primaryKeyConstraintName: 'position_pkey' })
  sideId!: string;

  @Column({ type: 'text', nullable: true })
  state!: string | null;

  @Column({ type: 'date', name: 'since_on', nullable: true })
  sinceOn!: CivilDate | null;

  @Column({ type: 'text', name: 'waiting_for', nullable: true })
  waitingFor!: string | null;

  /** Language in which it is written for whom the side waits. */
  @Column({ type: 'text', name: 'waiting_language', nullable: true })
  waitingLanguage!: Language | null;

  @Column({ type: 'text', default: 'no_report' })
  activity!: Activity;

  @ForeignKey('Statement', 'id', { name: 'position_by_statement' })
  @Column({ type: 'uuid', name: 'statement_id', nullable: true })
  statementId!: string | null;
}
