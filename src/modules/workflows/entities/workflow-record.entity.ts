import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was done to drafts, proposals and migrations. Appended to, and never changed: a trigger refuses it to everybody. */
@Entity('workflow_record')
@Check('workflow_record_visibility_known', `visibility = 'shared' or (visibility = 'side' and side_id is not null)`)
@Index('workflow_record_by_subject', ['subjectId', 'id'])
@Index('workflow_record_by_conference', ['conferenceId', 'id'])
export class WorkflowRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'workflow_record_pkey',
  })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'workflow_record_of_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  payload!: object;

  @ForeignKey('UserAccount', 'id', { name: 'workflow_record_by_account' })
  @Column({ type: 'uuid', name: 'actor_id', nullable: true })
  actorId!: string | null;

  @ForeignKey('Post', 'id', { name: 'workflow_record_by_post' })
  @Column({ type: 'uuid', name: 'post_id', nullable: true })
  postId!: string | null;

  @Column({ type: 'text', name: 'side_id', nullable: true })
  sideId!: string | null;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'text' })
  visibility!: string;
}
