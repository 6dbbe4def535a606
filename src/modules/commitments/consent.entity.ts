import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';

/** A side's consent to exactly the content whose hash it names. */
@Entity('consent')
export class Consent {
  @ForeignKey('Proposal', 'id', { name: 'consent_to_proposal' })
  @PrimaryColumn({ type: 'uuid', name: 'proposal_id', primaryKeyConstraintName: 'consent_pkey' })
  proposalId!: string;

  @PrimaryColumn({ type: 'text', name: 'side_id', primaryKeyConstraintName: 'consent_pkey' })
  sideId!: string;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @ForeignKey('UserAccount', 'id', { name: 'consent_by_account' })
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: string | null;

  @ForeignKey('Post', 'id', { name: 'consent_by_post' })
  @Column({ type: 'uuid', name: 'post_id', nullable: true })
  postId!: string | null;

  @Column({ type: 'date', name: 'given_on' })
  givenOn!: CivilDate;

  @Column({ type: 'timestamptz', name: 'given_at' })
  givenAt!: Date;
}
