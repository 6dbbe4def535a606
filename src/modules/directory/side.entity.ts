import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Language, LocalizedText } from '../../domain/shared/language.js';

/** One government in a conference. `ordinal` is the order in which the conference names its sides. */
@Entity('side')
@Unique('side_ordinal_once', ['conferenceId', 'ordinal'])
export class Side {
  @ForeignKey('Conference', 'id', { name: 'side_in_conference' })
  @PrimaryColumn({ type: 'text', name: 'conference_id', primaryKeyConstraintName: 'side_pkey' })
  conferenceId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'side_pkey' })
  id!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'text' })
  seal!: string;

  @Column({ type: 'text' })
  calendar!: string;

  @Column({ type: 'text' })
  language!: Language;
}
