import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Kind } from '../../domain/shared/kind.js';

/** A workflow as it was when first used. The same version may never have another content. */
@Entity('workflow_definition')
export class WorkflowDefinition {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'workflow_definition_pkey' })
  kind!: Kind;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'workflow_definition_pkey' })
  version!: number;

  @Column({ type: 'text' })
  sha256!: string;

  /** Plain json: the order of states and moves is the order in which people meet them. */
  @Column({ type: 'json' })
  body!: object;

  /** Null = shipped, for every conference; else the conference whose sides agreed on it. */
  @ForeignKey('Conference', 'id', { name: 'workflow_definition_of_conference' })
  @Column({ type: 'text', name: 'conference_id', nullable: true })
  conferenceId!: string | null;

  @Column({ type: 'timestamptz', name: 'loaded_at' })
  loadedAt!: Date;
}
