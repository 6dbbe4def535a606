import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../domain/shared/language.js';

/**
 * Titles and words to search by of a commitment at some time in the past. `wording` names the records that gave each language
 * its words, by their sequences: `1.4.1` means that the fourth record gave it new words in the second language.
 */
@Entity('commitment_wording')
@Index('commitment_wording_search_trgm', { synchronize: false })
export class CommitmentWording {
  @ForeignKey('Commitment', 'id', { name: 'commitment_wording_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'commitment_wording_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'commitment_wording_pkey' })
  wording!: string;

  @Column({ type: 'jsonb' })
  titles!: LocalizedText;

  @Column({ type: 'text', name: 'search_text' })
  searchText!: string;
}
