import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { LocalizedText } from '../../domain/shared/language.js';

/** A document signed at a session. */
@Entity('instrument')
@Unique('instrument_number_once', ['sessionId', 'number'])
export class Instrument {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'instrument_pkey' })
  id!: string;

  @ForeignKey('Session', 'id', { name: 'instrument_of_session' })
  @Column({ type: 'uuid', name: 'session_id' })
  sessionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  annex!: string | null;

  /** In which languages it was signed. */
  @Column({ type: 'jsonb' })
  languages!: LocalizedText;
}
