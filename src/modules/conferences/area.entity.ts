import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { LocalizedText } from '../../domain/shared/language.js';

/** A field of co-operation named at a session. */
@Entity('area')
@Unique('area_number_once', ['sessionId', 'number'])
export class Area {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'area_pkey' })
  id!: string;

  @ForeignKey('Session', 'id', { name: 'area_of_session' })
  @Column({ type: 'uuid', name: 'session_id' })
  sessionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;
}
