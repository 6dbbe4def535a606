import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CommitmentSource } from '../../domain/records/record-body.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Kind } from '../../domain/shared/kind.js';
import type { Language } from '../../domain/shared/language.js';
import type { Standing } from '../../domain/shared/standing.js';

/** A commitment as it stands: a projection of its records. `version` is the sequence of the last shared record. */
@Entity('commitment')
@Unique('commitment_number_once', ['conferenceId', 'number'])
@ForeignKey('WorkflowDefinition', ['kind', 'workflowVersion'], ['kind', 'version'], {
  name: 'commitment_workflow_known',
})
@Check('commitment_source_span_whole', `(source #>> '{span,end}')::int > (source #>> '{span,start}')::int`)
@Index('commitment_by_area', ['areaId'])
@Index('commitment_by_session', ['sessionId', 'number'])
@Index('commitment_by_standing', ['conferenceId', 'standing', 'number'])
@Index('commitment_search_trgm', { synchronize: false })
export class Commitment {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'commitment_pkey' })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'commitment_in_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @ForeignKey('Session', 'id', { name: 'commitment_of_session' })
  @Column({ type: 'uuid', name: 'session_id' })
  sessionId!: string;

  @ForeignKey('Area', 'id', { name: 'commitment_in_area' })
  @Column({ type: 'uuid', name: 'area_id' })
  areaId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', name: 'official_number', nullable: true })
  officialNumber!: string | null;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'integer', name: 'workflow_version' })
  workflowVersion!: number;

  @Column({ type: 'text' })
  authoritative!: Language;

  @Column({ type: 'text', name: 'joint_state' })
  jointState!: string;

  @Column({ type: 'text' })
  standing!: Standing;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'date', name: 'agreed_on' })
  agreedOn!: CivilDate;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: CivilDate | null;

  @Column({ type: 'jsonb', nullable: true })
  source!: CommitmentSource | null;

  /** Number of an instrument that carries it too. */
  @Column({ type: 'integer', nullable: true })
  instrument!: number | null;

  @Column({ type: 'text', name: 'search_text' })
  searchText!: string;
}
