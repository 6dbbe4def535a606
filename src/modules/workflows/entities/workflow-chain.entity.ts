import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where a chain of the records of workflows ends: the shared one of a conference (no lane), or one side's own. */
@Entity('workflow_chain')
@Check('workflow_chain_secret_of_side', `(lane = '') = (secret is null)`)
export class WorkflowChain {
  @ForeignKey('Conference', 'id', { name: 'workflow_chain_of_conference' })
  @PrimaryColumn({ type: 'text', name: 'conference_id', primaryKeyConstraintName: 'workflow_chain_pkey' })
  conferenceId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'workflow_chain_pkey' })
  lane!: string;

  /** How many there must be. */
  @Column({ type: 'integer' })
  records!: number;

  @Column({ type: 'text', nullable: true })
  head!: string | null;

  /** From which the keys of the anchors are derived; of a side alone. */
  @Column({ type: 'text', nullable: true })
  secret!: string | null;
}
