import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was done to drafts, proposals and migrations. Appended to, and never changed: a trigger refuses it to everybody. */
@Entity('workflow_record')
@Check('workflow_record_visibility_known', `visibility = 'shared' or (visibility = 'side' and side_id is not null)`)
@Check('workflow_record_chained', `num_nulls(sequence, lane, draft, salt, payload_hash, hash) in (0, 6)`)
@Index('workflow_record_place', ['conferenceId', 'sequence', 'lane', 'draft'], { unique: true })
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

  /** Counts shared records of the conference; a private one bears that of the shared record it followed. Null before there was a chain. */
  @Column({ type: 'integer', nullable: true })
  sequence!: number | null;

  /** The side whose private record it is; empty for a shared one. */
  @Column({ type: 'text', nullable: true })
  lane!: string | null;

  /** Counts private records of the lane; 0 for a shared one. */
  @Column({ type: 'integer', nullable: true })
  draft!: number | null;

  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  @Column({ type: 'text', name: 'payload_hash', nullable: true })
  payloadHash!: string | null;

  @Column({ type: 'text', name: 'previous_hash', nullable: true })
  previousHash!: string | null;

  @Column({ type: 'text', name: 'private_head', nullable: true })
  privateHead!: string | null;

  @Column({ type: 'text', nullable: true })
  hash!: string | null;
}
