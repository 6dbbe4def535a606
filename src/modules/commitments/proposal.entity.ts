import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';
import type { AgreedSentence } from '../../domain/workflow/commitment-terms.js';
import type { Subject } from '../../domain/workflow/subject.js';

/** A joint move or a change of terms that waits for, or has had, the consent of every side to one content. */
@Entity('proposal')
@Check(
  'proposal_state_known',
  `state in ('open', 'accepted', 'declined', 'rescinded', 'superseded', 'lapsed', 'voided')`,
)
@Check('proposal_subject_moves', `(subject ->> 'type' = 'move') = (move is not null)`)
@Index('proposal_countered_once', ['counters'], { unique: true })
@Index('proposal_one_open', { synchronize: false })
@Index('proposal_by_commitment', ['commitmentId', 'openedAt'])
export class Proposal {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'proposal_pkey' })
  id!: string;

  @ForeignKey('Commitment', 'id', { name: 'proposal_on_commitment' })
  @Column({ type: 'uuid', name: 'commitment_id' })
  commitmentId!: string;

  /** Null where it proposes another change than a move. */
  @Column({ type: 'text', nullable: true })
  move!: string | null;

  @Column({ type: 'jsonb' })
  subject!: Subject;

  @ForeignKey('Proposal', 'id', { name: 'proposal_counters_proposal' })
  @Column({ type: 'uuid', nullable: true })
  counters!: string | null;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @ForeignKey('UserAccount', 'id', { name: 'proposal_by_account' })
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: string | null;

  @ForeignKey('Post', 'id', { name: 'proposal_by_post' })
  @Column({ type: 'uuid', name: 'post_id', nullable: true })
  postId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'reason_language', nullable: true })
  reasonLanguage!: Language | null;

  @Column({ type: 'text', name: 'sentence_language', nullable: true })
  sentenceLanguage!: Language | null;

  @Column({ type: 'text', nullable: true })
  sentence!: string | null;

  /** By language; empty where nobody has rendered it. */
  @Column({ type: 'jsonb', name: 'sentence_renderings', default: {} })
  sentenceRenderings!: AgreedSentence['renderings'];

  @Column({ type: 'jsonb' })
  content!: object;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'date', name: 'opened_on' })
  openedOn!: CivilDate;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;

  /** Of the record that opened it; tells proposals of one instant apart. */
  @Column({ type: 'integer', default: 0 })
  sequence!: number;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;
}
