import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';

/** The exact content that every side of a conference is asked to agree to: a new version, or a migration. */
@Entity('workflow_proposal')
@Check('workflow_proposal_state_known', `state in ('open', 'accepted', 'declined', 'rescinded', 'lapsed', 'voided')`)
@Check('workflow_proposal_of_one', `(draft_id is null) <> (migration_id is null)`)
@Index('workflow_proposal_one_open_of_draft', ['draftId'], { unique: true, where: `state = 'open'` })
@Index('workflow_proposal_one_open_of_migration', ['migrationId'], { unique: true, where: `state = 'open'` })
@Index('workflow_proposal_by_conference', ['conferenceId', 'openedAt', 'id'])
export class WorkflowProposal {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'workflow_proposal_pkey' })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'workflow_proposal_of_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @ForeignKey('WorkflowDraft', 'id', { name: 'workflow_proposal_of_draft' })
  @Column({ type: 'uuid', name: 'draft_id', nullable: true })
  draftId!: string | null;

  @ForeignKey('WorkflowMigration', 'id', { name: 'workflow_proposal_of_migration' })
  @Column({ type: 'uuid', name: 'migration_id', nullable: true })
  migrationId!: string | null;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'json' })
  content!: object;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'reason_language', nullable: true })
  reasonLanguage!: Language | null;
}
