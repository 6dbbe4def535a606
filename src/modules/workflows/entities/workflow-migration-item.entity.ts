import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One commitment of a migration, as listed when it was proposed, and what became of it. */
@Entity('workflow_migration_item')
@Check('workflow_migration_item_state_known', `state in ('waiting', 'migrated', 'left')`)
@Index('workflow_migration_item_by_number', ['migrationId', 'number'])
export class WorkflowMigrationItem {
  @ForeignKey('WorkflowMigration', 'id', { name: 'workflow_migration_item_of_migration' })
  @PrimaryColumn({ type: 'uuid', name: 'migration_id', primaryKeyConstraintName: 'workflow_migration_item_pkey' })
  migrationId!: string;

  @ForeignKey('Commitment', 'id', { name: 'workflow_migration_item_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'workflow_migration_item_pkey' })
  commitmentId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer', name: 'seen_version' })
  seenVersion!: number;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb', nullable: true })
  detail!: object | null;

  @Column({ type: 'timestamptz', name: 'done_at', nullable: true })
  doneAt!: Date | null;
}
