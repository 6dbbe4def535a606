import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../../../domain/shared/kind.js';

/** A definition being written by one side. Its body may be faulty; plain json, for the order of states and moves is what people see. */
@Entity('workflow_draft')
@Check('workflow_draft_state_known', `state in ('draft', 'proposed', 'returned', 'published', 'discarded')`)
@Check('workflow_draft_published_whole', `(state = 'published') = (published_version is not null)`)
@ForeignKey('WorkflowDefinition', ['kind', 'basedOn'], ['kind', 'version'], { name: 'workflow_draft_based' })
@ForeignKey('WorkflowDefinition', ['kind', 'publishedVersion'], ['kind', 'version'], {
  name: 'workflow_draft_published',
})
@Index('workflow_draft_by_conference', ['conferenceId', 'editedAt', 'id'])
export class WorkflowDraft {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'workflow_draft_pkey' })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'workflow_draft_of_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'integer', name: 'based_on', nullable: true })
  basedOn!: number | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'json' })
  body!: object;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer', name: 'published_version', nullable: true })
  publishedVersion!: number | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @ForeignKey('UserAccount', 'id', { name: 'workflow_draft_by_account' })
  @Column({ type: 'uuid', name: 'edited_by', nullable: true })
  editedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'edited_at' })
  editedAt!: Date;
}
