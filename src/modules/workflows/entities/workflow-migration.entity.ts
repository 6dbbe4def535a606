import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../../../domain/shared/kind.js';

/** How running commitments of a kind pass from one version to another, and how far that has come. */
@Entity('workflow_migration')
@Check('workflow_migration_state_known', `state in ('draft', 'proposed', 'returned', 'agreed', 'applied', 'discarded')`)
@Check('workflow_migration_goes_somewhere', `from_version <> to_version`)
@ForeignKey('WorkflowDefinition', ['kind', 'fromVersion'], ['kind', 'version'], { name: 'workflow_migration_from' })
@ForeignKey('WorkflowDefinition', ['kind', 'toVersion'], ['kind', 'version'], { name: 'workflow_migration_to' })
@Index('workflow_migration_by_conference', ['conferenceId', 'editedAt', 'id'])
export class WorkflowMigration {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'workflow_migration_pkey' })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'workflow_migration_of_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'integer', name: 'from_version' })
  fromVersion!: number;

  @Column({ type: 'integer', name: 'to_version' })
  toVersion!: number;

  @Column({ type: 'jsonb' })
  mapping!: object;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @ForeignKey('UserAccount', 'id', { name: 'workflow_migration_by_account' })
  @Column({ type: 'uuid', name: 'edited_by', nullable: true })
  editedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'edited_at' })
  editedAt!: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
