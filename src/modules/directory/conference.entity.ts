import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, LocalizedText } from '../../domain/shared/language.js';

/** A standing co-operation of two or more sides, as its conference file declares it. */
@Entity('conference')
export class Conference {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'conference_pkey' })
  id!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'text' })
  tag!: string;

  @Column({ type: 'text' })
  authoritative!: Language;

  @Column({ type: 'text', name: 'loaded_sha256' })
  loadedSha256!: string;

  @Column({ type: 'timestamptz', name: 'loaded_at' })
  loadedAt!: Date;
}
