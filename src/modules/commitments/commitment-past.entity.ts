import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PastState } from '../../domain/records/past/past-state.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Kind } from '../../domain/shared/kind.js';
import type { Standing } from '../../domain/shared/standing.js';

/**
 * What was true of a commitment from a day until before another, and known from an instant until before another: a projection
 * of its shared records. An end that lies open is `infinity`. Rows never overlap: see `placePast`.
 */
@Entity('commitment_past')
@Check('commitment_past_lasts', 'true_to > true_from and known_to > known_from')
@Index('commitment_past_by_number', ['conferenceId', 'number', 'trueFrom', 'trueTo', 'knownFrom', 'knownTo'])
@Index('commitment_past_reached', ['commitmentId', 'knownTo', 'trueTo'])
export class CommitmentPast {
  @ForeignKey('Commitment', 'id', { name: 'commitment_past_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'commitment_past_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'date', name: 'true_from', primaryKeyConstraintName: 'commitment_past_pkey' })
  trueFrom!: CivilDate;

  @Column({ type: 'date', name: 'true_to' })
  trueTo!: string;

  @PrimaryColumn({ type: 'timestamptz', name: 'known_from', primaryKeyConstraintName: 'commitment_past_pkey' })
  knownFrom!: Date;

  @Column({ type: 'timestamptz', name: 'known_to' })
  knownTo!: Date;

  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', name: 'official_number', nullable: true })
  officialNumber!: string | null;

  @Column({ type: 'integer', name: 'session_number' })
  sessionNumber!: number;

  @Column({ type: 'integer', name: 'area_number' })
  areaNumber!: number;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'integer', name: 'workflow_version' })
  workflowVersion!: number;

  @Column({ type: 'text', name: 'joint_state' })
  jointState!: string;

  @Column({ type: 'text' })
  standing!: Standing;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: CivilDate | null;

  /** Sequence of the last record that is true and known. */
  @Column({ type: 'integer' })
  version!: number;

  /** Of the deadline in force; what it says stands in `deadline`, whose versions never change. */
  @Column({ type: 'integer', name: 'deadline_version', nullable: true })
  deadlineVersion!: number | null;

  /** Names the row of `commitment_wording` with its titles. */
  @Column({ type: 'text' })
  wording!: string;

  @Column({ type: 'jsonb' })
  positions!: PastState['positions'];

  /** The open one. */
  @Column({ type: 'jsonb', nullable: true })
  proposal!: PastState['proposal'];

  @Column({ type: 'jsonb' })
  assignments!: PastState['assignments'];
}
