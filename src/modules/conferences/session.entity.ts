import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../domain/shared/language.js';

/** A plenary, working meeting or visit at which commitments are made or reviewed. `heldOn` is null until the day is fixed. */
@Entity('session')
@Unique('session_number_once', ['conferenceId', 'number'])
export class Session {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'session_pkey' })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'session_in_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date', name: 'held_on', nullable: true })
  heldOn!: CivilDate | null;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'jsonb', nullable: true })
  place!: LocalizedText | null;
}
