import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';

/**
 * One entry of history. The application may add records; neither it nor anything else changes one, and each is tied by its hash
 * to the one before it: see `linkForm`.
 */
@Entity('record')
@Check('record_visibility_known', `visibility = 'shared' or (visibility = 'side' and side_id is not null)`)
@Check(
  'record_lane_of_side',
  `lane = case visibility when 'side' then side_id else '' end and (draft > 0) = (visibility = 'side')`,
)
@Check('record_anchored_by_side', `(private_head is not null) = (visibility = 'shared' and side_id is not null)`)
@Index('record_draft_once', ['commitmentId', 'lane', 'draft'], { unique: true, where: 'draft > 0' })
@Index('record_by_time', ['recordedAt'])
export class RecordRow {
  @ForeignKey('Commitment', 'id', { name: 'record_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'record_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'record_pkey' })
  sequence!: number;

  /** The side whose private record it is; empty for a shared one. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'record_pkey', default: '' })
  lane!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'record_pkey', default: 0 })
  draft!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer', name: 'schema_version' })
  schemaVersion!: number;

  @Column({ type: 'jsonb' })
  payload!: object;

  @ForeignKey('UserAccount', 'id', { name: 'record_by_account' })
  @Column({ type: 'uuid', name: 'actor_id', nullable: true })
  actorId!: string | null;

  @ForeignKey('Post', 'id', { name: 'record_by_post' })
  @Column({ type: 'uuid', name: 'post_id', nullable: true })
  postId!: string | null;

  @Column({ type: 'text', name: 'side_id', nullable: true })
  sideId!: string | null;

  @Column({ type: 'date', name: 'effective_on' })
  effectiveOn!: CivilDate;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'text' })
  visibility!: string;

  /** Random, so that nobody can try out what a payload says by its hash. */
  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'text', name: 'payload_hash' })
  payloadHash!: string;

  /** Hash of the record before it in its chain; null for the first. */
  @Column({ type: 'text', name: 'previous_hash', nullable: true })
  previousHash!: string | null;

  /** Anchor of the private records of the side that wrote a shared one: see `anchorOf`. */
  @Column({ type: 'text', name: 'private_head', nullable: true })
  privateHead!: string | null;

  @Column({ type: 'text' })
  hash!: string;
}
