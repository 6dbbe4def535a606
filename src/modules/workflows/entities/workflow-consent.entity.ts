import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The consent of one side to the content with this hash. */
@Entity('workflow_consent')
export class WorkflowConsent {
  @ForeignKey('WorkflowProposal', 'id', { name: 'workflow_consent_to_proposal' })
  @PrimaryColumn({ type: 'uuid', name: 'proposal_id', primaryKeyConstraintName: 'workflow_consent_pkey' })
  proposalId!: string;

  @PrimaryColumn({ type: 'text', name: 'side_id', primaryKeyConstraintName: 'workflow_consent_pkey' })
  sideId!: string;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @ForeignKey('UserAccount', 'id', { name: 'workflow_consent_by_account' })
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: string | null;

  @ForeignKey('Post', 'id', { name: 'workflow_consent_by_post' })
  @Column({ type: 'uuid', name: 'post_id', nullable: true })
  postId!: string | null;

  @Column({ type: 'timestamptz', name: 'given_at' })
  givenAt!: Date;
}
