import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { LocalizedText } from '../../domain/shared/language.js';

/** A body that leads, supports, delivers or is waited for. `sideId` is null for a third party. */
@Entity('organisation')
@Unique('organisation_code_once', ['conferenceId', 'code'])
@ForeignKey('Side', ['conferenceId', 'sideId'], ['conferenceId', 'id'], { name: 'organisation_of_side' })
export class Organisation {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'organisation_pkey' })
  id!: string;

  @ForeignKey('Conference', 'id', { name: 'organisation_in_conference' })
  @Column({ type: 'text', name: 'conference_id' })
  conferenceId!: string;

  @Column({ type: 'text', name: 'side_id', nullable: true })
  sideId!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'jsonb', name: 'short_name' })
  shortName!: LocalizedText;

  @Column({ type: 'boolean', default: false })
  inferred!: boolean;
}
