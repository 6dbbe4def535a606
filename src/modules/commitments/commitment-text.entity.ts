import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Language } from '../../domain/shared/language.js';

/** Title and sentence of a commitment in one language; `staleSince` is set when the authoritative text changed after it. */
@Entity('commitment_text')
export class CommitmentText {
  @ForeignKey('Commitment', 'id', { name: 'commitment_text_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'commitment_text_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'commitment_text_pkey' })
  language!: Language;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz', name: 'stale_since', nullable: true })
  staleSince!: Date | null;
}
